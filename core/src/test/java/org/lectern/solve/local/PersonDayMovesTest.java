package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.rule.RuleIds;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** All sessions of a person come to one day, and no more leave it than must. */
class PersonDayMovesTest {

    private static final int SESSIONS = 12;

    /** Everybody attends three sessions, a third of an event apart. */
    private static Event.Builder event() {
        Event.Builder event = Event.builder("stays", ZoneId.of("UTC"))
                .startStepMinutes(30)
                .day("2030-01-07", "09:00/13:00")
                .day("2030-01-08", "09:00/13:00")
                .room("A", 90)
                .room("B", 90);
        for (int i = 0; i < 4; i++) {
            event.person(Person.of("p" + i));
        }
        for (int i = 0; i < SESSIONS; i++) {
            event.session(Session.builder("s" + i)
                    .allowedMinutes(60)
                    .attendants("p" + i % 4)
                    .build());
        }
        return event;
    }

    private static LagrangianModel model(Event event) {
        Instance instance = ManyRooms.instance(event);
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    private static PersonDayMoves moves(LagrangianModel model, Assignment assignment, Random random) {
        return new PersonDayMoves(model, assignment, new CheapestInsertion(model, assignment, random), random);
    }

    private static int day(Assignment assignment, int session) {
        return assignment.isScheduled(session) ? assignment.time(session).halfDay() : -1;
    }

    @Test
    void move_ofRandomTimetables_bringsSomebodyToOneDay() {
        LagrangianModel model = model(event().build());
        int together = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Assignment assignment = new Assignment(model.instance(), model.groups());
            new RandomPlaces(model.instance(), assignment, random).fill(500);
            int[] before =
                    IntStream.range(0, SESSIONS).map(s -> day(assignment, s)).toArray();

            List<Integer> moved = moves(model, assignment, random).move();

            int person = moved.get(0) % 4;
            int[] own = {person, person + 4, person + 8};
            long days =
                    IntStream.of(own).map(s -> day(assignment, s)).distinct().count();
            together += days == 1 && day(assignment, person) >= 0 ? 1 : 0;
            assertTrue(moved.size() <= 2 * own.length + 2, moved::toString);
            for (int s = 0; s < SESSIONS; s++) {
                assertTrue(moved.contains(s) || day(assignment, s) == before[s], "session " + s + ", seed " + seed);
            }
        }
        // Where others of the day have not left, there may be too little room.
        assertTrue(together >= 80, together + " of 100");
    }

    @Test
    void isApplicable_whereNobodyMayStay_isFalse() {
        Event off = event().ruleSetting(RuleSetting.of(RuleIds.LONG_STAY).withEnabled(false))
                .build();
        Event oneDay = Event.builder("day", ZoneId.of("UTC"))
                .day("2030-01-07", "09:00/13:00")
                .room("A", 90)
                .person(Person.of("p"))
                .session(Session.builder("s").attendants("p").build())
                .session(Session.builder("t").attendants("p").build())
                .build();
        for (Event event : List.of(off, oneDay)) {
            LagrangianModel model = model(event);
            Assignment assignment = new Assignment(model.instance(), model.groups());
            assertFalse(moves(model, assignment, new Random(1)).isApplicable(), event.id());
        }
        LagrangianModel model = model(event().build());
        Assignment assignment = new Assignment(model.instance(), model.groups());
        assertTrue(moves(model, assignment, new Random(1)).isApplicable());
        assertEquals(2, model.instance().tables().halfDays().dayCount());
    }
}
