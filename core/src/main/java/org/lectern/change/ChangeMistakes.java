package org.lectern.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.text.NearestWord;
import org.lectern.text.TimeFormat;

/** Looks up what one change names, and collects the mistakes in that. */
final class ChangeMistakes {

    private static final int MAX_SHOWN = 10;

    private final Event event;
    private final StartedSessions held;
    private final String pointer;
    private final List<Problem> problems = new ArrayList<>();

    ChangeMistakes(Event event, StartedSessions held, String pointer) {
        this.event = event;
        this.held = held;
        this.pointer = pointer;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Returns whether {@code id} is known, and reports it if not. */
    boolean isKnown(String key, String what, String id, Collection<String> known) {
        if (known.contains(id)) {
            return true;
        }
        String advice = NearestWord.find(id, known)
                .map(NearestWord::didYouMean)
                .orElseGet(() -> known.isEmpty()
                        ? "Add it first; none is defined yet."
                        : "Add it first, or use one of: %s."
                                .formatted(Problem.shown(
                                        known.stream().limit(MAX_SHOWN).collect(Collectors.joining(", ")))));
        add("unknown-id", key, id, NearestWord.unknown(what, id), advice);
        return false;
    }

    /** Returns the session of an id, if it is known and has not been held; reports it if not. */
    Optional<Session> findOpenSession(String key, String sessionId) {
        List<String> ids = event.sessions().stream().map(Session::id).toList();
        return isKnown(key, "session", sessionId, ids)
                ? event.sessions().stream()
                        .filter(session -> session.id().equals(sessionId))
                        .filter(session -> isOpen(key, session))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns the session of a slot, if that is known and the session has not been held; reports it if not. */
    Optional<Session> findSessionOfSlot(String key, String slotId) {
        Optional<Session> session = event.sessions().stream()
                .filter(one -> one.slots().stream().anyMatch(slot -> slot.id().equals(slotId)))
                .findFirst();
        if (session.isEmpty()) {
            isKnown(
                    key,
                    "slot",
                    slotId,
                    event.sessions().stream()
                            .flatMap(one -> one.slots().stream())
                            .map(slot -> slot.id())
                            .toList());
        }
        return session.filter(one -> isOpen(key, one));
    }

    private boolean isOpen(String key, Session session) {
        if (!held.contains(session.id())) {
            return true;
        }
        add(
                "held",
                key,
                session.id(),
                "The session '%s' started before the \"as of\" time '%s'."
                        .formatted(
                                Problem.shown(session.name()),
                                held.findAsOf()
                                        .map(since -> TimeFormat.format(since, event.zone()))
                                        .orElse("")),
                "Leave out the change, or set an earlier \"as of\" time.");
        return false;
    }

    void unknownWindow(String key, String what, Window window, Availability was) {
        add(
                "unknown-window",
                key,
                shown(window),
                "The window '%s' is not one of those of %s.".formatted(shown(window), what),
                was.windows().isEmpty()
                        ? "Set its windows first; it has none, so it is %s available."
                                .formatted(was.isAlways() ? "always" : "never")
                        : "Use one of: %s."
                                .formatted(was.windows().stream()
                                        .limit(MAX_SHOWN)
                                        .map(this::shown)
                                        .collect(Collectors.joining(", "))));
    }

    /** Reports a window that ends no later than it starts. */
    void checkOrder(String key, Window window) {
        if (!window.startInclusive().isBefore(window.endExclusive())) {
            add(
                    "empty-window",
                    key,
                    shown(window),
                    "The window must end after it starts, unlike '%s'.".formatted(shown(window)),
                    "Swap start and end, or give the end its own date if it is on the next day.");
        }
    }

    private String shown(Window window) {
        return TimeFormat.format(window.startInclusive(), event.zone()) + " to "
                + TimeFormat.format(window.endExclusive(), event.zone());
    }

    void add(String code, String key, Object value, String message, String advice) {
        problems.add(new Problem(code, pointer + key, Problem.shown(value), message, advice));
    }
}
