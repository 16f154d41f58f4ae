package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** Sessions of several lengths that fill their rooms to the last minute, around a hidden timetable. */
class CompleteTimetableTest {

    private static final int[] LENGTHS = {30, 45, 60, 90};
    private static final int MINUTES = 240;
    private static final int STEPS = 100_000;

    private record Hidden(String id, int start) {}

    /** @param more how many sessions are added that do not fit */
    private static Event event(int rooms, boolean isOrdered, int more, long seed) {
        Random random = new Random(seed);
        Event.Builder event = Event.builder("tiled", ZoneOffset.UTC)
                .startStepMinutes(15)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/13:00");
        List<Hidden> hidden = new ArrayList<>();
        for (int r = 0; r < rooms; r++) {
            event.room("room " + r, 50);
            int start = 0;
            while (start < MINUTES) {
                int longest = MINUTES - start;
                int[] fitting = Arrays.stream(LENGTHS)
                        .filter(minutes -> minutes == longest || minutes <= longest - LENGTHS[0])
                        .toArray();
                int minutes = fitting.length == 0 ? longest : fitting[random.nextInt(fitting.length)];
                hidden.add(new Hidden("s" + hidden.size(), start));
                event.session(session("s" + (hidden.size() - 1), minutes));
                start += minutes;
            }
        }
        for (int i = 0; i < more; i++) {
            event.session(session("more " + i, LENGTHS[0]));
        }
        if (isOrdered) {
            hidden.sort(Comparator.comparingInt(Hidden::start));
            event.relation(Relation.before(
                    hidden.get(0).id(), hidden.get(hidden.size() - 1).id()));
            event.relation(Relation.before(
                    hidden.get(1).id(), hidden.get(hidden.size() - 2).id()));
        }
        return event.build();
    }

    private static Session session(String id, int minutes) {
        return Session.builder(id).allowedMinutes(minutes).build();
    }

    private static AssignmentSnapshot complete(Instance instance, int steps, long seed) {
        RoomGroups groups = RoomGroups.alikeIfMany(instance);
        LagrangianModel model = new LagrangianModel(instance, groups, 0, Integer.MAX_VALUE);
        return GuidedEjectionSearch.complete(model, empty(instance), steps, seed, () -> false);
    }

    private static AssignmentSnapshot empty(Instance instance) {
        int[] none = new int[instance.sessionCount()];
        Arrays.fill(none, -1);
        return AssignmentSnapshot.of(none, none.clone());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void complete_roomsAreFull_leavesNothingOut(int rooms) {
        for (int seed = 0; seed < 10; seed++) {
            assertComplete(event(rooms, false, 0, seed), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void complete_someSessionsHaveAnOrder_keepsIt(int rooms) {
        for (int seed = 0; seed < 10; seed++) {
            assertComplete(event(rooms, true, 0, seed), seed);
        }
    }

    @Test
    void complete_oneOfAGroupHasToMoveToAnotherDay_movesTheOthersToo() {
        for (int seed = 0; seed < 10; seed++) {
            assertComplete(groupsOnOneDay(seed), seed);
        }
    }

    /** Two days that four groups fill: all of a group are on one day, and one of each has only one day to choose. */
    private static Event groupsOnOneDay(long seed) {
        Random random = new Random(seed);
        List<String> days = List.of("2020-03-30", "2020-03-31");
        Event.Builder event =
                Event.builder("groups", ZoneOffset.UTC).startStepMinutes(15).changeoverMinutes(0);
        days.forEach(day -> event.day(day, "09:00/13:00"));
        event.room("A", 50).room("B", 50);
        for (int group = 0; group < 4; group++) {
            List<String> ids = IntStream.range(0, 4)
                    .mapToObj("%s-%%s".formatted(group)::formatted)
                    .toList();
            int pinned = random.nextInt(4);
            for (int i = 0; i < 4; i++) {
                Session.Builder session = Session.builder(ids.get(i)).allowedMinutes(60);
                event.session(
                        (i == pinned ? session.pin(Pin.NONE.withDay(LocalDate.parse(days.get(group % 2)))) : session)
                                .build());
            }
            event.relation(Relation.sameDay(ids.toArray(String[]::new)));
        }
        return event.build();
    }

    @Test
    void complete_notAllFit_isTheSameAfterNoStep() {
        Instance instance = ManyRooms.instance(event(2, false, 1, 0));

        assertEquals(instance.timetable(empty(instance)), instance.timetable(complete(instance, 0, 0)));
    }

    @Test
    void complete_notAllFit_leavesOutTheLeastThatItCameAcross() {
        Event event = event(2, false, 1, 0);
        Instance instance = ManyRooms.instance(event);
        List<Long> leftOut = new ArrayList<>();

        for (int steps : new int[] {0, 5, 20, 100, 500}) {
            AssignmentSnapshot found = complete(instance, steps, 0);
            assertEquals(
                    0,
                    StandardRules.checker()
                            .check(event, instance.timetable(found))
                            .score()
                            .hard());
            leftOut.add(IntStream.range(0, found.sessionCount())
                    .filter(s -> !found.isScheduled(s))
                    .count());
        }

        assertEquals(leftOut.stream().sorted(Comparator.reverseOrder()).toList(), leftOut);
        assertEquals(1, leftOut.getLast());
    }

    private static void assertComplete(Event event, long seed) {
        Instance instance = ManyRooms.instance(event);

        AssignmentSnapshot found = complete(instance, STEPS, seed);

        Score score =
                StandardRules.checker().check(event, instance.timetable(found)).score();
        assertEquals(new Score(0, 0, score.soft()), score, "seed " + seed);
        assertEquals(instance.timetable(found), instance.timetable(complete(instance, STEPS, seed)), "seed " + seed);
    }
}
