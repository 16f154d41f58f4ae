package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

class PackedPlacementTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 13);

    /** Meetings of people who come for a few hours, in rooms that are all but full. */
    private static Event meetings(long seed, int rooms, int more) {
        Random random = new Random(seed);
        Event.Builder event = Event.builder("meetings", ZoneOffset.UTC)
                .startStepMinutes(30)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/13:00");
        for (int r = 0; r < rooms; r++) {
            event.room("room " + r, 50);
        }
        for (int p = 0; p < 3 * rooms; p++) {
            int from = 9 + random.nextInt(3);
            event.person(Person.builder("p" + p)
                    .available(event.window("2020-03-30T%02d:00/%02d:00".formatted(from, from + 2)))
                    .build());
        }
        for (int s = 0; s < 6 * rooms + more; s++) {
            event.session(Session.builder("s" + s)
                    .allowedMinutes(30)
                    .attendants("p" + s % (3 * rooms))
                    .build());
        }
        return event.build();
    }

    private static LagrangianModel model(Event event) {
        Instance instance = ManyRooms.instance(event);
        return new LagrangianModel(instance, RoomGroups.alikeIfMany(instance), 0, Integer.MAX_VALUE);
    }

    private static AssignmentSnapshot packed(LagrangianModel model, long seed) {
        return PackedPlacement.packed(model, AssignmentSnapshot.unscheduled(model.sessionCount()), seed, () -> false);
    }

    private static Score score(LagrangianModel model, AssignmentSnapshot snapshot) {
        Instance instance = model.instance();
        return StandardRules.checker()
                .check(instance.event(), instance.timetable(snapshot))
                .score();
    }

    @Test
    void packing_almostFullRooms_leavesNothingOut() {
        int complete = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            LagrangianModel model = model(meetings(seed, 2 + seed % 9, 0));
            Score score = score(model, packed(model, 1));
            assertEquals(0, score.hard(), "seed " + seed);
            complete += score.medium() == 0 ? 1 : 0;
        }
        assertTrue(complete >= EVENTS * 3 / 4, complete + " complete");
    }

    @Test
    void packing_tooManySessions_losesThoseThatDoNotFit() {
        Event.Builder event = Event.builder("full", ZoneOffset.UTC)
                .startStepMinutes(30)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/10:30")
                .room("one", 50);
        for (int s = 0; s < 5; s++) {
            event.session(
                    Session.builder("s" + s).allowedMinutes(30).priority(1 + s).build());
        }
        LagrangianModel model = model(event.build());

        Score score = score(model, packed(model, 1));

        assertEquals(0, score.hard());
        assertEquals(1 + 2, score.medium());
    }

    @Test
    void packing_anotherRun_isTheSame() {
        LagrangianModel model = model(meetings(3, 4, 5));

        assertEquals(
                model.instance().timetable(packed(model, 7)), model.instance().timetable(packed(model, 7)));
    }

    @Test
    void packing_nothingBetter_isTheGivenTimetable() {
        LagrangianModel model = model(meetings(1, 3, 0));
        AssignmentSnapshot best = packed(model, 1);

        assertSame(best, PackedPlacement.packed(model, best, 2, () -> false));
        AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(model.sessionCount());
        assertSame(empty, PackedPlacement.packed(model, empty, 2, () -> true));
    }
}
