package org.lectern.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.text.JsonPointers;
import org.lectern.text.NearestWord;

/** Compares the list of what a timetable leaves unplaced with its placements. */
final class UnplacedCheck {

    private final List<Problem> problems = new ArrayList<>();

    UnplacedCheck(Event event, Timetable timetable, Fields listed) {
        UnplacedIds actual = UnplacedIds.of(event, timetable);
        Set<String> sessionIds = ids(event.sessions().stream().map(Session::id));
        Set<String> slotIds = ids(event.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .map(Slot::id));
        Set<String> slotsOfUnscheduled = ids(event.sessions().stream()
                .filter(session -> actual.unscheduledSessionIds().contains(session.id()))
                .flatMap(session -> session.slots().stream())
                .map(Slot::id));
        // A mistyped id in a placement would make its session seem forgotten too.
        boolean complete = timetable.problems(event).isEmpty();
        compare("session", "has a placement", listed, sessionIds, actual.unscheduledSessionIds(), Set.of(), complete);
        compare("slot", "has a turn", listed, slotIds, actual.droppedSlotIds(), slotsOfUnscheduled, complete);
    }

    List<Problem> problems() {
        return problems;
    }

    private void compare(
            String what,
            String placed,
            Fields listed,
            Set<String> known,
            Set<String> unplaced,
            Set<String> alsoUnplaced,
            boolean complete) {
        String key = what + "s";
        String pointer = JsonPointers.child(listed.place().pointer(), key);
        Set<String> ids = listed.textSet(key);
        int i = 0;
        for (String id : ids) {
            String shown = Problem.shown(id);
            if (!known.contains(id)) {
                problems.add(new Problem(
                        "unknown-id",
                        JsonPointers.child(pointer, i),
                        shown,
                        NearestWord.unknown(what, id),
                        NearestWord.advice(id, known, "Remove it.")));
            } else if (!unplaced.contains(id) && !alsoUnplaced.contains(id)) {
                problems.add(new Problem(
                        "not-unplaced",
                        JsonPointers.child(pointer, i),
                        shown,
                        "The %s '%s' is listed as unplaced, but it %s.".formatted(what, shown, placed),
                        "Remove it here, or take it out of the placements."));
            }
            i++;
        }
        if (complete) {
            for (String id : unplaced) {
                if (!ids.contains(id)) {
                    problems.add(new Problem(
                            "not-listed",
                            pointer,
                            Problem.shown(id),
                            "The %s '%s' neither %s nor is listed as unplaced."
                                    .formatted(what, Problem.shown(id), placed),
                            "Place it, or list it here."));
                }
            }
        }
    }

    private static Set<String> ids(java.util.stream.Stream<String> ids) {
        return ids.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
