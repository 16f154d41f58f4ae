package org.lectern.solve.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.proof.symmetry.SameRooms;
import org.lectern.testing.ManyRooms;

/** Rooms in turn, by the search and by the verifier, against all ways to give sessions rooms. */
class RoomRotationTest {

    private static final int SESSIONS = 5;

    private static Event event(Random random) {
        Event.Builder event = Event.builder("rush", ZoneOffset.UTC)
                .startStepMinutes(5)
                .day("2020-03-30", "09:00/10:30")
                .ruleSetting(RuleSetting.of("no-slack").withParameter("minutes", 5 + random.nextInt(40)));
        for (int r = 2 + random.nextInt(2); r > 0; r--) {
            event.room(Room.builder("room " + r).seats(20).setUpMinutes(5).build());
        }
        for (int s = 0; s < SESSIONS; s++) {
            event.session(Session.builder("s" + s)
                    .allowedMinutes(10 + 5 * random.nextInt(5))
                    .build());
        }
        return event.build();
    }

    /** Returns what the cheapest way to give sessions rooms costs. */
    private static Score cheapest(Instance instance, int[] options, int[] rooms, int session) {
        if (session == rooms.length) {
            return instance.score(AssignmentSnapshot.of(rooms, options));
        }
        return IntStream.range(0, instance.roomCount())
                .mapToObj(room -> {
                    rooms[session] = room;
                    return cheapest(instance, options, rooms, session + 1);
                })
                .min(Score::compareTo)
                .orElseThrow();
    }

    @Test
    void rooms_ofRandomTimes_costTheLeast() {
        int feasible = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Event event = event(random);
            Instance instance = ManyRooms.instance(event);
            int[] options = IntStream.range(0, SESSIONS)
                    .map(s -> random.nextInt(instance.table(s).options().size()))
                    .toArray();
            Score least = cheapest(instance, options, new int[SESSIONS], 0);
            // Rooms that are not enough are not enough in turn either.
            if (least.hard() == 0) {
                feasible++;
            }

            assertSame(least, instance.score(inTurn(instance, options)), seed);
            assertSame(least, instance.score(verified(event, instance, options)), seed);
        }
        assertEquals(true, feasible > 60 && feasible < 290, "feasible: " + feasible);
    }

    private static void assertSame(Score least, Score score, int seed) {
        if (least.hard() == 0) {
            assertEquals(least, score, "seed " + seed);
        } else {
            assertEquals(true, score.hard() > 0, "seed " + seed);
        }
    }

    private static AssignmentSnapshot inTurn(Instance instance, int[] options) {
        RoomGroups groups = RoomGroups.interchangeable(instance);
        assertEquals(1, groups.count());
        return AssignmentSnapshot.of(RoomRotation.rooms(instance, groups, new int[SESSIONS], options), options);
    }

    private static AssignmentSnapshot verified(Event event, Instance instance, int[] options) {
        List<String> ids = event.rooms().stream().map(Room::id).toList();
        SameRooms same = new SameRooms(event, instance.effectiveRules(), instance.tables(), List.of(ids));
        assertEquals(true, same.findFlaw().isEmpty());
        TimeOption[] times = IntStream.range(0, SESSIONS)
                .mapToObj(s -> instance.option(s, options[s]))
                .toArray(TimeOption[]::new);
        int[] rooms = same.placements(new int[SESSIONS], times).stream()
                .mapToInt(placement -> ids.indexOf(placement.roomId()))
                .toArray();
        return AssignmentSnapshot.of(Arrays.copyOf(rooms, SESSIONS), options);
    }
}
