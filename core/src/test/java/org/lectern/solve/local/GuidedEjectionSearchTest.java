package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** Full rooms, in which every session can be at an hour that it prefers in few ways only, around a hidden timetable. */
class GuidedEjectionSearchTest {

    private static final int HOURS = 4;
    private static final int STEPS = 200_000;
    /** Of these nothing is left when every session is at an hour that it prefers. */
    private static final List<String> OFF =
            List.of("split-region", "no-slack", "room-change", "idle-gap", "long-stay", "day-balance", "empty-seats");

    /** @param narrow how many sessions prefer their hidden hour alone; the others the one before or after it too */
    private static Event event(int rooms, int narrow, long seed) {
        Random random = new Random(seed);
        Event.Builder event = Event.builder("full", ZoneOffset.UTC)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/13:00");
        OFF.forEach(rule -> event.ruleSetting(RuleSetting.of(rule).withEnabled(false)));
        for (int r = 0; r < rooms; r++) {
            event.room("room " + r, 50);
        }
        for (int s = 0; s < rooms * HOURS; s++) {
            int hour = 9 + s % HOURS;
            int from = s < narrow ? hour : Math.max(9, hour - random.nextInt(2));
            int until = s < narrow ? hour + 1 : Math.max(from + 2, hour + 1);
            event.session(Session.builder("s" + s)
                    .allowedMinutes(60)
                    .preferred(event.window("2020-03-30T%02d:00/%02d:00".formatted(from, until)))
                    .build());
        }
        return event.build();
    }

    /** The hidden timetable, each session so many hours later, the last ones at the first hours. */
    private static AssignmentSnapshot later(Instance instance, int rooms, int hours) {
        int[] room = IntStream.range(0, rooms * HOURS).map(s -> s / HOURS).toArray();
        int[] option =
                IntStream.range(0, room.length).map(s -> (s + hours) % HOURS).toArray();
        for (int s = 0; s < room.length; s++) {
            assertEquals(HOURS, instance.table(s).options().size());
        }
        return AssignmentSnapshot.of(room, option);
    }

    private static LagrangianModel model(Instance instance, RoomGroups groups) {
        return new LagrangianModel(instance, groups, 0, Integer.MAX_VALUE);
    }

    private static void assertAllHeldApart(Instance instance, RoomGroups groups, AssignmentSnapshot snapshot) {
        Assignment assignment = new Assignment(instance, groups);
        for (int s = 0; s < snapshot.sessionCount(); s++) {
            assertTrue(snapshot.room(s) >= 0, "session " + s);
            assertTrue(assignment.isFree(s, snapshot.room(s), snapshot.option(s)), "session " + s);
            assignment.move(s, snapshot.room(s), snapshot.option(s));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12})
    void better_whereTheHiddenTimetableCostsNothing_findsOneThatCostsNothing(int rooms) {
        for (int seed = 0; seed < 20; seed++) {
            Instance instance = ManyRooms.instance(event(rooms, rooms, seed));
            RoomGroups groups = RoomGroups.alikeIfMany(instance);
            LagrangianModel model = model(instance, groups);
            AssignmentSnapshot hidden = later(instance, rooms, 0);
            AssignmentSnapshot start = later(instance, rooms, 2);
            assertEquals(0, costAlone(model, hidden));
            assertTrue(costAlone(model, start) > 0);

            AssignmentSnapshot found = GuidedEjectionSearch.improve(
                    model, LagrangeMultipliers.zero(model), start, STEPS, seed, () -> false);

            assertEquals(0, costAlone(model, found), "seed " + seed);
            assertAllHeldApart(instance, groups, found);
            AssignmentSnapshot again = GuidedEjectionSearch.improve(
                    model, LagrangeMultipliers.zero(model), start, STEPS, seed, () -> false);
            assertEquals(instance.timetable(found), instance.timetable(again));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12})
    void better_ofABestTimetable_isTheSame(int rooms) {
        Instance instance = ManyRooms.instance(event(rooms, 0, 1));
        LagrangianModel model = model(instance, RoomGroups.alikeIfMany(instance));
        AssignmentSnapshot hidden = later(instance, rooms, 0);

        assertSame(
                hidden,
                GuidedEjectionSearch.improve(model, LagrangeMultipliers.zero(model), hidden, STEPS, 1, () -> false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000})
    void better_whereThereIsNone_isTheSameAfterItsSteps(int steps) {
        Event.Builder event = Event.builder("two want one hour", ZoneOffset.UTC)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/11:00")
                .room("room", 50);
        OFF.forEach(rule -> event.ruleSetting(RuleSetting.of(rule).withEnabled(false)));
        for (String id : List.of("one", "other")) {
            event.session(Session.builder(id)
                    .allowedMinutes(60)
                    .preferred(event.window("2020-03-30T09:00/10:00"))
                    .build());
        }
        Instance instance = ManyRooms.instance(event.build());
        LagrangianModel model = model(instance, RoomGroups.apart(instance));
        AssignmentSnapshot best = AssignmentSnapshot.of(new int[2], new int[] {0, 1});

        assertSame(
                best,
                GuidedEjectionSearch.improve(model, LagrangeMultipliers.zero(model), best, steps, 1, () -> false));
    }

    private static long costAlone(LagrangianModel model, AssignmentSnapshot snapshot) {
        return model.pack(model.instance().aloneScore(snapshot));
    }
}
