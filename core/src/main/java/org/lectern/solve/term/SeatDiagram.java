package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.solve.diagram.DecisionDiagram;

/**
 * The ways to seat some sessions in smaller rooms, in larger ones or elsewhere, the more wanted first. A session in a larger
 * room pays for each more wanted one in a smaller room. A state is the number of those, and how many as wanted as the next
 * session are in a smaller room, which only less wanted ones pay for.
 */
final class SeatDiagram {

    /**
     * Where a session may sit.
     *
     * @param wanted how many want it
     * @param smaller the multiplier of a smaller room, or {@link DecisionDiagram#NONE} if it may not sit there
     * @param larger the multiplier of a larger room, or the same
     */
    record SeatedSession(int wanted, int smaller, int larger, boolean mayBeElsewhere) {

        boolean mayBeSmaller() {
            return smaller != DecisionDiagram.NONE;
        }

        boolean mayBeLarger() {
            return larger != DecisionDiagram.NONE;
        }
    }

    /** If as many as this many arcs would tell apart sessions that are as wanted, each may sit in both rooms instead. */
    private final long maxArcsOfEquals;

    private final long unitCost;
    private final List<Layer> layers = new ArrayList<>();
    private int maxEquals;
    private int fewest;
    private int most;
    private long arcCount;

    /**
     * One session.
     *
     * @param isTied whether it counts among those that are as wanted as the next
     * @param isLast whether the next session is less wanted
     */
    private record Layer(SeatedSession session, boolean isTied, boolean isLast) {}

    /**
     * @param seated the most wanted first
     * @param unitCost what a pair costs
     * @param maxArcsOfEquals how many arcs sessions that are as wanted may need
     */
    SeatDiagram(List<SeatedSession> seated, long unitCost, long maxArcsOfEquals) {
        this.unitCost = unitCost;
        this.maxArcsOfEquals = maxArcsOfEquals;
        for (int from = 0; from < seated.size(); ) {
            int until = from;
            while (until < seated.size()
                    && seated.get(until).wanted() == seated.get(from).wanted()) {
                until++;
            }
            addEquals(seated.subList(from, until));
            from = until;
        }
    }

    /** Those that sit in smaller rooms only come last, since their equals in larger ones do not pay for them. */
    private void addEquals(List<SeatedSession> equals) {
        equals.stream().filter(one -> !one.mayBeSmaller()).forEach(one -> add(one, false, false, 0));
        List<SeatedSession> both = equals.stream()
                .filter(one -> one.mayBeSmaller() && one.mayBeLarger())
                .toList();
        long states = most - fewest + 1L;
        if (both.size() == 1 || states * both.size() * both.size() > maxArcsOfEquals) {
            addInTwoLayers(both);
        } else {
            maxEquals = Math.max(maxEquals, both.size());
            for (int i = 0; i < both.size(); i++) {
                add(both.get(i), true, i == both.size() - 1, i);
            }
            most += both.size();
        }
        equals.stream().filter(one -> !one.mayBeLarger()).forEach(this::addSmaller);
    }

    /** A session may then sit in both kinds of rooms, which costs no more. */
    private void addInTwoLayers(List<SeatedSession> both) {
        boolean isAlone = both.size() == 1;
        for (SeatedSession one : isAlone ? List.<SeatedSession>of() : both) {
            add(new SeatedSession(one.wanted(), DecisionDiagram.NONE, one.larger(), true), false, false, 0);
        }
        for (SeatedSession one : both) {
            addSmaller(isAlone ? one : new SeatedSession(one.wanted(), one.smaller(), DecisionDiagram.NONE, true));
        }
    }

    private void addSmaller(SeatedSession one) {
        add(one, false, false, 0);
        most++;
        fewest += one.mayBeLarger() || one.mayBeElsewhere() ? 0 : 1;
    }

    private void add(SeatedSession one, boolean isTied, boolean isLast, int equals) {
        layers.add(new Layer(one, isTied, isLast));
        int ofState = (one.mayBeSmaller() ? 1 : 0) + (one.mayBeLarger() ? 1 : 0) + (one.mayBeElsewhere() ? 1 : 0);
        arcCount += (most - fewest + 1L) * (equals + 1) * ofState;
    }

    /**
     * Returns the diagram.
     *
     * @param maxArcs with more arcs than this, there is none
     */
    Optional<DecisionDiagram> find(long maxArcs) {
        return arcCount > maxArcs || layers.isEmpty() ? Optional.empty() : Optional.of(new Arcs().build());
    }

    /** The nodes of one layer after another. */
    private final class Arcs {

        private final int width = maxEquals + 1;
        private final int[] firstArcs = new int[(int) arcCount + 2];
        private final int[] heads = new int[(int) arcCount];
        private final int[] multipliers = new int[heads.length];
        private final long[] costs = new long[heads.length];
        /** The states of the next layer, and the number of each there, or -1. */
        private int[] next = new int[0];

        private final int[] numbers = new int[(most + 1) * width];
        private int nextSize;
        private int nodes;
        private int arcs;

        private DecisionDiagram build() {
            int[] states = {0};
            Arrays.fill(numbers, -1);
            for (int l = 0; l < layers.size(); l++) {
                Layer layer = layers.get(l);
                int firstOfNext = nodes + states.length;
                next = new int[Math.min(numbers.length, 2 * states.length)];
                nextSize = 0;
                for (int state : states) {
                    addArcs(layer, state, l == layers.size() - 1, firstOfNext);
                    firstArcs[++nodes] = arcs;
                }
                states = Arrays.copyOf(next, nextSize);
                Arrays.stream(states).forEach(state -> numbers[state] = -1);
            }
            int[] amounts = new int[arcs];
            Arrays.fill(amounts, 1);
            firstArcs[nodes + 1] = arcs;
            return new DecisionDiagram(
                    Arrays.copyOf(firstArcs, nodes + 2),
                    Arrays.copyOf(heads, arcs),
                    Arrays.copyOf(multipliers, arcs),
                    amounts,
                    Arrays.copyOf(costs, arcs));
        }

        private void addArcs(Layer layer, int state, boolean isEnd, int firstOfNext) {
            SeatedSession session = layer.session;
            int before = state / width;
            int equals = state % width;
            if (session.mayBeSmaller()) {
                int head = layer.isTied ? head(before, equals + 1, layer) : head(before + 1, equals, layer);
                add(isEnd ? 0 : head, session.smaller, 0, firstOfNext);
            }
            int head = isEnd ? 0 : head(before, equals, layer);
            if (session.mayBeLarger()) {
                add(head, session.larger, Math.multiplyExact(before, unitCost), firstOfNext);
            }
            if (session.mayBeElsewhere()) {
                add(head, DecisionDiagram.NONE, 0, firstOfNext);
            }
        }

        private int head(int before, int equals, Layer layer) {
            return layer.isLast ? (before + equals) * width : before * width + equals;
        }

        private void add(int state, int multiplier, long cost, int firstOfNext) {
            if (numbers[state] < 0) {
                numbers[state] = nextSize;
                next[nextSize++] = state;
            }
            heads[arcs] = firstOfNext + numbers[state];
            multipliers[arcs] = multiplier;
            costs[arcs++] = cost;
        }
    }
}
