package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.DualTerm;
import org.lectern.testing.ManyHalfDays;
import org.lectern.testing.TinyEvents;

/** The slope of each term's smoothed least is what differences of it say, and it is the least itself but for the smoothing. */
class TermSlopesTest {

    private static final int EVENTS = Math.max(60, Integer.getInteger("lectern.events", 60));
    private static final double STEP = 0.01;
    private static final double TEMPERATURE = 6;
    private static final int GREATEST = 60;
    /** Multipliers of one term whose slopes are looked at. */
    private static final int SLOPES = 4;

    /** The first words of the names of terms that must occur, and of those that did. */
    private static final Set<String> NAMES = Set.of(
            "LOAD_OF_EVENT",
            "LOAD_OF_PERSON",
            "LOAD_OF_ROOM",
            "REGION_HALF_DAY",
            "audience",
            "course",
            "day-balance",
            "pair",
            "person",
            "relation",
            "room",
            "rooms",
            "seats",
            "shifts",
            "topic",
            "walk");

    private static final Set<String> SEEN = new HashSet<>();

    private static LagrangianModel model(Event event, Random random) {
        Instance instance = new RandomTimetables(event, StandardRules.catalogue(), random).instance();
        LagrangianModel whole = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        boolean[] all = new boolean[whole.sessionCount()];
        Arrays.fill(all, true);
        return whole.narrowed(Node.root(whole).domains(), all, DualTermsTest.BUDGET);
    }

    private static void assertSlopes(Event event, long seed) {
        Random random = new Random(seed);
        LagrangianModel model = model(event, random);
        for (CountedTerm counted : CountedTerm.all(model)) {
            DualTerm term = counted.term();
            String says = "seed %s, %s".formatted(seed, term.name());
            long greatest = Math.max(1, Math.min(GREATEST, term.maxMultiplier() / model.scale()));
            double[] values = random.longs(term.count(), 0, greatest)
                    .mapToDouble(value -> (double) value)
                    .toArray();
            double[] slope = new double[values.length];
            DecisionDiagram.SoftMin least = term.softMin(values, 0, TEMPERATURE, slope);
            long exact = term.minCost(
                    model.allPlaces(),
                    Arrays.stream(values)
                            .mapToLong(value -> (long) value * model.scale())
                            .toArray(),
                    0,
                    new int[values.length]);
            if (exact >= DecisionDiagram.INFEASIBLE) {
                continue;
            }
            assertEquals((double) exact / model.scale(), least.exact(), 1e-3, says);
            assertTrue(least.smooth() <= least.exact() + 1e-3, says);
            for (int i = 0; i < Math.min(SLOPES, values.length); i++) {
                int multiplier = random.nextInt(values.length);
                assertEquals(
                        (at(term, values, multiplier, STEP) - at(term, values, multiplier, -STEP)) / (2 * STEP),
                        slope[multiplier],
                        0.01,
                        says);
                SEEN.add(term.name().split("[ /]", 2)[0]);
            }
        }
    }

    private static double at(DualTerm term, double[] values, int multiplier, double more) {
        double[] moved = values.clone();
        moved[multiplier] += more;
        return term.softMin(moved, 0, TEMPERATURE, new double[values.length]).smooth();
    }

    @Test
    void slopes_ofTinyEvents_areThoseOfDifferences() {
        for (long seed = 0; seed < EVENTS; seed++) {
            assertSlopes(TinyEvents.of(new Random(seed)), seed);
        }
    }

    @Test
    void slopes_ofOtherEvents_areThoseOfDifferences() {
        for (long seed = 0; seed < 1 + EVENTS / 20; seed++) {
            for (Event event : Stream.of(
                            BusyDays.event(),
                            GroupedSessions.event(),
                            BusyRooms.event(5, 10, 40),
                            ManyHalfDays.event(seed))
                    .toList()) {
                assertSlopes(event, seed);
            }
        }
    }

    @AfterAll
    static void eachTerm_wasLookedAt() {
        assertEquals(NAMES, SEEN);
    }
}
