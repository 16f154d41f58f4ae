package org.lectern.solve.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.TinyEvents;

@Tag("slow")
class ConflictPropagationTest {

    private static final int EVENTS = 150;
    private static final int MAX_PLACES = 5;

    private static LagrangianModel model(Event event) {
        Instance instance = ManyRooms.instance(event);
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    /** A morning of two hours in one room, and sessions of an hour that start each half-hour, none equal to another. */
    private static LagrangianModel morning(String... attendants) {
        return morning(true, attendants);
    }

    private static LagrangianModel morning(boolean isByPriority, String... attendants) {
        Event.Builder event = Event.builder("morning", ZoneOffset.UTC)
                .startStepMinutes(30)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/11:00")
                .room("one", 50)
                .room("other", 50)
                .people("ana", "bo");
        for (int s = 0; s < attendants.length; s++) {
            event.session(Session.builder("s" + s)
                    .allowedMinutes(60)
                    .attendants(attendants[s])
                    .priority(isByPriority ? s + 1 : 1)
                    .build());
        }
        return model(event.build());
    }

    private static int[] places(LagrangianModel model, int session, int room, int... starts) {
        return IntStream.range(0, model.places(session).size())
                .filter(place -> model.places(session).isScheduled(place)
                        && model.room(session, place) == room
                        && Arrays.stream(starts)
                                .anyMatch(start -> model.instance()
                                                .option(
                                                        session,
                                                        model.places(session).option(place))
                                                .start()
                                        == model.instance().option(session, 0).start() + start))
                .toArray();
    }

    @Test
    void reduce_oneRoomAndOnePlace_leavesTheOtherWhatIsFree() {
        LagrangianModel model = morning("ana", "bo");
        int[] first = places(model, 0, 0, 0);

        int[][] left = new ConflictPropagation(model).reduce(new int[][] {first, places(model, 1, 0, 0, 30, 60)});

        assertArrayEquals(first, left[0]);
        assertArrayEquals(places(model, 1, 0, 60), left[1]);
    }

    @Test
    void reduce_onePersonInTwoRooms_leavesTheOtherWhatIsFree() {
        LagrangianModel model = morning("ana", "ana");

        int[][] left = new ConflictPropagation(model)
                .reduce(new int[][] {places(model, 0, 0, 60), places(model, 1, 1, 0, 30, 60)});

        assertArrayEquals(places(model, 1, 1, 0), left[1]);
    }

    @Test
    void reduce_equalSessions_startInTheOrderOfTheEvent() {
        LagrangianModel model = morning(false, "ana", "ana");

        int[][] left = new ConflictPropagation(model)
                .reduce(new int[][] {places(model, 0, 0, 0, 60), places(model, 1, 1, 0, 60)});

        assertArrayEquals(places(model, 0, 0, 0), left[0]);
        assertArrayEquals(places(model, 1, 1, 60), left[1]);
    }

    @Test
    void reduce_threeSessionsAndTwoHours_leavesNothing() {
        LagrangianModel model = morning("ana", "ana", "ana");
        int[][] domains = IntStream.range(0, 3)
                .mapToObj(s -> places(model, s, 0, s == 0 ? new int[] {0} : new int[] {0, 60}))
                .toArray(int[][]::new);

        int[][] left = new ConflictPropagation(model).reduce(domains);

        assertTrue(Arrays.stream(left).anyMatch(own -> own.length == 0));
    }

    @Test
    void reduce_always_keepsEveryTimetableWithoutConflict() {
        int kept = 0;
        int removed = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = TinyEvents.of(random);
            LagrangianModel model = model(event);
            int[][] domains = IntStream.range(0, model.sessionCount())
                    .mapToObj(s -> some(model.places(s).size(), random))
                    .toArray(int[][]::new);

            int[][] left = new ConflictPropagation(model).reduce(domains);

            removed += IntStream.range(0, left.length)
                    .map(s -> domains[s].length - left[s].length)
                    .sum();
            kept += requireKept(event, model, domains, left, new int[domains.length], 0);
        }
        assertTrue(kept > EVENTS, kept + " timetables are without conflict");
        assertTrue(removed > 0, "Nothing was removed.");
    }

    private static int[] some(int count, Random random) {
        return random.ints(count == 0 ? 0 : MAX_PLACES, 0, Math.max(1, count))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int requireKept(
            Event event, LagrangianModel model, int[][] domains, int[][] left, int[] chosen, int session) {
        if (session < chosen.length) {
            int kept = 0;
            for (int place : domains[session]) {
                chosen[session] = place;
                kept += requireKept(event, model, domains, left, chosen, session + 1);
            }
            return kept;
        }
        if (isConflicted(event, model, chosen)) {
            return 0;
        }
        for (int s = 0; s < chosen.length; s++) {
            int place = chosen[s];
            assertEquals(1, Arrays.stream(left[s]).filter(own -> own == place).count(), event.id() + " session " + s);
        }
        return 1;
    }

    private static boolean isConflicted(Event event, LagrangianModel model, int[] chosen) {
        int[] rooms = new int[chosen.length];
        int[] options = new int[chosen.length];
        for (int s = 0; s < chosen.length; s++) {
            rooms[s] = model.room(s, chosen[s]);
            options[s] = rooms[s] < 0 ? -1 : model.places(s).option(chosen[s]);
        }
        Map<String, Long> costs = StandardRules.checker()
                .check(event, model.instance().timetable(AssignmentSnapshot.of(rooms, options)))
                .costs();
        return costs.getOrDefault(RuleIds.ROOM_CONFLICT, 0L) + costs.getOrDefault(RuleIds.PERSON_CONFLICT, 0L) > 0;
    }
}
