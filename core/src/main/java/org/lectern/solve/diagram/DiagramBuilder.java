package org.lectern.solve.diagram;

import java.util.Arrays;

/**
 * Builds a decision diagram from the states of its nodes. States are visited in ascending order, and each arc leads to a
 * higher state. Nodes from which no path leads to the last state are left away.
 */
public final class DiagramBuilder {

    private static final int FIRST_CAPACITY = 64;

    private final long last;
    private final int maxArcs;
    private final StateQueue states = new StateQueue();
    private int[] heads = new int[FIRST_CAPACITY];
    private int[] multipliers = new int[FIRST_CAPACITY];
    private int[] amounts = new int[FIRST_CAPACITY];
    private long[] costs = new long[FIRST_CAPACITY];
    private int count;

    /** Adds the arcs of a state. */
    @FunctionalInterface
    public interface Expansion {
        void addArcs(long state, DiagramBuilder builder);
    }

    /** @param last the state in which all paths end, higher than all others */
    public DiagramBuilder(long last) {
        this(last, Integer.MAX_VALUE);
    }

    /**
     * @param last the state in which all paths end, higher than all others
     * @param maxArcs how many arcs there may be before the diagram is given up
     */
    public DiagramBuilder(long last, int maxArcs) {
        this.last = last;
        this.maxArcs = maxArcs;
    }

    /** Adds an arc from the state that is visited to a higher one. */
    public void arc(long head, int multiplier, long cost) {
        arc(head, multiplier, 1, cost);
    }

    /** Adds an arc that gives its multiplier back several times. */
    public void arc(long head, int multiplier, int amount, long cost) {
        if (count == heads.length) {
            heads = Arrays.copyOf(heads, 2 * count);
            multipliers = Arrays.copyOf(multipliers, 2 * count);
            amounts = Arrays.copyOf(amounts, 2 * count);
            costs = Arrays.copyOf(costs, 2 * count);
        }
        heads[count] = states.number(head);
        multipliers[count] = multiplier;
        amounts[count] = amount;
        costs[count++] = cost;
    }

    /** Returns whether there were more arcs than there may be, so that the diagram has been given up. */
    public boolean isTooLarge() {
        return count > maxArcs;
    }

    /** Returns the diagram of all paths from a state, or one without arcs if none reaches the last state. */
    public DecisionDiagram build(long first, Expansion expansion) {
        states.number(first);
        states.number(last);
        int[] order = new int[FIRST_CAPACITY];
        int[] firstArcs = new int[FIRST_CAPACITY];
        int visited = 0;
        for (long state = states.removeLowest(); state != last && !isTooLarge(); state = states.removeLowest()) {
            if (visited == order.length) {
                order = Arrays.copyOf(order, 2 * visited);
                firstArcs = Arrays.copyOf(firstArcs, 2 * visited);
            }
            order[visited] = states.number(state);
            firstArcs[visited++] = count;
            expansion.addArcs(state, this);
        }
        return isTooLarge()
                ? new DecisionDiagram(new int[3], new int[0], new int[0], new int[0], new long[0])
                : reduced(Arrays.copyOf(order, visited), firstArcs);
    }

    /**
     * Leaves the nodes without a path to the last one away.
     *
     * @param order the numbers of the states before the last, in the order of their visits
     * @param firstArcs where the arcs of each begin
     */
    private DecisionDiagram reduced(int[] order, int[] firstArcs) {
        int[] positions = new int[states.count()];
        positions[states.number(last)] = 1;
        int nodes = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            int end = i + 1 < order.length ? firstArcs[i + 1] : count;
            boolean isUseful = i == 0;
            for (int arc = firstArcs[i]; arc < end && !isUseful; arc++) {
                isUseful = positions[heads[arc]] > 0;
            }
            positions[order[i]] = isUseful ? ++nodes : 0;
        }
        int[] keptFirst = new int[nodes + 1];
        int kept = 0;
        int node = 0;
        for (int i = 0; i < order.length; i++) {
            int end = i + 1 < order.length ? firstArcs[i + 1] : count;
            for (int arc = firstArcs[i]; arc < end && positions[order[i]] > 0; arc++) {
                if (positions[heads[arc]] > 0) {
                    heads[kept] = nodes - positions[heads[arc]];
                    multipliers[kept] = multipliers[arc];
                    amounts[kept] = amounts[arc];
                    costs[kept++] = costs[arc];
                }
            }
            if (positions[order[i]] > 0) {
                keptFirst[++node] = kept;
            }
        }
        keptFirst[nodes] = kept;
        return new DecisionDiagram(
                keptFirst,
                Arrays.copyOf(heads, kept),
                Arrays.copyOf(multipliers, kept),
                Arrays.copyOf(amounts, kept),
                Arrays.copyOf(costs, kept));
    }
}
