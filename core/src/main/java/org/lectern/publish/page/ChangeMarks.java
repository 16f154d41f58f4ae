package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.Differences;
import org.lectern.difference.PlacedTurn;
import org.lectern.difference.SessionDifference;
import org.lectern.difference.TurnDifference;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;

/** What changed since the edition before, as the page marks it. */
final class ChangeMarks {

    private final Map<String, Person> people;
    private final @Nullable Differences changes;

    ChangeMarks(Event event, @Nullable Differences changes) {
        this.people = event.peopleById();
        this.changes = changes;
    }

    /** Returns whether there was an edition before. */
    boolean hasPrevious() {
        return changes != null;
    }

    /** Returns what a session was, or empty if it is as it was. */
    Optional<PreviousVersion> findSession(ScheduledSession held) {
        return findDifference(held.session().id()).flatMap(PreviousVersion::findFrom);
    }

    /** Returns what a turn was, or empty if it has the same speaker and minutes at the same point of its session. */
    Optional<PreviousVersion> findTurn(ScheduledSession held, ScheduledTurn seat) {
        return findTurn(held.session().id(), seat.slot()).flatMap(PreviousVersion::findFrom);
    }

    /** Returns the turns that a session has not, first those of its dropped slots, then those that it had. */
    List<MissingTurn> missing(ScheduledSession held) {
        List<MissingTurn> missing = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        held.turns().forEach(seat -> listed.add(seat.slot().id()));
        for (Slot slot : held.session().slots()) {
            if (listed.add(slot.id())) {
                PreviousVersion was = findTurn(held.session().id(), slot)
                        .flatMap(PreviousVersion::findFrom)
                        .orElse(null);
                missing.add(new MissingTurn(
                        slot,
                        Objects.requireNonNull(people.get(slot.personId())).name(),
                        false,
                        null,
                        was));
            }
        }
        for (TurnDifference difference : findDifference(held.session().id())
                .map(SessionDifference::turns)
                .orElse(List.of())) {
            PlacedTurn before = difference.before();
            if (before != null
                    && difference.after() == null
                    && listed.add(before.slot().id())) {
                missing.add(new MissingTurn(
                        before.slot(),
                        before.speaker().name(),
                        true,
                        findSessionOf(before.slot().id()).orElse(null),
                        PreviousVersion.findFrom(difference).orElse(null)));
            }
        }
        return missing;
    }

    /** Returns the session that has the turn of a slot now; one that it moved to differs from before. */
    private Optional<Session> findSessionOf(String slotId) {
        return changes == null
                ? Optional.empty()
                : changes.sessions().stream()
                        .flatMap(difference -> Optional.ofNullable(difference.after()).stream())
                        .filter(held -> held.turns().stream()
                                .anyMatch(seat -> seat.slot().id().equals(slotId)))
                        .map(ScheduledSession::session)
                        .findFirst();
    }

    /** Returns the sessions that had a place and have none now. */
    List<SessionDifference> cancelled() {
        return changes == null
                ? List.of()
                : changes.sessions().stream()
                        .filter(difference -> difference.after() == null)
                        .toList();
    }

    private Optional<SessionDifference> findDifference(String sessionId) {
        return changes == null ? Optional.empty() : changes.findSession(sessionId);
    }

    private Optional<TurnDifference> findTurn(String sessionId, Slot slot) {
        return findDifference(sessionId).stream()
                .flatMap(difference -> difference.turns().stream())
                .filter(turn -> turn.slot().id().equals(slot.id()))
                .findFirst();
    }
}
