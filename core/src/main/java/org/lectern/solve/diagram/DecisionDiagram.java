package org.lectern.solve.diagram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A decision diagram: a directed acyclic graph in which each path from the first node to the last is one way to place
 * some sessions, as one rule sees it (Bergman, Cire and van Hoeve 2015). An arc has a cost and, if it places a session,
 * the multiplier that it gives back. The least cost less multipliers of all paths is a shortest path: time and memory
 * are linear in the number of arcs.
 */
public final class DecisionDiagram implements PathDiagram {

    /** Stands for the cost of what is not possible; sums stop there. */
    public static final long INFEASIBLE = Long.MAX_VALUE / 8;

    /** The multiplier of an arc that places no session. */
    public static final int NONE = -1;

    /** The arcs of node {@code n} are those from {@code firstArcs[n]} to {@code firstArcs[n + 1]}, exclusive. */
    final int[] firstArcs;

    final int[] heads;
    final int[] multipliers;
    /** How often each arc gives its multiplier back. */
    final int[] amounts;

    final long[] costs;

    /** The maximum number of multipliers on a path. */
    final int depth;

    /** Whether no arc gives its multiplier back more than once: most diagrams need not look at amounts. */
    final boolean givesBackOnce;

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
        this.depth = depthsToGo()[0];
        this.givesBackOnce =
                IntStream.range(0, arcCount()).allMatch(arc -> multipliers[arc] == NONE || amounts[arc] == 1);
    }

    /** Returns the maximum number of multipliers on a path from each node to the last. */
    int[] depthsToGo() {
        return depthsToGo(multiplier -> 1);
    }

    /** Returns the maximum on a path from each node to the last, where each multiplier counts as so many. */
    int[] depthsToGo(IntUnaryOperator counts) {
        int[] depths = new int[nodeCount()];
        for (int node = depths.length - 2; node >= 0; node--) {
            for (int arc = firstArcs[node]; arc < firstArcs[node + 1]; arc++) {
                int own = multipliers[arc] == NONE ? 0 : counts.applyAsInt(multipliers[arc]);
                depths[node] = Math.max(depths[node], depths[heads[arc]] + own);
            }
        }
        return depths;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public boolean givesBackOnce() {
        return givesBackOnce;
    }

    @Override
    public boolean[] usesOneOfEach(int[] owners, int count) {
        return count > Long.SIZE
                ? new boolean[count]
                : new PathOwners(this, multiplier -> 1L << owners[multiplier], 0).ofAll(count, 0);
    }

    public int nodeCount() {
        return firstArcs.length - 1;
    }

    @Override
    public int arcCount() {
        return heads.length;
    }

    @Override
    public DecisionDiagram without(BitSet closed, int offset) {
        return DiagramPart.of(this, closed, offset);
    }

    @Override
    public long minCost(long[] values, int offset, int[] uses) {
        int[] best = new int[nodeCount()];
        long least = costsToGo(values, offset, best, 0)[0];
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
     * @param until the first node that is looked at
     */
    long[] costsToGo(long[] values, int offset, int[] best, int until) {
        long[] costToGo = new long[nodeCount()];
        for (int node = nodeCount() - 2; node >= until; node--) {
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

    @Override
    public void addRises(long[] values, int offset, long[] rises, int count) {
        long[] costToGo = costsToGo(values, offset, new int[nodeCount()], 0);
        long[] through = new long[count];
        Arrays.fill(through, INFEASIBLE);
        long[] fromFirst = new long[nodeCount()];
        Arrays.fill(fromFirst, INFEASIBLE);
        fromFirst[0] = 0;
        addThrough(values, offset, fromFirst, costToGo, through);
        for (int i = 0; i < count; i++) {
            long rise = through[i] == INFEASIBLE ? INFEASIBLE : through[i] - costToGo[0];
            rises[offset + i] = Math.min(INFEASIBLE, rises[offset + i] + rise);
        }
    }

    /**
     * Finds the least cost of a path by each multiplier.
     *
     * @param fromFirst what it costs to come to each node, where it is known; gets those of others
     * @param costToGo the least cost from each node to the last
     * @param through gets the least
     */
    void addThrough(long[] values, int offset, long[] fromFirst, long[] costToGo, long[] through) {
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
    }

    /** Returns this diagram with all arcs turned round: its last node is the first then. */
    public DecisionDiagram reversed() {
        int last = nodeCount() - 1;
        int[] first = new int[nodeCount() + 1];
        for (int head : heads) {
            first[last - head + 1]++;
        }
        for (int node = 0; node <= last; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        int[] tails = new int[arcCount()];
        int[] ownMultipliers = new int[arcCount()];
        int[] ownAmounts = new int[arcCount()];
        long[] ownCosts = new long[arcCount()];
        for (int node = 0; node <= last; node++) {
            for (int arc = firstArcs[node]; arc < firstArcs[node + 1]; arc++) {
                int at = next[last - heads[arc]]++;
                tails[at] = last - node;
                ownMultipliers[at] = multipliers[arc];
                ownAmounts[at] = amounts[arc];
                ownCosts[at] = costs[arc];
            }
        }
        return new DecisionDiagram(first, tails, ownMultipliers, ownAmounts, ownCosts);
    }

    @Override
    public SoftMin softMin(double[] values, int offset, double scale, double temperature, double[] gradient) {
        return new SmoothedPaths(this, values, offset, 1 / scale).softMin(temperature, gradient);
    }

    /** A smoothed minimum, and the minimum itself up to rounding. */
    public record SoftMin(double smooth, double exact) {}
}
