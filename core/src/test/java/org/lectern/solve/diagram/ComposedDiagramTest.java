package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random composed diagrams, held against plain ones with a copy of its part in place of each arc. */
class ComposedDiagramTest {

    private static final int EVENTS = 1500;
    private static final int COUNT = 5;
    private static final int OFFSET = 3;
    private static final int SCALE = 8;
    private static final int PART_NODES = 6;

    /** A composed diagram, the plain one that has the same paths, and multipliers from {@link #OFFSET} on. */
    private record Pair(ComposedDiagram composed, DecisionDiagram plain, long[] values) {

        double[] units() {
            return Arrays.stream(values)
                    .mapToDouble(value -> (double) value / SCALE)
                    .toArray();
        }
    }

    private static void each(LongConsumer test) {
        for (long seed = 0; seed < EVENTS; seed++) {
            test.accept(seed);
        }
    }

    /** Two parts with two or three entries each; every node has an arc, so all of them lead to the end. */
    private static Pair pair(long seed, boolean isOnce) {
        Random random = new Random(seed);
        DecisionDiagram[] parts = new DecisionDiagram[2];
        int entries = 0;
        for (int i = 0; i < parts.length; i++) {
            int own = 2 + random.nextInt(2);
            parts[i] = part(random, entries, own, isOnce);
            entries += own;
        }
        int first = entries;
        DecisionDiagram whole = new DiagramBuilder(4).build(0, (state, builder) -> {
            for (int arc = 0; arc < 3; arc++) {
                builder.arc(state + 1 + random.nextInt(2), random.nextInt(first + 1) - 1, random.nextInt(40));
            }
            builder.arc(state + 1, random.nextInt(first + 1) - 1, random.nextInt(40));
        });
        long[] values = random.longs(OFFSET + COUNT, 0, 50).toArray();
        return new Pair(new ComposedDiagram(whole, parts, COUNT, entries), plain(whole, parts), values);
    }

    private static DecisionDiagram part(Random random, int firstEntry, int entries, boolean isOnce) {
        DiagramBuilder builder = new DiagramBuilder(PART_NODES);
        return builder.build(0, (state, arcs) -> {
            int node = (int) state;
            for (int arc = 0; arc < (node == 0 ? entries : 1 + random.nextInt(2)); arc++) {
                int head = node + 1 + random.nextInt(PART_NODES - node);
                if (node == 0) {
                    arcs.arc(1 + arc % 3, COUNT + firstEntry + arc, 0);
                } else {
                    int multiplier = random.nextInt(COUNT + 1) - 1;
                    arcs.arc(head, multiplier, isOnce ? 1 : random.nextInt(3), random.nextInt(60));
                }
            }
        });
    }

    /** Returns the whole with the part of each arc copied into it, behind the node from which the arc comes. */
    private static DecisionDiagram plain(DecisionDiagram whole, DecisionDiagram[] parts) {
        long inArc = 1L << 32;
        long last = 1L << 60;
        return new DiagramBuilder(last).build(0, (state, builder) -> {
            int node = (int) (state >> 48);
            if ((state & ((1L << 48) - 1)) == 0) {
                for (int arc = whole.firstArcs[node]; arc < whole.firstArcs[node + 1]; arc++) {
                    int entry = whole.multipliers[arc];
                    long to = entry == DecisionDiagram.NONE
                            ? head(whole, arc, last)
                            : ((long) node << 48) + (arc + 1) * inArc + head(parts, entry);
                    builder.arc(to, DecisionDiagram.NONE, whole.costs[arc]);
                }
                return;
            }
            int arc = (int) ((state & ((1L << 48) - 1)) / inArc) - 1;
            DecisionDiagram part = part(parts, whole.multipliers[arc]);
            int at = (int) (state % inArc);
            for (int own = part.firstArcs[at]; own < part.firstArcs[at + 1]; own++) {
                boolean isAtEnd = part.heads[own] == part.nodeCount() - 1;
                long to = isAtEnd ? head(whole, arc, last) : state - at + part.heads[own];
                builder.arc(to, part.multipliers[own], part.amounts[own], part.costs[own]);
            }
        });
    }

    private static long head(DecisionDiagram whole, int arc, long last) {
        return whole.heads[arc] == whole.nodeCount() - 1 ? last : (long) whole.heads[arc] << 48;
    }

    private static int head(DecisionDiagram[] parts, int entry) {
        DecisionDiagram part = part(parts, entry);
        return IntStream.range(0, part.firstArcs[1])
                .filter(arc -> part.multipliers[arc] == COUNT + entry)
                .map(arc -> part.heads[arc])
                .findFirst()
                .orElseThrow();
    }

    private static DecisionDiagram part(DecisionDiagram[] parts, int entry) {
        return Arrays.stream(parts)
                .filter(part ->
                        IntStream.range(0, part.firstArcs[1]).anyMatch(arc -> part.multipliers[arc] == COUNT + entry))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSame(PathDiagram expected, PathDiagram found, Pair tried, long seed) {
        int[] uses = new int[OFFSET + COUNT];
        long least = found.minCost(tried.values, OFFSET, uses);
        assertEquals(expected.minCost(tried.values, OFFSET, new int[uses.length]), least, "seed " + seed);
        if (least == DecisionDiagram.INFEASIBLE) {
            return;
        }
        long fewer = least;
        long[] dearer = tried.values.clone();
        for (int i = 0; i < uses.length; i++) {
            // Dearer multipliers lower what the path that was found costs by just as much.
            dearer[i] += 1000L * uses[i];
            fewer -= 1000L * uses[i] * uses[i];
        }
        assertTrue(found.minCost(dearer, OFFSET, new int[uses.length]) <= fewer, "seed " + seed);
        assertEquals(expected.depth(), found.depth(), "seed " + seed);
        for (double temperature : new double[] {0.5, 2, 30}) {
            double[] expectedGradient = new double[OFFSET + COUNT];
            double[] gradient = new double[OFFSET + COUNT];
            DecisionDiagram.SoftMin plain =
                    expected.softMin(tried.units(), OFFSET, SCALE, temperature, expectedGradient);
            DecisionDiagram.SoftMin composed = found.softMin(tried.units(), OFFSET, SCALE, temperature, gradient);
            assertEquals(plain.exact(), composed.exact(), 1e-9, "seed " + seed);
            assertEquals(plain.smooth(), composed.smooth(), 1e-6, "seed " + seed);
            assertArrayEquals(expectedGradient, gradient, 1e-6, "seed " + seed);
        }
    }

    @Test
    void leastCosts_ofRandomDiagrams_areThoseOfThePlainOnes() {
        each(seed -> {
            Pair tried = pair(seed, false);
            assertSame(tried.plain, tried.composed, tried, seed);
        });
    }

    @Test
    void leastCosts_withoutSomeMultipliers_areThoseOfThePlainOnes() {
        int[] infeasible = new int[1];
        each(seed -> {
            Pair tried = pair(seed, false);
            BitSet closed = new BitSet();
            new Random(~seed).ints(3, OFFSET, OFFSET + COUNT).forEach(closed::set);
            ComposedDiagram left = tried.composed.without(closed, OFFSET);
            assertSame(tried.plain.without(closed, OFFSET), left, tried, seed);
            long[] values = tried.values.clone();
            closed.stream().forEach(i -> values[i] = Long.MIN_VALUE);
            long least = left.minCost(values, OFFSET, new int[values.length]);
            assertEquals(tried.composed.minCost(values, OFFSET, new int[values.length]), least, "seed " + seed);
            assertTrue(left.arcCount() <= tried.composed.arcCount(), "seed " + seed);
            infeasible[0] += least == DecisionDiagram.INFEASIBLE ? 1 : 0;
        });
        assertTrue(infeasible[0] > 20, "infeasible " + infeasible[0]);
    }

    @Test
    void addRises_ofRandomDiagrams_areThoseOfThePlainOnes() {
        each(seed -> {
            Pair tried = pair(seed, true);
            if (seed % 3 == 0) {
                tried.values[OFFSET + 1] = Long.MIN_VALUE;
            }
            long[] expected = new long[OFFSET + COUNT];
            expected[OFFSET] = 9;
            long[] rises = expected.clone();
            tried.plain.addRises(tried.values, OFFSET, expected, COUNT);
            tried.composed.addRises(tried.values, OFFSET, rises, COUNT);
            assertArrayEquals(expected, rises, "seed " + seed);
        });
    }

    @Test
    void usesOneOfEach_ofRandomDiagrams_isThatOfThePlainOnes() {
        each(seed -> {
            Pair tried = pair(seed, seed % 2 == 0);
            int[] owners = new Random(~seed).ints(COUNT, 0, 2).toArray();
            boolean[] usesOne = tried.composed.usesOneOfEach(owners, 2);
            assertArrayEquals(tried.plain.usesOneOfEach(owners, 2), usesOne, "seed " + seed);
            assertArrayEquals(new boolean[65], tried.composed.usesOneOfEach(owners, 65));
            assertEquals(tried.plain.givesBackOnce(), tried.composed.givesBackOnce(), "seed " + seed);
        });
    }

    /** Any path uses one of the first two multipliers. */
    @Test
    void usesOneOfEach_whereAllPathsUseOne_isTrue() {
        DecisionDiagram part = new DiagramBuilder(2).build(0, (state, builder) -> {
            builder.arc(state + 1, state == 0 ? COUNT : 0, 0);
            if (state == 1) {
                builder.arc(2, 1, 5);
            }
        });
        DecisionDiagram whole = new DiagramBuilder(2).build(0, (state, builder) -> {
            builder.arc(state + 1, (int) state - 1, 0);
        });
        ComposedDiagram composed = new ComposedDiagram(whole, new DecisionDiagram[] {part}, COUNT, 1);

        assertArrayEquals(new boolean[] {true, false}, composed.usesOneOfEach(new int[] {0, 0, 1, 1, 1}, 2));
    }
}
