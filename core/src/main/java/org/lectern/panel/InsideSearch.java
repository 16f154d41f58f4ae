package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.panel.InsideProblem.KindWish;
import org.lectern.panel.SessionPanel.WishKind;

/**
 * Finds the cheapest inside by label setting (Desrochers and Soumis 1988) over how many slots of each kind are seated,
 * and over the last one where a wish looks at neighbours.
 *
 * <p>A label is a minute of elapsed time and a cost. One label dominates another of the same state when waiting until
 * the other's minute leaves it no dearer: waiting is always possible, so nothing is lost. Exact while the states are few
 * enough; beyond that only the most promising labels of each number of seated slots go on (beam search).
 */
final class InsideSearch {

    private static final int NONE = -1;

    private final InsideProblem problem;
    private final List<TurnKind> kinds;
    private final boolean tracksLast;
    private final long[] radix;
    private final TurnCosts[] turns;
    /** For each kind the least that one of its slots adds to the cost, seated or dropped. */
    private final long[] least;

    private final LabelPool labels = new LabelPool();

    InsideSearch(InsideProblem problem) {
        this.problem = problem;
        this.kinds = problem.kinds();
        this.tracksLast = problem.wishes().stream()
                .anyMatch(wish -> wish.kind() == WishKind.LAST || wish.kind() == WishKind.RIGHT_AFTER);
        this.radix = new long[kinds.size() + 1];
        radix[0] = 1;
        for (int k = 0; k < kinds.size(); k++) {
            radix[k + 1] = Math.multiplyExact(radix[k], kinds.get(k).slots().length + 1L);
        }
        this.turns = new TurnCosts[kinds.size()];
        this.least = new long[kinds.size()];
        for (int k = 0; k < turns.length; k++) {
            turns[k] = new TurnCosts(problem, k);
            least[k] = Math.min(kinds.get(k).drop(), turns[k].cheapest());
        }
    }

    /**
     * The result of a search.
     *
     * @param cost what the inside costs, packed, costs of start and length aside
     * @param inside the inside
     */
    record Best(long cost, Inside inside) {}

    /** Returns a cost that no inside goes below. */
    long lowerBound() {
        return remaining(0) + qaCost(problem.lead());
    }

    /**
     * Returns the cheapest inside that costs at most {@code limit}, or null where there is none.
     *
     * <p>Labels that cannot end at or under the limit are not kept, so that a tight limit makes the search short.
     */
    @org.jspecify.annotations.Nullable
    Best run(LabelFrontier frontier, long limit) {
        frontier.add(labels, labels.first(problem.lead()), 0, NONE);
        long bestCost = limit == Long.MAX_VALUE ? limit : limit + 1;
        int best = NONE;
        while (frontier.next()) {
            long state = frontier.state();
            int last = frontier.last();
            for (int label = frontier.head(); label != NONE; label = labels.next(label)) {
                long cost = finalCost(state, label);
                if (cost < bestCost) {
                    bestCost = cost;
                    best = label;
                }
                extend(frontier, state, last, label, bestCost);
            }
        }
        return best == NONE ? null : new Best(bestCost, inside(best));
    }

    boolean tracksLast() {
        return tracksLast;
    }

    /** Returns how many states there are, or the greatest long where there are more. */
    long states() {
        int lasts = tracksLast ? kinds.size() + 1 : 1;
        return radix[kinds.size()] > Long.MAX_VALUE / lasts ? Long.MAX_VALUE : radix[kinds.size()] * lasts;
    }

    int count(long state, int kind) {
        return (int) (state / radix[kind] % (kinds.get(kind).slots().length + 1));
    }

    private long finalCost(long state, int label) {
        for (int[] group : problem.mustSeat()) {
            if (Arrays.stream(group).allMatch(kind -> count(state, kind) == 0)) {
                return Long.MAX_VALUE;
            }
        }
        long cost = labels.cost(label);
        for (int k = 0; k < kinds.size(); k++) {
            cost += kinds.get(k).drop() * (kinds.get(k).slots().length - count(state, k));
        }
        return cost + qaCost(labels.time(label));
    }

    /** Returns what too little Q&amp;A costs where the last slot ends at a minute. */
    private long qaCost(int end) {
        int qa = Math.max(0, problem.minutes() - end);
        return problem.qaPrice() * Math.max(0, problem.preferredQa() - qa);
    }

    /** Returns the least that the slots not seated in a state still add to the cost. */
    private long remaining(long state) {
        long cost = 0;
        for (int k = 0; k < least.length; k++) {
            cost += least[k] * (kinds.get(k).slots().length - count(state, k));
        }
        return cost;
    }

    /**
     * Returns about what a label costs in the end: its elapsed time at a price a minute, and slots dropped where those
     * not seated yet no longer fit.
     */
    long promise(long state, int label, long minutePrice) {
        int missing = labels.time(label) - problem.end();
        double cheapest = Double.MAX_VALUE;
        for (int k = 0; k < least.length; k++) {
            TurnKind kind = kinds.get(k);
            int left = kind.slots().length - count(state, k);
            missing += left * kind.least();
            cheapest = left > 0 ? Math.min(cheapest, (double) kind.drop() / kind.least()) : cheapest;
        }
        long dropped = missing > 0 && cheapest < Double.MAX_VALUE ? (long) (missing * cheapest) : 0;
        return labels.cost(label) + remaining(state) + minutePrice * labels.time(label) + dropped;
    }

    private void extend(LabelFrontier frontier, long state, int last, int label, long below) {
        long remaining = remaining(state);
        int from = labels.time(label);
        for (int k = 0; k < kinds.size(); k++) {
            TurnKind kind = kinds.get(k);
            if (count(state, k) == kind.slots().length || breaksPinnedOrder(state, k)) {
                continue;
            }
            long seat = labels.cost(label) + orderCost(state, last, k) + (isPersonSeated(state, k) ? 0 : kind.seat());
            long rest = remaining - least[k];
            for (int minutes = kind.most(); minutes >= kind.least(); minutes--) {
                long floor = turns[k].cheapestFrom(from, minutes);
                long cheapest = TurnCosts.NEVER;
                for (int start = from; cheapest > floor; start++) {
                    long turn = turns[k].at(start, minutes);
                    // A later start pays only if the turn itself gets cheaper: any other waiting can come after it.
                    if (turn < cheapest) {
                        cheapest = turn;
                        long cost = seat + turn + problem.waitPrice() * (start - from);
                        if (cost + rest + qaCost(start + minutes) < below) {
                            int next = labels.add(label, k, start, minutes, cost);
                            frontier.add(labels, next, state + radix[k], tracksLast ? k : NONE);
                        }
                    }
                }
            }
        }
    }

    private boolean breaksPinnedOrder(long state, int kind) {
        boolean after = false;
        for (int pinned : problem.pinned()) {
            if (after && count(state, pinned) > 0) {
                return true;
            }
            after |= pinned == kind;
        }
        return false;
    }

    private boolean isPersonSeated(long state, int kind) {
        int person = kinds.get(kind).person();
        if (person < 0) {
            return false;
        }
        for (int k = 0; k < kinds.size(); k++) {
            if (kinds.get(k).person() == person && count(state, k) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the wishes cost that break for good when a slot of {@code kind} is seated next. */
    private long orderCost(long state, int last, int kind) {
        long cost = 0;
        for (KindWish wish : problem.wishes()) {
            boolean ofSeated = count(state, wish.of()) > 0;
            boolean broken = switch (wish.kind()) {
                case FIRST -> wish.of() == kind && state != 0;
                case LAST -> ofSeated && last == wish.of();
                case AFTER -> wish.other() == kind && ofSeated;
                case RIGHT_AFTER ->
                    (wish.other() == kind && ofSeated)
                            || (wish.of() == kind && count(state, wish.other()) > 0 && last != wish.other());
            };
            cost += broken ? wish.price() : 0;
        }
        return cost;
    }

    private Inside inside(int label) {
        List<int[]> turns = new ArrayList<>();
        for (int at = label; labels.parent(at) != NONE; at = labels.parent(at)) {
            turns.add(new int[] {labels.kind(at), labels.start(at), labels.time(at) - labels.start(at)});
        }
        int size = turns.size();
        Inside inside = new Inside(new int[size], new int[size], new int[size]);
        int[] used = new int[kinds.size()];
        for (int i = 0; i < size; i++) {
            int[] turn = turns.get(size - 1 - i);
            inside.slots()[i] = kinds.get(turn[0]).slots()[used[turn[0]]++];
            inside.starts()[i] = turn[1];
            inside.minutes()[i] = turn[2];
        }
        return inside;
    }

    /** Returns whether label {@code a} leaves {@code b} of the same state nothing to win. */
    static boolean dominates(LabelPool labels, int a, int b, long waitPrice) {
        int wait = labels.time(b) - labels.time(a);
        return wait >= 0 && labels.cost(a) + waitPrice * wait <= labels.cost(b);
    }
}
