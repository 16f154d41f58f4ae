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
    private final TurnKind[] kinds;
    /** How many slots each kind has. */
    private final int[] sizes;

    private final boolean tracksLast;
    private final long[] radix;
    /** By kind: what its turns cost where it was told to be, and anywhere else. */
    private final TurnCosts[] turns;

    private final TurnCosts[] turnsElsewhere;
    /** For each kind the least that one of its slots adds to the cost, seated or dropped. */
    private final long[] least;

    private final LabelPool labels;
    /** How many slots of each kind are seated in the state that is looked at. */
    private final int[] seated;

    /** @param labels where labels are kept; what is in it is lost */
    InsideSearch(InsideProblem problem, LabelPool labels) {
        this.problem = problem;
        this.labels = labels;
        this.kinds = problem.kinds().toArray(TurnKind[]::new);
        this.sizes = new int[kinds.length];
        this.seated = new int[kinds.length];
        this.tracksLast = problem.neighbourPrices().length > 0
                || problem.wishes().stream()
                        .anyMatch(wish -> wish.kind() == WishKind.LAST || wish.kind() == WishKind.RIGHT_AFTER);
        this.radix = new long[kinds.length + 1];
        radix[0] = 1;
        for (int k = 0; k < kinds.length; k++) {
            sizes[k] = kinds[k].slots().length;
            radix[k + 1] = Math.multiplyExact(radix[k], sizes[k] + 1L);
        }
        this.turns = new TurnCosts[kinds.length];
        this.turnsElsewhere = new TurnCosts[kinds.length];
        this.least = new long[kinds.length];
        for (int k = 0; k < turns.length; k++) {
            MovedTurn moved = kinds[k].moved();
            turns[k] = new TurnCosts(problem, k, moved == null ? NONE : moved.position());
            turnsElsewhere[k] = moved == null ? turns[k] : new TurnCosts(problem, k, NONE);
            least[k] = Math.min(kinds[k].drop(), Math.min(turns[k].cheapest(), turnsElsewhere[k].cheapest()));
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
        look(0);
        return remaining() + qaCost(problem.lead());
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
            look(state);
            long dropped = dropped();
            long remaining = remaining();
            for (int label = frontier.head(); label != NONE; label = labels.next(label)) {
                long cost =
                        dropped == Long.MAX_VALUE ? dropped : labels.cost(label) + dropped + qaCost(labels.time(label));
                if (cost < bestCost) {
                    bestCost = cost;
                    best = label;
                }
                extend(frontier, state, last, label, remaining, bestCost);
            }
        }
        return best == NONE ? null : new Best(bestCost, inside(best));
    }

    boolean tracksLast() {
        return tracksLast;
    }

    /** Returns how many states there are, or the greatest long where there are more. */
    long states() {
        int lasts = tracksLast ? kinds.length + 1 : 1;
        return radix[kinds.length] > Long.MAX_VALUE / lasts ? Long.MAX_VALUE : radix[kinds.length] * lasts;
    }

    private void look(long state) {
        long rest = state;
        for (int k = 0; k < seated.length; k++) {
            seated[k] = (int) (rest % (sizes[k] + 1));
            rest /= sizes[k] + 1;
        }
    }

    /** Returns what it costs to drop the slots that are not seated, or the greatest cost where one of them must be. */
    private long dropped() {
        for (int[] group : problem.mustSeat()) {
            if (Arrays.stream(group).allMatch(kind -> seated[kind] == 0)) {
                return Long.MAX_VALUE;
            }
        }
        long cost = 0;
        for (int k = 0; k < kinds.length; k++) {
            cost += kinds[k].drop() * (sizes[k] - seated[k]);
        }
        return cost;
    }

    /** Returns what too little Q&amp;A costs where the last slot ends at a minute. */
    private long qaCost(int end) {
        int qa = Math.max(0, problem.minutes() - end);
        return problem.qaPrice() * Math.max(0, problem.preferredQa() - qa);
    }

    /** Returns the least that the slots not seated still add to the cost. */
    private long remaining() {
        long cost = 0;
        for (int k = 0; k < least.length; k++) {
            cost += least[k] * (sizes[k] - seated[k]);
        }
        return cost;
    }

    /**
     * Returns about what a label costs in the end: its elapsed time at a price a minute, and slots dropped where those
     * not seated yet no longer fit.
     */
    long promise(long state, int label, long minutePrice) {
        look(state);
        int missing = labels.time(label) - problem.end();
        double cheapest = Double.MAX_VALUE;
        for (int k = 0; k < kinds.length; k++) {
            int left = sizes[k] - seated[k];
            missing += left * kinds[k].least();
            cheapest = left > 0 ? Math.min(cheapest, (double) kinds[k].drop() / kinds[k].least()) : cheapest;
        }
        long dropped = (long) (Math.max(0, missing) * cheapest);
        return labels.cost(label) + remaining() + minutePrice * labels.time(label) + dropped;
    }

    private void extend(LabelFrontier frontier, long state, int last, int label, long remaining, long below) {
        int from = labels.time(label);
        int position = 0;
        for (int count : seated) {
            position += count;
        }
        for (int k = 0; k < kinds.length; k++) {
            TurnKind kind = kinds[k];
            MovedTurn told = kind.moved();
            TurnCosts costs = told == null || told.position() == position ? turns[k] : turnsElsewhere[k];
            if (seated[k] == sizes[k] || breaksPinnedOrder(k)) {
                continue;
            }
            long seat = labels.cost(label) + orderCost(state, last, k) + (isPersonSeated(k) ? 0 : kind.seat());
            long rest = remaining - least[k];
            for (int minutes = kind.most(); minutes >= kind.least(); minutes--) {
                long floor = costs.cheapestFrom(from, minutes);
                long cheapest = TurnCosts.NEVER;
                for (int start = from; cheapest > floor; start++) {
                    long turn = costs.at(start, minutes);
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

    private boolean breaksPinnedOrder(int kind) {
        boolean after = false;
        for (int pinned : problem.pinned()) {
            if (after && seated[pinned] > 0) {
                return true;
            }
            after |= pinned == kind;
        }
        return false;
    }

    private boolean isPersonSeated(int kind) {
        int person = kinds[kind].person();
        if (person < 0) {
            return false;
        }
        for (int k = 0; k < kinds.length; k++) {
            if (kinds[k].person() == person && seated[k] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns what neighbours cost, and the wishes that break for good, when a slot of {@code kind} is seated next. */
    private long orderCost(long state, int last, int kind) {
        long cost = last == NONE || problem.neighbourPrices().length == 0 ? 0 : problem.neighbourPrices()[last][kind];
        for (KindWish wish : problem.wishes()) {
            boolean ofSeated = seated[wish.of()] > 0;
            boolean broken = switch (wish.kind()) {
                case FIRST -> wish.of() == kind && state != 0;
                case LAST -> ofSeated && last == wish.of();
                case AFTER -> wish.other() == kind && ofSeated;
                case RIGHT_AFTER ->
                    (wish.other() == kind && ofSeated)
                            || (wish.of() == kind && seated[wish.other()] > 0 && last != wish.other());
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
        int[] used = new int[kinds.length];
        for (int i = 0; i < size; i++) {
            int[] turn = turns.get(size - 1 - i);
            inside.slots()[i] = kinds[turn[0]].slots()[used[turn[0]]++];
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
