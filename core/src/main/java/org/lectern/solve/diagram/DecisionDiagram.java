package org.lectern.solve.diagram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

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

    /** The arcs of node {@code n} are those from {@code firstArcs[n]} to {@code firstArcs[n + 1]}, exclusive. */
    final int[] firstArcs;

    final int[] heads;
    final int[] multipliers;
    /** How often each arc gives its multiplier back. */
    final int[] amounts;

    final long[] costs;

    /** The maximum number of multipliers on a path. */
    final int depth;

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
        this.depth = longestPath();
    }

    private int longestPath() {
        int[] depths = new int[nodeCount()];
        for (int node = 0; node < depths.length; node++) {
            for (int arc = firstArcs[node]; arc < firstArcs[node + 1]; arc++) {
                int there = depths[node] + (multipliers[arc] == NONE ? 0 : 1);
                depths[heads[arc]] = Math.max(depths[heads[arc]], there);
            }
        }
        return depths[depths.length - 1];
    }

    /** Returns the maximum number of multipliers on a path. */
    public int depth() {
        return depth;
    }

    /** Returns whether each arc gives its multiplier back once. */
    public boolean givesBackOnce() {
        return IntStream.range(0, arcCount()).allMatch(arc -> multipliers[arc] == NONE || amounts[arc] == 1);
    }

    /**
     * Returns which owners of multipliers all paths that lead to the same node agree about: that they use one multiplier of it so far, or
     * none, and one in the end. Of more than 64 owners, none.
     *
     * @param owners the owner of each multiplier
     * @param count the number of owners
     */
    public boolean[] usesOneOfEach(int[] owners, int count) {
        boolean[] usesOne = new boolean[count];
        if (count > Long.SIZE) {
            return usesOne;
        }
        long[] used = new long[nodeCount()];
        BitSet reached = new BitSet();
        reached.set(0);
        long differing = 0;
        for (int node = 0; node < nodeCount() - 1; node++) {
            for (int arc = firstArcs[node]; arc < firstArcs[node + 1] && reached.get(node); arc++) {
                long own = multipliers[arc] == NONE ? 0 : 1L << owners[multipliers[arc]];
                int head = heads[arc];
                differing |= used[node] & own;
                differing |= reached.get(head) ? used[head] ^ (used[node] | own) : 0;
                used[head] = reached.get(head) ? used[head] : used[node] | own;
                reached.set(head);
            }
        }
        long atLast = used[nodeCount() - 1] & ~differing;
        for (int owner = 0; owner < count; owner++) {
            usesOne[owner] = ((atLast >> owner) & 1) != 0;
        }
        return usesOne;
    }

    public int nodeCount() {
        return firstArcs.length - 1;
    }

    public int arcCount() {
        return heads.length;
    }

    /**
     * Returns the part of this diagram that paths without some multipliers use. Its multipliers keep their numbers.
     *
     * @param closed the multipliers that no arc may give back, from {@code offset} on
     */
    public DecisionDiagram without(BitSet closed, int offset) {
        int nodes = nodeCount();
        int[] numbers = new int[nodes];
        numbers[nodes - 1] = 1;
        for (int node = nodes - 2; node >= 0; node--) {
            for (int arc = firstArcs[node]; arc < firstArcs[node + 1] && numbers[node] == 0; arc++) {
                numbers[node] = isOpen(arc, closed, offset) ? numbers[heads[arc]] : 0;
            }
        }
        // Of the nodes from which the last can be reached, those that the first reaches are 2.
        numbers[0] = 2;
        int keptNodes = 0;
        int keptArcs = 0;
        for (int node = 0; node < nodes; node++) {
            if (numbers[node] == 2 || node == nodes - 1) {
                numbers[node] = ~keptNodes++;
                for (int arc = firstArcs[node]; arc < firstArcs[node + 1]; arc++) {
                    if (numbers[heads[arc]] != 0 && isOpen(arc, closed, offset)) {
                        numbers[heads[arc]] = 2;
                        keptArcs++;
                    }
                }
            }
        }
        return part(numbers, keptNodes, keptArcs, closed, offset);
    }

    private boolean isOpen(int arc, BitSet closed, int offset) {
        return multipliers[arc] == NONE || !closed.get(offset + multipliers[arc]);
    }

    /** @param numbers for each node {@code ~n} if it becomes node n, else anything that is not negative */
    private DecisionDiagram part(int[] numbers, int keptNodes, int keptArcs, BitSet closed, int offset) {
        int[] keptFirst = new int[keptNodes + 1];
        int[] keptHeads = new int[keptArcs];
        int[] keptMultipliers = new int[keptArcs];
        int[] keptAmounts = new int[keptArcs];
        long[] keptCosts = new long[keptArcs];
        int kept = 0;
        for (int node = 0; node < numbers.length; node++) {
            for (int arc = firstArcs[node]; arc < firstArcs[node + 1] && numbers[node] < 0; arc++) {
                if (numbers[heads[arc]] < 0 && isOpen(arc, closed, offset)) {
                    keptHeads[kept] = ~numbers[heads[arc]];
                    keptMultipliers[kept] = multipliers[arc];
                    keptAmounts[kept] = amounts[arc];
                    keptCosts[kept++] = costs[arc];
                }
            }
            if (numbers[node] < 0) {
                keptFirst[~numbers[node] + 1] = kept;
            }
        }
        return new DecisionDiagram(keptFirst, keptHeads, keptMultipliers, keptAmounts, keptCosts);
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
        return new SmoothedPaths(this, values, offset, 1 / scale).softMin(temperature, gradient);
    }

    /** A smoothed minimum, and the minimum itself up to rounding. */
    public record SoftMin(double smooth, double exact) {}
}
