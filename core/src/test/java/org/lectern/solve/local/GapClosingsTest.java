package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.panel.TimeOption;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.Meetings;

/** A first or last session of somebody's day goes to one end of a break between two others. */
class GapClosingsTest {

    @Test
    void draw_onRandomTimetables_putsASessionAtTheEdgeOfABreak() {
        int drawn = 0;
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Event event = Meetings.event(20 + seed, 12, 4, seed % 2 == 0, seed);
            Instance instance = ManyRooms.instance(event);
            Assignment assignment = new Assignment(instance, RoomGroups.apart(instance));
            new RandomPlaces(instance, assignment, random).fill(2000);
            GapClosings closings = new GapClosings(instance, assignment, random);
            for (int i = 0; i < 30 && closings.draw(); i++) {
                drawn++;
                int session = closings.session();
                int start = assignment.start(session) + closings.later();
                assertTrue(
                        event.sessions().get(session).attendantIds().stream()
                                .anyMatch(person -> isEdge(event, assignment, person, session, start)),
                        "event " + seed);
            }
        }
        assertTrue(drawn > 300, drawn + " drawn");
    }

    /** Returns whether the session is a person's first or last of the day and would be next to a break there. */
    private static boolean isEdge(Event event, Assignment assignment, String person, int session, int start) {
        List<TimeOption> day = IntStream.range(0, assignment.sessionCount())
                .filter(s -> event.sessions().get(s).attendantIds().contains(person))
                .filter(assignment::isScheduled)
                .mapToObj(assignment::time)
                .filter(time -> isSameDay(time, assignment.time(session)))
                .sorted(Comparator.comparingInt(TimeOption::start))
                .toList();
        TimeOption own = assignment.time(session);
        for (int i = 1; i < day.size(); i++) {
            int from = day.get(i - 1).end();
            int until = day.get(i).start();
            boolean isFromStart = own.equals(day.getFirst()) && start == until - own.minutes();
            boolean isFromEnd = own.equals(day.getLast()) && start == from;
            if (from < until && (isFromStart || isFromEnd)) {
                return true;
            }
        }
        return false;
    }

    /** The event has one half-day on its first day and two on its second. */
    private static boolean isSameDay(TimeOption one, TimeOption other) {
        return (one.halfDay() == 0) == (other.halfDay() == 0);
    }

    @Test
    void draw_ofPeopleWithOneSession_findsNothing() {
        Event event = Meetings.event(1, 4, 2, false, 1);
        Instance instance = ManyRooms.instance(event);
        Assignment assignment = new Assignment(instance, RoomGroups.apart(instance));
        new RandomPlaces(instance, assignment, new Random(1)).fill(100);

        assertEquals(1, IntStream.range(0, 1).filter(assignment::isScheduled).count());
        assertFalse(new GapClosings(instance, assignment, new Random(1)).draw());
    }
}
