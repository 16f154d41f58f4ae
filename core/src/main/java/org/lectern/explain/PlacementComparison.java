package org.lectern.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.Differences;
import org.lectern.difference.PersonDifference;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.TurnName;
import org.lectern.rule.Subject;
import org.lectern.text.Wording;

/** The differences between two timetables of an event, which may have changed between them. */
record PlacementComparison(Event before, Timetable published, Event after, Timetable now, Differences differences) {

    static PlacementComparison of(Event before, Timetable published, Event after, Timetable now) {
        return new PlacementComparison(
                before, published, after, now, Differences.between(before, published, after, now));
    }

    /** Returns everybody who must hear of something, as a replan counts them. */
    List<Subject> affected() {
        return differences.people().stream()
                .map(PersonDifference::person)
                .map(Subject::of)
                .toList();
    }

    List<PlacementChange> all() {
        Map<String, Session> sessions = new LinkedHashMap<>(after.sessionsById());
        before.sessionsById().forEach(sessions::putIfAbsent);
        List<PlacementChange> moves = new ArrayList<>();
        sessions.forEach((id, session) -> {
            Placement from = published.findPlacement(id).orElse(null);
            Placement to = now.findPlacement(id).orElse(null);
            if (!Objects.equals(from, to)) {
                moves.add(new PlacementChange(Subject.of(session), from, to, people(id), sentence(session, from, to)));
            }
        });
        return moves;
    }

    /** Returns everybody who must hear of a session. */
    private List<Subject> people(String sessionId) {
        return differences.people().stream()
                .filter(person -> person.sessions().stream()
                        .anyMatch(own -> own.session().session().id().equals(sessionId)))
                .map(PersonDifference::person)
                .map(Subject::of)
                .toList();
    }

    private String sentence(Session session, @Nullable Placement from, @Nullable Placement to) {
        String name = session.name();
        if (from == null) {
            return "%s is added on %s.".formatted(name, ReasonText.of(Objects.requireNonNull(to), after));
        }
        if (to == null) {
            return "%s %s; it was on %s."
                    .formatted(
                            name,
                            after.sessionsById().containsKey(session.id()) ? "becomes unscheduled" : "is cancelled",
                            ReasonText.of(from, before));
        }
        boolean isThere =
                from.roomId().equals(to.roomId()) && from.start().equals(to.start()) && from.minutes() == to.minutes();
        return isThere
                ? "%s stays on %s; %s.".formatted(name, ReasonText.of(to, after), turns(from, to))
                : "%s moves from %s to %s.".formatted(name, ReasonText.of(from, before), ReasonText.of(to, after));
    }

    private String turns(Placement from, Placement to) {
        List<String> parts = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Event event : List.of(before, after)) {
            Map<String, Person> people = event.peopleById();
            event.sessions().stream()
                    .filter(session -> session.id().equals(from.sessionId()))
                    .flatMap(session -> session.slots().stream())
                    .forEach(slot ->
                            names.put(slot.id(), TurnName.of(slot, people).name()));
        }
        Map<String, Turn> old = byId(from);
        Map<String, Turn> here = byId(to);
        here.forEach((id, turn) -> {
            Turn was = old.get(id);
            if (was == null) {
                parts.add("%s speaks at %s".formatted(names.get(id), time(turn.start())));
            } else if (!was.start().equals(turn.start())) {
                parts.add("%s speaks at %s instead of %s"
                        .formatted(names.get(id), time(turn.start()), time(was.start())));
            } else if (was.minutes() != turn.minutes()) {
                parts.add("%s gets %s instead of %s"
                        .formatted(names.get(id), Wording.minutes(turn.minutes()), was.minutes()));
            }
        });
        old.forEach((id, turn) -> {
            if (!here.containsKey(id)) {
                boolean isAsked = after.sessions().stream()
                        .anyMatch(session -> session.findSlot(id).isPresent());
                parts.add("%s is %s".formatted(names.get(id), isAsked ? "dropped" : "withdrawn"));
            }
        });
        return Wording.list(parts);
    }

    private static Map<String, Turn> byId(Placement placement) {
        Map<String, Turn> turns = new LinkedHashMap<>();
        placement.turns().forEach(turn -> turns.put(turn.slotId(), turn));
        return turns;
    }

    private String time(Instant instant) {
        return Wording.time(instant.atZone(after.zone()));
    }
}
