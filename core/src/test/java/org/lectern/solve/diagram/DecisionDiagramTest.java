package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** Random small diagrams, held against all of their paths. */
class DecisionDiagramTest {

    private static final int MULTIPLIERS = RandomDiagram.MULTIPLIERS;
    private static final int OFFSET = RandomDiagram.OFFSET;
    private static final int SCALE = RandomDiagram.SCALE;

    private static void each(int count, LongConsumer test) {
        for (long seed = 0; seed < count; seed++) {
            test.accept(seed);
        }
    }

    private static void assertCheapest(RandomDiagram tried, long seed) {
        int[] uses = new int[OFFSET + MULTIPLIERS];
        long least = tried.diagram().minCost(tried.values(), OFFSET, uses);
        List<RandomDiagram.Path> paths = tried.paths();

        assertEquals(
                paths.stream()
                        .mapToLong(path -> path.total(tried.values()))
                        .min()
                        .orElse(DecisionDiagram.INFEASIBLE),
                least,
                "seed " + seed);
        int[] own = Arrays.copyOfRange(uses, OFFSET, uses.length);
        assertArrayEquals(new int[OFFSET], Arrays.copyOf(uses, OFFSET), "seed " + seed);
        assertTrue(
                paths.isEmpty()
                        ? Arrays.stream(own).allMatch(use -> use == 0)
                        : paths.stream()
                                .anyMatch(
                                        path -> path.total(tried.values()) == least && Arrays.equals(path.uses(), own)),
                "seed " + seed);
    }

    @Test
    void minCost_ofRandomDiagrams_isThatOfTheCheapestPath() {
        each(2000, seed -> assertCheapest(RandomDiagram.of(seed), seed));
    }

    @Test
    void minCost_withClosedMultipliers_isThatOfTheCheapestPathLeft() {
        each(2000, seed -> {
            RandomDiagram tried = RandomDiagram.of(seed);
            new Random(~seed).ints(2, OFFSET, OFFSET + MULTIPLIERS).forEach(i -> tried.values()[i] = Long.MIN_VALUE);
            assertCheapest(tried, seed);
        });
    }

    @Test
    void without_someMultipliers_hasThePathsThatAreLeftAlone() {
        each(2000, seed -> {
            RandomDiagram tried = RandomDiagram.of(seed);
            BitSet closed = new BitSet();
            new Random(~seed).ints(2, OFFSET, OFFSET + MULTIPLIERS).forEach(closed::set);

            DecisionDiagram part = tried.diagram().without(closed, OFFSET);

            int[] uses = new int[OFFSET + MULTIPLIERS];
            long least = part.minCost(tried.values(), OFFSET, uses);
            double[] gradient = new double[tried.values().length];
            double smooth =
                    part.softMin(tried.units(), OFFSET, SCALE, 2, gradient).smooth();
            closed.stream().forEach(i -> tried.values()[i] = Long.MIN_VALUE);
            int[] expectedUses = new int[OFFSET + MULTIPLIERS];
            assertEquals(tried.diagram().minCost(tried.values(), OFFSET, expectedUses), least, "seed " + seed);
            assertArrayEquals(expectedUses, uses, "seed " + seed);
            double weight = tried.paths().stream()
                    .mapToDouble(path -> Math.exp(-(double) path.total(tried.values()) / SCALE / 2))
                    .sum();
            if (weight > 0) {
                assertEquals(-2 * Math.log(weight), smooth, 1e-9, "seed " + seed);
            }
            assertTrue(closed.stream().allMatch(i -> gradient[i] == 0), "seed " + seed);
            assertTrue(part.arcCount() <= tried.diagram().arcCount(), "seed " + seed);
        });
    }

    @Test
    void addRises_ofRandomDiagrams_areThoseOfTheCheapestPathsThroughEachMultiplier() {
        each(2000, seed -> {
            RandomDiagram tried = RandomDiagram.of(seed);
            Arrays.fill(tried.amounts(), 1);
            if (seed % 2 == 0) {
                tried.values()[OFFSET] = Long.MIN_VALUE;
            }
            long[] rises = new long[OFFSET + MULTIPLIERS];
            rises[OFFSET + 1] = 7;

            tried.diagram().addRises(tried.values(), OFFSET, rises, MULTIPLIERS);

            List<RandomDiagram.Path> paths = tried.paths();
            long least = paths.stream()
                    .mapToLong(path -> path.total(tried.values()))
                    .min()
                    .orElse(0);
            for (int i = 0; i < MULTIPLIERS; i++) {
                int multiplier = i;
                long before = i == 1 ? 7 : 0;
                long expected = paths.stream()
                        .filter(path -> path.uses()[multiplier] > 0)
                        .mapToLong(path -> path.total(tried.values()) - least + before)
                        .min()
                        .orElse(DecisionDiagram.INFEASIBLE);
                assertEquals(expected, rises[OFFSET + i], "seed " + seed + " multiplier " + i);
            }
        });
    }

    /**
     * Each of many sessions either costs nothing or 2 and gives its multiplier back. A node is how many did, so most of the weight
     * lies with nodes that no cheap path leads to.
     */
    @Test
    void softMin_ofManyChoicesThatAreCounted_isTheSumOfTheirs() {
        int sessions = 200;
        double temperature = 2;
        double[] gradient = new double[sessions];

        DecisionDiagram.SoftMin min = counting(sessions).softMin(new double[sessions], 0, 1, temperature, gradient);

        double weight = Math.exp(-2 / temperature);
        assertEquals(0, min.exact());
        assertEquals(-sessions * temperature * Math.log(1 + weight), min.smooth(), 1e-6);
        double[] expected = new double[sessions];
        Arrays.fill(expected, -weight / (1 + weight));
        assertArrayEquals(expected, gradient, 1e-8);
    }

    /** Returns the diagram whose states are the session and the number of those before that cost 2. */
    private static DecisionDiagram counting(int sessions) {
        long last = (long) sessions << 32;
        return new DiagramBuilder(last).build(0, (state, builder) -> {
            int session = (int) (state >> 32);
            long next = session + 1 == sessions ? last : state + (1L << 32);
            builder.arc(next, DecisionDiagram.NONE, 0);
            builder.arc(next == last ? last : next + 1, session, 2);
        });
    }

    @Test
    void minCost_whereNoPathLeadsToTheLastNode_isInfeasible() {
        DecisionDiagram deadEnd = new DecisionDiagram(
                new int[] {0, 1, 1, 1}, new int[] {1}, new int[] {0}, new int[] {1}, new long[] {5});
        int[] uses = new int[1];

        assertEquals(DecisionDiagram.INFEASIBLE, deadEnd.minCost(new long[] {1000}, 0, uses));
        assertEquals(0, uses[0]);
    }

    @Test
    void softMin_ofRandomDiagrams_isThatOfAllPathsTogether() {
        each(1000, seed -> {
            RandomDiagram tried = RandomDiagram.of(seed);
            double temperature = 0.5 + seed % 7;
            DecisionDiagram.SoftMin found = softMin(tried, tried.units(), temperature);
            List<RandomDiagram.Path> paths = tried.paths();
            if (!paths.isEmpty()) {
                double least =
                        (double) tried.diagram().minCost(tried.values(), OFFSET, new int[OFFSET + MULTIPLIERS]) / SCALE;
                double weight = paths.stream()
                        .mapToDouble(path ->
                                Math.exp((least - (double) path.total(tried.values()) / SCALE) / temperature))
                        .sum();

                assertEquals(least, found.exact(), 1e-9, "seed " + seed);
                assertEquals(least - temperature * Math.log(weight), found.smooth(), 1e-9, "seed " + seed);
            }
        });
    }

    @Test
    void softMin_colder_comesCloserFromBelow() {
        each(1000, seed -> {
            RandomDiagram tried = RandomDiagram.of(seed);
            int paths = tried.paths().size();
            double before = Double.NEGATIVE_INFINITY;
            for (double temperature = 16; paths > 0 && temperature > 0.001; temperature /= 4) {
                DecisionDiagram.SoftMin found = softMin(tried, tried.units(), temperature);

                assertTrue(found.smooth() <= found.exact() + 1e-9, "seed " + seed);
                assertTrue(found.smooth() >= before - 1e-9, "seed " + seed);
                assertEquals(found.exact(), found.smooth(), temperature * Math.log(paths) + 1e-9, "seed " + seed);
                before = found.smooth();
            }
        });
    }

    @Test
    void softMin_gradient_isWhatSmallChangesDo() {
        each(1000, seed -> {
            RandomDiagram tried = RandomDiagram.of(seed);
            double[] units = tried.units();
            double[] gradient = new double[units.length];
            tried.diagram().softMin(units, OFFSET, SCALE, 2, gradient);
            for (int i = 0; i < units.length && !tried.paths().isEmpty(); i++) {
                double[] changed = units.clone();
                changed[i] += 1e-4;
                double above = softMin(tried, changed, 2).smooth();
                changed[i] = units[i] - 1e-4;
                double below = softMin(tried, changed, 2).smooth();

                assertEquals((above - below) / 2e-4, gradient[i], 1e-5, "seed " + seed + ", multiplier " + i);
            }
        });
    }

    private static DecisionDiagram.SoftMin softMin(RandomDiagram tried, double[] units, double temperature) {
        return tried.diagram().softMin(units, OFFSET, SCALE, temperature, new double[units.length]);
    }
}
