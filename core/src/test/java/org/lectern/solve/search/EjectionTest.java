package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.EventBuilder;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;

/** Full rooms, in which every session can be at an hour that it prefers in few ways only, around a hidden timetable. */
class EjectionTest {

    private static final int HOURS = 4;
    private static final int STEPS = 200_000;
    /** Of these nothing is left when every session is at an hour that it prefers. */
    private static final List<String> OFF =
            List.of("split-region", "no-slack", "room-change", "idle-gap", "long-stay", "day-balance", "empty-seats");

    /** @param narrow how many sessions prefer their hidden hour alone; the others the one before or after it too */
    private static Event event(int rooms, int narrow, long seed) {
        Random random = new Random(seed);
        EventBuilder event = Event.builder("full", ZoneOffset.UTC)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/13:00");
        OFF.forEach(rule -> event.rule(RuleSetting.of(rule).withOn(false)));
        for (int r = 0; r < rooms; r++) {
            event.room("room " + r, 50);
        }
        for (int s = 0; s < rooms * HOURS; s++) {
            int hour = 9 + s % HOURS;
            int from = s < narrow ? hour : Math.max(9, hour - random.nextInt(2));
            int until = s < narrow ? hour + 1 : Math.max(from + 2, hour + 1);
            event.session(Session.builder("s" + s)
                    .minutes(60)
                    .prefers(event.window("2020-03-30T%02d:00/%02d:00".formatted(from, until)))
                    .build());
        }
        return event.build();
    }

    /** The hidden timetable, each session so many hours later, the last ones at the first hours. */
    private static Whole later(Instance instance, int rooms, int hours) {
        int[] room = IntStream.range(0, rooms * HOURS).map(s -> s / HOURS).toArray();
        int[] option =
                IntStream.range(0, room.length).map(s -> (s + hours) % HOURS).toArray();
        for (int s = 0; s < room.length; s++) {
            assertEquals(HOURS, instance.table(s).options().size());
        }
        return new Whole(room, option);
    }

    private static PricedModel model(Instance instance, RoomGroups groups) {
        return new PricedModel(instance, groups, 0, Integer.MAX_VALUE);
    }

    private static void assertAllHeldApart(Instance instance, RoomGroups groups, Whole whole) {
        Assignment assignment = new Assignment(instance, groups);
        for (int s = 0; s < whole.rooms().length; s++) {
            assertTrue(whole.rooms()[s] >= 0, "session " + s);
            assertTrue(assignment.isFree(s, whole.rooms()[s], whole.options()[s]), "session " + s);
            assignment.move(s, whole.rooms()[s], whole.options()[s]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12})
    void better_whereTheHiddenTimetableCostsNothing_findsOneThatCostsNothing(int rooms) {
        for (int seed = 0; seed < 20; seed++) {
            Instance instance = ManyRooms.instance(event(rooms, rooms, seed));
            RoomGroups groups = RoomGroups.alikeIfMany(instance);
            PricedModel model = model(instance, groups);
            Whole hidden = later(instance, rooms, 0);
            Whole start = later(instance, rooms, 2);
            assertEquals(0, model.placeCost(hidden));
            assertTrue(model.placeCost(start) > 0);

            Whole found = Ejection.better(model, Prices.zero(model), start, STEPS, seed, () -> false);

            assertEquals(0, model.placeCost(found), "seed " + seed);
            assertAllHeldApart(instance, groups, found);
            Whole again = Ejection.better(model, Prices.zero(model), start, STEPS, seed, () -> false);
            assertTrue(Arrays.equals(found.rooms(), again.rooms()) && Arrays.equals(found.options(), again.options()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12})
    void better_ofABestTimetable_isTheSame(int rooms) {
        Instance instance = ManyRooms.instance(event(rooms, 0, 1));
        PricedModel model = model(instance, RoomGroups.alikeIfMany(instance));
        Whole hidden = later(instance, rooms, 0);

        assertSame(hidden, Ejection.better(model, Prices.zero(model), hidden, STEPS, 1, () -> false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000})
    void better_whereThereIsNone_isTheSameAfterItsSteps(int steps) {
        EventBuilder event = Event.builder("two want one hour", ZoneOffset.UTC)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/11:00")
                .room("room", 50);
        OFF.forEach(rule -> event.rule(RuleSetting.of(rule).withOn(false)));
        for (String id : List.of("one", "other")) {
            event.session(Session.builder(id)
                    .minutes(60)
                    .prefers(event.window("2020-03-30T09:00/10:00"))
                    .build());
        }
        Instance instance = ManyRooms.instance(event.build());
        PricedModel model = model(instance, RoomGroups.apart(instance));
        Whole best = new Whole(new int[2], new int[] {0, 1});

        assertSame(best, Ejection.better(model, Prices.zero(model), best, steps, 1, () -> false));
    }
}
