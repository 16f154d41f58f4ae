package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.panel.PanelModel.OrderWishKind;
import org.lectern.panel.SequencingProblem.TypeOrderWish;

/**
 * Finds the cheapest inside by label setting (Desrochers and Soumis 1988) over how many slots of each kind are seated,
 * and over the last one where a wish looks at neighbours.
 *
 * <p>A label is a minute of elapsed time and a cost. One label dominates another of the same state when waiting until
 * the other's minute leaves it no dearer: waiting is always possible, so nothing is lost. Exact while the states are few
 * enough; beyond that only the most promising labels of each number of seated slots go on (beam search).
 */
final class SequencingLabelSetting {

    private static final int NONE = -1;

    private final SequencingProblem problem;
    private final TurnType[] kinds;
    /** How many slots each kind has. */
    private final int[] sizes;

    private final boolean tracksLastType;
    private final long[] radix;
    /** By kind: what its turns cost where it was told to be, and anywhere else. */
    private final TurnCostTable[] turns;

    private final TurnCostTable[] turnsElsewhere;
    /** For each kind the least that one of its slots adds to the cost, seated or dropped. */
    private final long[] least;

    private final LabelPool labels;
    /** How many slots of each kind are seated in the state that is looked at. */
    private final int[] seated;

    /** @param labels where labels are kept; what is in it is lost */
    SequencingLabelSetting(SequencingProblem problem, LabelPool labels) {
        this.problem = problem;
        this.labels = labels;
        this.kinds = problem.types().toArray(TurnType[]::new);
        this.sizes = new int[kinds.length];
        this.seated = new int[kinds.length];
        this.tracksLastType = problem.neighbourCosts().length > 0
                || problem.orderWishes().stream()
                        .anyMatch(
                                wish -> wish.kind() == OrderWishKind.LAST || wish.kind() == OrderWishKind.RIGHT_AFTER);
        this.radix = new long[kinds.length + 1];
        radix[0] = 1;
        for (int k = 0; k < kinds.length; k++) {
            sizes[k] = kinds[k].slots().length;
            radix[k + 1] = Math.multiplyExact(radix[k], sizes[k] + 1L);
        }
        this.turns = new TurnCostTable[kinds.length];
        this.turnsElsewhere = new TurnCostTable[kinds.length];
        this.least = new long[kinds.length];
        for (int k = 0; k < turns.length; k++) {
            TurnChangeCost moved = kinds[k].changeCost();
            turns[k] = new TurnCostTable(problem, k, moved == null ? NONE : moved.position());
            turnsElsewhere[k] = moved == null ? turns[k] : new TurnCostTable(problem, k, NONE);
            least[k] = Math.min(kinds[k].dropCost(), Math.min(turns[k].minCost(), turnsElsewhere[k].minCost()));
        }
    }

    /**
     * The result of a search.
     *
     * @param cost what the inside costs, packed, costs of start and length aside
     * @param sequence the inside
     */
    record PackedSequence(long cost, SessionSequence sequence) {}

    /** Returns a cost that no inside goes below. */
    long lowerBound() {
        look(0);
        return remaining() + qaCost(problem.firstTurnOffset());
    }

    /**
     * Returns the cheapest inside that costs at most {@code limit}, or null where there is none.
     *
     * <p>Labels that cannot end at or under the limit are not kept, so that a tight limit makes the search short.
     */
    @org.jspecify.annotations.Nullable
    PackedSequence run(LabelFrontier frontier, long limit) {
        frontier.add(labels, labels.reset(problem.firstTurnOffset()), 0, NONE);
        long bestCost = limit == Long.MAX_VALUE ? limit : limit + 1;
        int best = NONE;
        while (frontier.advance()) {
            long state = frontier.state();
            int last = frontier.lastType();
            look(state);
            long dropped = dropped();
            long remaining = remaining();
            for (int label = frontier.firstLabel(); label != NONE; label = labels.next(label)) {
                long cost = dropped == Long.MAX_VALUE
                        ? dropped
                        : labels.cost(label) + dropped + qaCost(labels.endMinute(label));
                if (cost < bestCost) {
                    bestCost = cost;
                    best = label;
                }
                extend(frontier, state, last, label, remaining, bestCost);
            }
        }
        return best == NONE ? null : new PackedSequence(bestCost, sequence(best));
    }

    boolean tracksLastType() {
        return tracksLastType;
    }

    /** Returns how many states there are, or the greatest long where there are more. */
    long stateCount() {
        int lasts = tracksLastType ? kinds.length + 1 : 1;
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
        for (int[] group : problem.requiredTypes()) {
            if (Arrays.stream(group).allMatch(kind -> seated[kind] == 0)) {
                return Long.MAX_VALUE;
            }
        }
        long cost = 0;
        for (int k = 0; k < kinds.length; k++) {
            cost += kinds[k].dropCost() * (sizes[k] - seated[k]);
        }
        return cost;
    }

    /** Returns what too little Q&amp;A costs where the last slot ends at a minute. */
    private long qaCost(int end) {
        int qa = Math.max(0, problem.minutes() - end);
        return problem.qaUnitCost() * Math.max(0, problem.preferredQaMinutes() - qa);
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
    long estimateTotalCost(long state, int label, long minutePrice) {
        look(state);
        int missing = labels.endMinute(label) - problem.latestEnd();
        double cheapest = Double.MAX_VALUE;
        for (int k = 0; k < kinds.length; k++) {
            int left = sizes[k] - seated[k];
            missing += left * kinds[k].minMinutes();
            cheapest = left > 0 ? Math.min(cheapest, (double) kinds[k].dropCost() / kinds[k].minMinutes()) : cheapest;
        }
        long dropped = (long) (Math.max(0, missing) * cheapest);
        return labels.cost(label) + remaining() + minutePrice * labels.endMinute(label) + dropped;
    }

    private void extend(LabelFrontier frontier, long state, int last, int label, long remaining, long below) {
        int from = labels.endMinute(label);
        int position = 0;
        for (int count : seated) {
            position += count;
        }
        for (int k = 0; k < kinds.length; k++) {
            TurnType kind = kinds[k];
            TurnChangeCost told = kind.changeCost();
            TurnCostTable costs = told == null || told.position() == position ? turns[k] : turnsElsewhere[k];
            if (seated[k] == sizes[k] || breaksPinnedOrder(k)) {
                continue;
            }
            long seat = labels.cost(label) + orderCost(state, last, k) + (isPersonSeated(k) ? 0 : kind.presenceCost());
            long rest = remaining - least[k];
            for (int minutes = kind.maxMinutes(); minutes >= kind.minMinutes(); minutes--) {
                long floor = costs.minCostFrom(from, minutes);
                long cheapest = TurnCostTable.FORBIDDEN;
                for (int start = from; cheapest > floor; start++) {
                    long turn = costs.cost(start, minutes);
                    // A later start pays only if the turn itself gets cheaper: any other waiting can come after it.
                    if (turn < cheapest) {
                        cheapest = turn;
                        long cost = seat + turn + problem.waitingUnitCost() * (start - from);
                        if (cost + rest + qaCost(start + minutes) < below) {
                            int next = labels.add(label, k, start, minutes, cost);
                            frontier.add(labels, next, state + radix[k], tracksLastType ? k : NONE);
                        }
                    }
                }
            }
        }
    }

    private boolean breaksPinnedOrder(int kind) {
        boolean after = false;
        for (int pinned : problem.pinnedOrder()) {
            if (after && seated[pinned] > 0) {
                return true;
            }
            after |= pinned == kind;
        }
        return false;
    }

    private boolean isPersonSeated(int kind) {
        int person = kinds[kind].sharedPerson();
        if (person < 0) {
            return false;
        }
        for (int k = 0; k < kinds.length; k++) {
            if (kinds[k].sharedPerson() == person && seated[k] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns what neighbours cost, and the wishes that break for good, when a slot of {@code kind} is seated next. */
    private long orderCost(long state, int last, int kind) {
        long cost = last == NONE || problem.neighbourCosts().length == 0 ? 0 : problem.neighbourCosts()[last][kind];
        for (TypeOrderWish wish : problem.orderWishes()) {
            boolean ofSeated = seated[wish.of()] > 0;
            boolean broken = switch (wish.kind()) {
                case FIRST -> wish.of() == kind && state != 0;
                case LAST -> ofSeated && last == wish.of();
                case AFTER -> wish.other() == kind && ofSeated;
                case RIGHT_AFTER ->
                    (wish.other() == kind && ofSeated)
                            || (wish.of() == kind && seated[wish.other()] > 0 && last != wish.other());
            };
            cost += broken ? wish.unitCost() : 0;
        }
        return cost;
    }

    private SessionSequence sequence(int label) {
        List<int[]> turns = new ArrayList<>();
        for (int at = label; labels.parent(at) != NONE; at = labels.parent(at)) {
            turns.add(new int[] {labels.type(at), labels.start(at), labels.endMinute(at) - labels.start(at)});
        }
        int size = turns.size();
        SessionSequence inside = new SessionSequence(new int[size], new int[size], new int[size]);
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
        int wait = labels.endMinute(b) - labels.endMinute(a);
        return wait >= 0 && labels.cost(a) + waitPrice * wait <= labels.cost(b);
    }
}
