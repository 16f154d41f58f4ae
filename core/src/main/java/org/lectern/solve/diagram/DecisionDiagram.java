package org.lectern.solve.diagram;

import java.util.Arrays;

/**
 * A decision diagram: a directed acyclic graph in which each path from the first node to the last is one way to place
 * some sessions, as one rule sees it (Bergman, Cire and van Hoeve 2015). An arc has a cost and, if it places a session,
 * the multiplier that it gives back. The least cost less multipliers of all paths is a shortest path: time and memory
 * are linear in the number of arcs.
 */
public final class DecisionDiagram {

    /** Stands for the cost of what is not possible; sums stop there. */
    public static final long INFEASIBLE = Long.MAX_VALUE / 8;

    /** The multiplier of an arc that places no session. */
    public static final int NONE = -1;

    private static final double NEVER = 1e300;

    /** Arcs that cost this many temperatures above the cheapest of their node have a weight below 10 to the −10. */
    private static final double REACH = 23;

    /** The arcs of node {@code n} are those from {@code firstArcs[n]} to {@code firstArcs[n + 1]}, exclusive. */
    private final int[] firstArcs;

    private final int[] heads;
    private final int[] multipliers;
    /** How often each arc gives its multiplier back. */
    private final int[] amounts;

    private final long[] costs;

    /**
     * Nodes are numbered so that each arc leads to a higher number; 0 is the first node, the highest is the last.
     *
     * @param firstArcs where the arcs of each node begin, and the number of arcs
     * @param heads the node to which each arc leads
     * @param multipliers the index of each arc's multiplier, or {@link #NONE}
     * @param amounts how often each arc gives its multiplier back
     * @param costs the cost of each arc, in parts of a unit of packed cost
     */
    public DecisionDiagram(int[] firstArcs, int[] heads, int[] multipliers, int[] amounts, long[] costs) {
        this.firstArcs = firstArcs;
        this.heads = heads;
        this.multipliers = multipliers;
        this.amounts = amounts;
        this.costs = costs;
    }

    public int nodeCount() {
        return firstArcs.length - 1;
    }

    public int arcCount() {
        return heads.length;
    }

    /**
     * Returns the least cost less multipliers of a path, or {@link #INFEASIBLE} if there is no path.
     *
     * @param values the multipliers, from {@code offset} on; {@link Long#MIN_VALUE} closes the arcs of one
     * @param uses gets 1 added for each multiplier of the cheapest path
     */
    public long minCost(long[] values, int offset, int[] uses) {
        int[] best = new int[nodeCount()];
        long least = costsToGo(values, offset, best)[0];
        for (int node = 0; node < nodeCount() - 1 && least < INFEASIBLE; node = heads[best[node]]) {
            if (multipliers[best[node]] != NONE) {
                uses[offset + multipliers[best[node]]] += amounts[best[node]];
            }
        }
        return least;
    }

    /**
     * Returns the least cost from each node to the last.
     *
     * @param best gets the first arc of the cheapest way
     */
    private long[] costsToGo(long[] values, int offset, int[] best) {
        long[] costToGo = new long[nodeCount()];
        for (int node = nodeCount() - 2; node >= 0; node--) {
            long least = INFEASIBLE;
            for (int arc = firstArcs[node]; arc < firstArcs[node + 1]; arc++) {
                long multiplier = multipliers[arc] == NONE ? 0 : values[offset + multipliers[arc]];
                long rest = costToGo[heads[arc]];
                long total = costs[arc] - amounts[arc] * multiplier + rest;
                if (multiplier != Long.MIN_VALUE && rest < INFEASIBLE && total < least) {
                    least = total;
                    best[node] = arc;
                }
            }
            costToGo[node] = least;
        }
        return costToGo;
    }

    /**
     * Adds how much more than the cheapest path the cheapest one costs that uses each multiplier, up to {@link #INFEASIBLE}.
     *
     * @param values the multipliers, from {@code offset} on; {@link Long#MIN_VALUE} closes the arcs of one
     * @param rises gets them added, from {@code offset} on
     * @param count the number of multipliers
     */
    public void addRises(long[] values, int offset, long[] rises, int count) {
        long[] costToGo = costsToGo(values, offset, new int[nodeCount()]);
        long[] through = new long[count];
        Arrays.fill(through, INFEASIBLE);
        long[] fromFirst = new long[nodeCount()];
        Arrays.fill(fromFirst, INFEASIBLE);
        fromFirst[0] = 0;
        for (int node = 0; node < nodeCount() - 1; node++) {
            for (int arc = firstArcs[node]; arc < firstArcs[node + 1] && fromFirst[node] < INFEASIBLE; arc++) {
                long multiplier = multipliers[arc] == NONE ? 0 : values[offset + multipliers[arc]];
                long rest = costToGo[heads[arc]];
                if (multiplier != Long.MIN_VALUE && rest < INFEASIBLE) {
                    long cost = fromFirst[node] + costs[arc] - amounts[arc] * multiplier;
                    fromFirst[heads[arc]] = Math.min(fromFirst[heads[arc]], cost);
                    if (multipliers[arc] != NONE) {
                        through[multipliers[arc]] = Math.min(through[multipliers[arc]], cost + rest);
                    }
                }
            }
        }
        for (int i = 0; i < count; i++) {
            long rise = through[i] == INFEASIBLE ? INFEASIBLE : through[i] - costToGo[0];
            rises[offset + i] = Math.min(INFEASIBLE, rises[offset + i] + rise);
        }
    }

    /**
     * Returns the smoothed least cost less multipliers: all paths are used in part, cheaper ones more.
     *
     * @param values the multipliers, in units of packed cost, from {@code offset} on
     * @param scale how many parts of the arcs' costs make a unit
     * @param gradient gets the expected use of each multiplier subtracted, from {@code offset} on
     */
    public SoftMin softMin(double[] values, int offset, double scale, double temperature, double[] gradient) {
        int last = nodeCount() - 1;
        double[] smooth = new double[nodeCount()];
        double[] exact = new double[nodeCount()];
        double[] shares = new double[arcCount()];
        double perTemperature = 1 / temperature;
        double perScale = 1 / scale;
        for (int node = last - 1; node >= 0; node--) {
            int from = firstArcs[node];
            int until = firstArcs[node + 1];
            double least = NEVER;
            double leastSmooth = NEVER;
            for (int arc = from; arc < until; arc++) {
                int multiplier = multipliers[arc];
                double cost = costs[arc] * perScale - (multiplier < 0 ? 0 : amounts[arc] * values[offset + multiplier]);
                double total = cost + smooth[heads[arc]];
                shares[arc] = total;
                least = Math.min(least, cost + exact[heads[arc]]);
                leastSmooth = Math.min(leastSmooth, total);
            }
            exact[node] = least;
            double weight = 0;
            for (int arc = from; arc < until; arc++) {
                double above = (shares[arc] - leastSmooth) * perTemperature;
                shares[arc] = above > REACH ? 0 : above == 0 ? 1 : Exponential.of(-above);
                weight += shares[arc];
            }
            smooth[node] = weight == 0 ? NEVER : leastSmooth - temperature * StrictMath.log(weight);
            double share = weight == 0 ? 0 : 1 / weight;
            for (int arc = from; arc < until; arc++) {
                shares[arc] *= share;
            }
        }
        spread(shares, offset, gradient);
        return new SoftMin(smooth[0], exact[0]);
    }

    /** Sends a flow of 1 through the diagram, by the shares of each node's arcs. */
    private void spread(double[] shares, int offset, double[] gradient) {
        double[] flow = new double[nodeCount()];
        flow[0] = 1;
        for (int node = 0; node < flow.length - 1; node++) {
            double own = flow[node];
            for (int arc = firstArcs[node]; arc < firstArcs[node + 1] && own > 0; arc++) {
                double part = own * shares[arc];
                if (part > 0) {
                    flow[heads[arc]] += part;
                    if (multipliers[arc] != NONE) {
                        gradient[offset + multipliers[arc]] -= part * amounts[arc];
                    }
                }
            }
        }
    }

    /** A smoothed minimum, and the minimum itself up to rounding. */
    public record SoftMin(double smooth, double exact) {}
}
