package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Diagrams of which the paths are more than a number can count, held against sums of their logarithms. */
class DeepPathsTest {

    private static final int SCALE = 10;
    private static final int ARCS = 60;
    private static final double TEMPERATURE = 3;

    /** A chain of nodes with many arcs from each to the next, of which some lead further. */
    private static DecisionDiagram chain(int length, Random random) {
        int[] firstArcs = new int[length + 2];
        int[] heads = new int[length * ARCS];
        int[] multipliers = new int[heads.length];
        long[] costs = new long[heads.length];
        int[] amounts = new int[heads.length];
        Arrays.fill(amounts, 1);
        for (int node = 0; node < length; node++) {
            firstArcs[node + 1] = (node + 1) * ARCS;
            for (int i = 0; i < ARCS; i++) {
                int arc = node * ARCS + i;
                boolean isShortCut = random.nextInt(20 * ARCS) == 0;
                heads[arc] = Math.min(length, isShortCut ? node + 1 + random.nextInt(length) : node + 1);
                multipliers[arc] = i;
                // A short cut costs about as much as the way that it saves, with all its choices.
                costs[arc] = isShortCut ? -125L * (heads[arc] - node) : random.nextInt(30);
            }
        }
        firstArcs[length + 1] = heads.length;
        return new DecisionDiagram(firstArcs, heads, multipliers, amounts, costs);
    }

    private static double cost(DecisionDiagram diagram, int arc, double[] values) {
        return (double) diagram.costs[arc] / SCALE - values[diagram.multipliers[arc]];
    }

    /** Returns −log of the sum of e to the power of minus the numbers. */
    private static double softMin(double one, double other) {
        double less = Math.min(one, other);
        return less == Double.POSITIVE_INFINITY ? less : less - Math.log1p(Math.exp(-Math.abs(one - other)));
    }

    private void compare(DecisionDiagram diagram, double[] values, String where) {
        int nodes = diagram.nodeCount();
        double[] toGo = new double[nodes];
        double[] past = new double[nodes];
        Arrays.fill(toGo, 0, nodes - 1, Double.POSITIVE_INFINITY);
        Arrays.fill(past, 1, nodes, Double.POSITIVE_INFINITY);
        for (int node = nodes - 2; node >= 0; node--) {
            for (int arc = diagram.firstArcs[node]; arc < diagram.firstArcs[node + 1]; arc++) {
                toGo[node] = softMin(toGo[node], cost(diagram, arc, values) / TEMPERATURE + toGo[diagram.heads[arc]]);
            }
        }
        double[] expected = new double[values.length];
        for (int node = 0; node < nodes - 1; node++) {
            for (int arc = diagram.firstArcs[node]; arc < diagram.firstArcs[node + 1]; arc++) {
                int head = diagram.heads[arc];
                double there = past[node] + cost(diagram, arc, values) / TEMPERATURE;
                past[head] = softMin(past[head], there);
                expected[diagram.multipliers[arc]] -= Math.exp(toGo[0] - there - toGo[head]);
            }
        }
        double[] gradient = new double[values.length];
        double smooth = diagram.softMin(values, 0, SCALE, TEMPERATURE, gradient).smooth();

        assertEquals(TEMPERATURE * toGo[0], smooth, 1e-6 * Math.abs(smooth), where);
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected[i], gradient[i], 1e-5 * (1 + Math.abs(expected[i])), where);
        }
    }

    @Test
    void softMin_ofDeepDiagrams_isThatOfLogarithms() {
        int deepest = 0;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            int length = 20 << seed % 7;
            DecisionDiagram diagram = chain(length, random);
            double[] values = random.doubles(ARCS, 0, 5).toArray();
            compare(diagram, values, "seed " + seed);
            deepest = Math.max(deepest, diagram.depth());
        }
        // Of 60 arcs at each of so many nodes there are more paths than a double can count.
        assertTrue(deepest > 1000, deepest + " deep");
    }
}
