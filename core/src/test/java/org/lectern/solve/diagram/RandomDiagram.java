package org.lectern.solve.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A small diagram with its arcs, and multipliers from {@link #OFFSET} on. */
record RandomDiagram(int[] firstArcs, int[] heads, int[] multipliers, int[] amounts, long[] costs, long[] values) {

    static final int MULTIPLIERS = 4;
    static final int OFFSET = 2;
    static final int SCALE = 8;

    /** What a path costs, and how often it gives each multiplier back. */
    record Path(long cost, int[] uses) {

        long total(long[] values) {
            long total = cost;
            for (int i = 0; i < uses.length; i++) {
                total -= uses[i] * values[OFFSET + i];
            }
            return total;
        }
    }

    static RandomDiagram of(long seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(6);
        int[] firstArcs = new int[nodes + 1];
        List<Integer> heads = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            for (int arc = node == nodes - 1 ? 0 : random.nextInt(4); arc > 0; arc--) {
                heads.add(node + 1 + random.nextInt(nodes - node - 1));
            }
            firstArcs[node + 1] = heads.size();
        }
        int size = heads.size();
        return new RandomDiagram(
                firstArcs,
                heads.stream().mapToInt(Integer::intValue).toArray(),
                random.ints(size, DecisionDiagram.NONE, MULTIPLIERS).toArray(),
                random.ints(size, 0, 4).toArray(),
                random.longs(size, 0, 60).toArray(),
                random.longs(OFFSET + MULTIPLIERS, 0, 40).toArray());
    }

    DecisionDiagram diagram() {
        return new DecisionDiagram(firstArcs, heads, multipliers, amounts, costs);
    }

    /** Returns all paths that give no closed multiplier back. */
    List<Path> paths() {
        List<Path> found = new ArrayList<>();
        addPaths(0, new Path(0, new int[MULTIPLIERS]), found);
        return found;
    }

    private void addPaths(int node, Path before, List<Path> found) {
        if (node == firstArcs.length - 2) {
            found.add(before);
        }
        for (int arc = firstArcs[node]; arc < firstArcs[node + 1]; arc++) {
            int multiplier = multipliers[arc];
            if (multiplier == DecisionDiagram.NONE || values[OFFSET + multiplier] != Long.MIN_VALUE) {
                int[] uses = before.uses.clone();
                if (multiplier != DecisionDiagram.NONE) {
                    uses[multiplier] += amounts[arc];
                }
                addPaths(heads[arc], new Path(before.cost + costs[arc], uses), found);
            }
        }
    }

    double[] units() {
        return Arrays.stream(values)
                .mapToDouble(value -> (double) value / SCALE)
                .toArray();
    }
}
