package org.lectern.solve.diagram;

import java.util.BitSet;

/** The part of a diagram that paths without some multipliers use. */
final class DiagramPart {

    private final DecisionDiagram whole;
    private final BitSet closed;
    private final int offset;
    /** For each node {@code ~n} if it becomes node n, else anything that is not negative. */
    private final int[] numbers;

    private int keptNodes;
    private int keptArcs;

    private DiagramPart(DecisionDiagram whole, BitSet closed, int offset) {
        this.whole = whole;
        this.closed = closed;
        this.offset = offset;
        this.numbers = new int[whole.nodeCount()];
    }

    /** @param closed the multipliers that no arc may give back, from {@code offset} on */
    static DecisionDiagram of(DecisionDiagram whole, BitSet closed, int offset) {
        DiagramPart part = new DiagramPart(whole, closed, offset);
        part.number();
        return part.kept();
    }

    private void number() {
        int last = numbers.length - 1;
        numbers[last] = 1;
        for (int node = last - 1; node >= 0; node--) {
            for (int arc = whole.firstArcs[node]; arc < whole.firstArcs[node + 1] && numbers[node] == 0; arc++) {
                numbers[node] = isOpen(arc) ? numbers[whole.heads[arc]] : 0;
            }
        }
        // Of the nodes from which the last can be reached, those that the first reaches are 2.
        numbers[0] = 2;
        for (int node = 0; node <= last; node++) {
            if (numbers[node] == 2 || node == last) {
                numbers[node] = ~keptNodes++;
                for (int arc = whole.firstArcs[node]; arc < whole.firstArcs[node + 1]; arc++) {
                    if (numbers[whole.heads[arc]] != 0 && isOpen(arc)) {
                        numbers[whole.heads[arc]] = 2;
                        keptArcs++;
                    }
                }
            }
        }
    }

    private boolean isOpen(int arc) {
        return whole.multipliers[arc] == DecisionDiagram.NONE || !closed.get(offset + whole.multipliers[arc]);
    }

    private DecisionDiagram kept() {
        int[] firstArcs = new int[keptNodes + 1];
        int[] heads = new int[keptArcs];
        int[] multipliers = new int[keptArcs];
        int[] amounts = new int[keptArcs];
        long[] costs = new long[keptArcs];
        int kept = 0;
        for (int node = 0; node < numbers.length; node++) {
            for (int arc = whole.firstArcs[node]; arc < whole.firstArcs[node + 1] && numbers[node] < 0; arc++) {
                if (numbers[whole.heads[arc]] < 0 && isOpen(arc)) {
                    heads[kept] = ~numbers[whole.heads[arc]];
                    multipliers[kept] = whole.multipliers[arc];
                    amounts[kept] = whole.amounts[arc];
                    costs[kept++] = whole.costs[arc];
                }
            }
            if (numbers[node] < 0) {
                firstArcs[~numbers[node] + 1] = kept;
            }
        }
        return new DecisionDiagram(firstArcs, heads, multipliers, amounts, costs);
    }
}
