package org.lectern.solve.diagram;

import java.util.Arrays;

/**
 * The paths of a decision diagram under some multipliers, weighted by {@code exp(−cost / temperature)}. Costs count from the
 * cheapest path on, so that weights need no logarithms and only paths that are cheap enough are looked at.
 */
final class SmoothedPaths {

    private static final double NEVER = 1e300;

    /**
     * Paths are cheap enough that cost at most so many temperatures above the cheapest, and so many more for each session on
     * them. Where each of many sessions has the choice, most of the weight lies with paths that are far from the cheapest.
     */
    private static final double REACH = 20;

    private static final double REACH_A_SESSION = 2;

    private final DecisionDiagram diagram;
    private final double[] values;
    private final int offset;
    private final double perScale;
    private final int last;
    /** The least cost from each node to the last. */
    private final double[] toGo;
    /** The arcs on paths that are cheap enough, node by node. */
    private final int[] arcs;

    /** The least cost of a way by each arc to the last node; later the weights of {@link #arcs}. */
    private final double[] weights;

    private final int[] firsts;

    /**
     * @param values the multipliers, in units of packed cost, from {@code offset} on
     * @param perScale what a part of the arcs' costs is in units
     */
    SmoothedPaths(DecisionDiagram diagram, double[] values, int offset, double perScale) {
        this.diagram = diagram;
        this.values = values;
        this.offset = offset;
        this.perScale = perScale;
        this.last = diagram.nodeCount() - 1;
        this.toGo = new double[last + 1];
        this.arcs = new int[diagram.arcCount()];
        this.weights = new double[diagram.arcCount()];
        this.firsts = new int[last + 2];
        for (int node = last - 1; node >= 0; node--) {
            double least = NEVER;
            for (int arc = diagram.firstArcs[node]; arc < diagram.firstArcs[node + 1]; arc++) {
                double own = cost(arc) + toGo[diagram.heads[arc]];
                weights[arc] = own;
                least = Math.min(least, own);
            }
            toGo[node] = least;
        }
    }

    private double cost(int arc) {
        int multiplier = diagram.multipliers[arc];
        double back = multiplier < 0 ? 0 : diagram.amounts[arc] * values[offset + multiplier];
        return diagram.costs[arc] * perScale - back;
    }

    /**
     * Returns the smoothed least cost.
     *
     * @param gradient gets the expected use of each multiplier subtracted
     */
    DecisionDiagram.SoftMin softMin(double temperature, double[] gradient) {
        if (toGo[0] >= NEVER) {
            return new DecisionDiagram.SoftMin(NEVER, NEVER);
        }
        findCheap(temperature);
        double[] sums = sums();
        spread(sums, gradient);
        return new DecisionDiagram.SoftMin(toGo[0] - temperature * Logarithm.of(sums[0]), toGo[0]);
    }

    private void findCheap(double temperature) {
        double reach = (REACH + REACH_A_SESSION * diagram.depth) * temperature;
        double perTemperature = 1 / temperature;
        double[] above = new double[last + 1];
        Arrays.fill(above, 1, last + 1, NEVER);
        int count = 0;
        for (int node = 0; node < last; node++) {
            firsts[node] = count;
            double before = above[node];
            int until = before <= reach ? diagram.firstArcs[node + 1] : 0;
            for (int arc = diagram.firstArcs[node]; arc < until; arc++) {
                double more = weights[arc] - toGo[node];
                if (before + more <= reach) {
                    int head = diagram.heads[arc];
                    above[head] = Math.min(above[head], before + more);
                    arcs[count] = arc;
                    weights[count++] = more == 0 ? 1 : Exponential.of(-more * perTemperature);
                }
            }
        }
        firsts[last] = count;
    }

    /** Returns the sum of the weights of all paths from each node to the last. */
    private double[] sums() {
        double[] sums = new double[last + 1];
        sums[last] = 1;
        for (int node = last - 1; node >= 0; node--) {
            for (int i = firsts[node]; i < firsts[node + 1]; i++) {
                sums[node] += weights[i] * sums[diagram.heads[arcs[i]]];
            }
        }
        return sums;
    }

    /** Sends a flow of 1 through the diagram, by the weights of paths. */
    private void spread(double[] sums, double[] gradient) {
        double[] flow = new double[last + 1];
        flow[0] = 1 / sums[0];
        for (int node = 0; node < last; node++) {
            double own = flow[node];
            for (int i = firsts[node]; i < firsts[node + 1]; i++) {
                double part = own * weights[i];
                int head = diagram.heads[arcs[i]];
                int multiplier = diagram.multipliers[arcs[i]];
                flow[head] += part;
                if (multiplier >= 0) {
                    gradient[offset + multiplier] -= part * sums[head] * diagram.amounts[arcs[i]];
                }
            }
        }
    }
}
