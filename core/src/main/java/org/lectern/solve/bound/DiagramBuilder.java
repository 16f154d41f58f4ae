package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds a decision diagram from the states of its nodes. States are visited in ascending order, and each arc leads to a
 * higher state. Nodes from which no path leads to the last state are left away.
 */
final class DiagramBuilder {

    private final long last;
    private final TreeMap<Long, List<Arc>> arcs = new TreeMap<>();

    private record Arc(long head, int multiplier, int amount, long cost) {}

    /** Adds the arcs of a state. */
    @FunctionalInterface
    interface Expansion {
        void addArcs(long state, DiagramBuilder builder);
    }

    /** @param last the state in which all paths end, higher than all others */
    DiagramBuilder(long last) {
        this.last = last;
    }

    /** Adds an arc from a state to a higher one. */
    void arc(long tail, long head, int multiplier, long cost) {
        arc(tail, head, multiplier, 1, cost);
    }

    /** Adds an arc that gives its multiplier back several times. */
    void arc(long tail, long head, int multiplier, int amount, long cost) {
        arcs.computeIfAbsent(tail, ignored -> new ArrayList<>()).add(new Arc(head, multiplier, amount, cost));
        arcs.computeIfAbsent(head, ignored -> new ArrayList<>());
    }

    /** Returns the diagram of all paths from a state, or one without arcs if none reaches the last state. */
    DecisionDiagram build(long first, Expansion expansion) {
        arcs.computeIfAbsent(first, ignored -> new ArrayList<>());
        arcs.computeIfAbsent(last, ignored -> new ArrayList<>());
        for (Long state = first; state != null && state < last; state = arcs.higherKey(state)) {
            expansion.addArcs(state, this);
        }
        Map<Long, Integer> numbers = new HashMap<>();
        List<List<Arc>> kept = new ArrayList<>();
        arcs.descendingMap().forEach((state, own) -> {
            if (state == last || state == first || own.stream().anyMatch(arc -> numbers.containsKey(arc.head))) {
                numbers.put(state, kept.size());
                kept.add(own);
            }
        });
        return numbered(numbers, kept.reversed());
    }

    /** @param fromLast the number of each state, counted from the last */
    private DecisionDiagram numbered(Map<Long, Integer> fromLast, List<List<Arc>> byNode) {
        int size = byNode.stream().mapToInt(List::size).sum();
        int[] firstArcs = new int[byNode.size() + 1];
        int[] heads = new int[size];
        int[] multipliers = new int[size];
        int[] amounts = new int[size];
        long[] costs = new long[size];
        int count = 0;
        for (int node = 0; node < byNode.size(); node++) {
            for (Arc arc : byNode.get(node)) {
                Integer number = fromLast.get(arc.head);
                if (number != null) {
                    heads[count] = byNode.size() - 1 - number;
                    multipliers[count] = arc.multiplier;
                    amounts[count] = arc.amount;
                    costs[count++] = arc.cost;
                }
            }
            firstArcs[node + 1] = count;
        }
        return new DecisionDiagram(
                firstArcs,
                Arrays.copyOf(heads, count),
                Arrays.copyOf(multipliers, count),
                Arrays.copyOf(amounts, count),
                Arrays.copyOf(costs, count));
    }
}
