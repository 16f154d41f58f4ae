package org.lectern.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.nogood.NogoodSearch;
import org.lectern.solve.term.ArcBudget;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.TinyEvents;

/** Compares what is found with all timetables of tiny events. */
@Tag("slow")
class PartSearchTest {

    private static final int EVENTS = 60;
    private static final int MAX_PLACES = 4;
    private static final int MAX_ARCS = 100_000;
    private static final int PARTS = 3;

    /** Some places of an event, and all timetables among them that keep the hard rules. */
    private record Some(LagrangianModel model, List<AssignmentSnapshot> timetables) {

        static List<Some> ofRandomEvents() {
            List<Some> found = new ArrayList<>();
            for (long seed = 0; found.size() < EVENTS; seed++) {
                Random random = new Random(seed);
                Instance instance = ManyRooms.instance(TinyEvents.of(random));
                LagrangianModel whole = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
                if (NogoodSearch.isAllowed(whole)
                        && Arrays.stream(whole.allPlaces()).allMatch(own -> own.length > 0)) {
                    Some some = new Some(fewer(whole, random), new ArrayList<>());
                    some.list(new int[whole.sessionCount()], 0);
                    if (!some.timetables.isEmpty()) {
                        found.add(some);
                    }
                }
            }
            return found;
        }

        private static LagrangianModel fewer(LagrangianModel whole, Random random) {
            int[][] places = whole.allPlaces();
            for (int s = 0; s < places.length; s++) {
                int[] own = places[s];
                places[s] = random.ints(0, own.length)
                        .distinct()
                        .limit(Math.min(own.length, MAX_PLACES))
                        .sorted()
                        .map(i -> own[i])
                        .toArray();
            }
            return whole.narrowed(places, new boolean[places.length], new ArcBudget(MAX_ARCS, 0));
        }

        private void list(int[] chosen, int session) {
            if (session < chosen.length) {
                for (int place : model.allPlaces()[session]) {
                    chosen[session] = place;
                    list(chosen, session + 1);
                }
                return;
            }
            int[] rooms = new int[chosen.length];
            int[] options = new int[chosen.length];
            for (int s = 0; s < chosen.length; s++) {
                rooms[s] = model.room(s, chosen[s]);
                options[s] = model.places(s).option(chosen[s]);
            }
            AssignmentSnapshot timetable = AssignmentSnapshot.of(rooms, options);
            if (score(timetable).hard() == 0) {
                timetables.add(timetable);
            }
        }

        Score score(AssignmentSnapshot timetable) {
            return model.instance().score(timetable);
        }

        AssignmentSnapshot worst() {
            return timetables.stream()
                    .max((one, other) -> score(one).compareTo(score(other)))
                    .orElseThrow();
        }

        Score optimum() {
            return timetables.stream().map(this::score).min(Score::compareTo).orElseThrow();
        }

        AssignmentSnapshot improved(AssignmentSnapshot start, int parts) {
            PartSearch search = new PartSearch(
                    model,
                    LagrangeMultipliers.zero(model),
                    start,
                    score(start),
                    model.sessionCount(),
                    PartSearch.FIRST_SIZE,
                    () -> false);
            for (int i = 0; i < parts; i++) {
                assertTrue(search.searchPart() > 0);
            }
            return search.best();
        }
    }

    @Test
    void searchPart_fromTheWorstTimetable_findsNoneBelowTheOptimum_andNearlyAlwaysTheOptimum() {
        int optima = 0;
        for (Some some : Some.ofRandomEvents()) {
            Score found = some.score(some.improved(some.worst(), PARTS));
            assertTrue(found.compareTo(some.optimum()) >= 0);
            assertTrue(found.compareTo(some.score(some.worst())) <= 0);
            optima += found.equals(some.optimum()) ? 1 : 0;
        }
        assertTrue(optima >= EVENTS - EVENTS / 10, optima + " of " + EVENTS);
    }

    @Test
    void searchPart_fromTheOptimum_returnsItself() {
        for (Some some : Some.ofRandomEvents()) {
            AssignmentSnapshot best = some.timetables().stream()
                    .filter(timetable -> some.score(timetable).equals(some.optimum()))
                    .findFirst()
                    .orElseThrow();
            assertSame(best, some.improved(best, PARTS));
        }
    }

    @Test
    void searchPart_againOrNever_isTheSame() {
        for (Some some : Some.ofRandomEvents()) {
            assertEquals(
                    some.score(some.improved(some.worst(), PARTS)), some.score(some.improved(some.worst(), PARTS)));
            AssignmentSnapshot start = some.worst();
            assertSame(start, some.improved(start, 0));
        }
    }
}
