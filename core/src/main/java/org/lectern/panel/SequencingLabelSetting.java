package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.job.work.JobScope;
import org.lectern.panel.PanelModel.OrderWishKind;
import org.lectern.panel.SequencingProblem.TypeOrderWish;

/**
 * Finds the cheapest sequence by label setting (Desrochers and Soumis 1988). A state is the number of turns of each type
 * and, if a wish is about neighbours, the type of the last turn.
 *
 * <p>A label is the minute at which the last turn ends, and a cost. It dominates another label of its state if it costs no
 * more after a pause until the other's minute: a pause is always possible. The search is exact while there are few states;
 * beyond that, a beam search keeps the most promising labels of each number of turns.
 */
final class SequencingLabelSetting {

    /** So many states are listed; with more, the search is by a beam. */
    private static final long MAX_STATES = 4096L * 13;

    private static final int NONE = -1;

    /** So that a look at the clock costs little beside them. */
    private static final int LABELS_BETWEEN_LOOKS = 256;

    private final SequencingProblem problem;
    private final TurnType[] types;
    /** The number of slots of each type. */
    private final int[] sizes;

    private final TypeOrderWish[] orderWishes;
    private final boolean tracksLastType;
    private final long[] radix;
    private final TurnCosts turns;
    private final MinutePrices minutePrices;
    private final NeighbourBound neighbourBound;
    private final LabelPool labels;
    /** The number of turns of each type in the current state. */
    private final int[] turnCounts;
    /** What the labels that are being added still have before them. */
    private final BeamFrontier.Prospect prospect;

    /** What all sequences cost at least. */
    private final long lowerBound;

    private long nextLimit;

    /**
     * @param labels the memory for labels; the search clears it
     * @param neighbourBounds those of the session, which its searches share
     */
    SequencingLabelSetting(SequencingProblem problem, LabelPool labels, NeighbourBounds neighbourBounds) {
        this.problem = problem;
        this.labels = labels;
        this.types = problem.types().toArray(TurnType[]::new);
        this.sizes = new int[types.length];
        this.turnCounts = new int[types.length];
        this.tracksLastType = problem.neighbourCosts().length > 0
                || problem.orderWishes().stream()
                        .anyMatch(
                                wish -> wish.kind() == OrderWishKind.LAST || wish.kind() == OrderWishKind.RIGHT_AFTER);
        this.radix = new long[types.length + 1];
        radix[0] = 1;
        for (int k = 0; k < types.length; k++) {
            sizes[k] = problem.slots()[k].length;
            radix[k + 1] = Math.multiplyExact(radix[k], sizes[k] + 1L);
        }
        this.orderWishes = problem.orderWishes().toArray(TypeOrderWish[]::new);
        this.turns = new TurnCosts(problem);
        this.minutePrices = new MinutePrices(problem, turns);
        this.neighbourBound =
                hasFewStates() ? neighbourBounds.of(problem, minutePrices.surcharges()) : NeighbourBound.NONE;
        this.prospect = new BeamFrontier.Prospect(types, sizes, minutePrices.minCosts());
        lookAt(0);
        this.lowerBound = minutePrices.lowerBound(problem.firstTurnOffset()) + neighbourBound.of(0, NONE);
    }

    /**
     * The result of a search.
     *
     * @param cost what the sequence costs, packed, without the costs of start and length
     */
    record PackedSequence(long cost, SessionSequence sequence) {}

    /** Returns a lower bound on the cost of all sequences. */
    long lowerBound() {
        return lowerBound;
    }

    /**
     * Returns the cheapest sequence that costs at most {@code limit}, or null if there is none.
     *
     * <p>Labels whose lower bound exceeds the limit are pruned, so a tight limit makes the search short.
     */
    @org.jspecify.annotations.Nullable
    PackedSequence run(LabelFrontier frontier, long limit) {
        nextLimit = Long.MAX_VALUE;
        lookAt(0);
        frontier.add(labels, labels.reset(problem.firstTurnOffset()), 0, NONE);
        long bestCost = limit == Long.MAX_VALUE ? limit : limit + 1;
        int best = NONE;
        int labelsSinceLook = LABELS_BETWEEN_LOOKS;
        while (bestCost > lowerBound && frontier.advance()) {
            if (labelsSinceLook >= LABELS_BETWEEN_LOOKS) {
                JobScope.checkpoint();
                labelsSinceLook = 0;
            }
            long state = frontier.state();
            int last = frontier.lastType();
            lookAt(state);
            long dropped = dropped();
            for (int label = frontier.firstLabel(); label != NONE; label = labels.next(label)) {
                labelsSinceLook++;
                long cost = dropped == Long.MAX_VALUE
                        ? dropped
                        : labels.cost(label) + dropped + problem.qaCost(labels.endMinute(label));
                if (cost < bestCost) {
                    bestCost = cost;
                    best = label;
                } else {
                    nextLimit = Math.min(nextLimit, cost);
                }
                extend(frontier, state, last, label, bestCost);
            }
        }
        return best == NONE ? null : new PackedSequence(bestCost, sequence(best));
    }

    /** Returns the least cost above its limit at which the last search might find more, or the greatest long. */
    long nextLimit() {
        return nextLimit;
    }

    boolean tracksLastType() {
        return tracksLastType;
    }

    /** Returns the number of states, at most {@link Long#MAX_VALUE}. */
    long stateCount() {
        int lasts = tracksLastType ? types.length + 1 : 1;
        return radix[types.length] > Long.MAX_VALUE / lasts ? Long.MAX_VALUE : radix[types.length] * lasts;
    }

    /** Returns whether the states are few enough to be listed. */
    boolean hasFewStates() {
        return stateCount() <= MAX_STATES;
    }

    /** Turns to a state: labels are estimated as labels of it, until others are added. */
    void lookAt(long state) {
        decode(state);
        prospect.lookAt(turnCounts);
        minutePrices.lookAt(turnCounts);
    }

    private void decode(long state) {
        long rest = state;
        for (int k = 0; k < turnCounts.length; k++) {
            turnCounts[k] = (int) (rest % (sizes[k] + 1));
            rest /= sizes[k] + 1;
        }
    }

    /** Returns the cost of dropping all slots without a turn, or the greatest long if one of them must have one. */
    private long dropped() {
        for (int[] group : problem.requiredTypes()) {
            if (Arrays.stream(group).allMatch(type -> turnCounts[type] == 0)) {
                return Long.MAX_VALUE;
            }
        }
        long cost = 0;
        for (int k = 0; k < types.length; k++) {
            cost += types[k].dropCost() * (sizes[k] - turnCounts[k]);
        }
        return cost;
    }

    /**
     * Estimates the final cost of a label that is being added: elapsed time costs {@code minuteCost} a minute, and slots are
     * dropped if the rest no longer fits.
     */
    long estimateTotalCost(int label, long minuteCost) {
        int end = labels.endMinute(label);
        return labels.cost(label) + minuteCost * end + prospect.estimate(end - problem.latestEnd());
    }

    private void extend(LabelFrontier frontier, long state, int last, int label, long below) {
        int from = labels.endMinute(label);
        int position = 0;
        for (int count : turnCounts) {
            position += count;
        }
        for (int k = 0; k < types.length; k++) {
            TurnType type = types[k];
            if (turnCounts[k] == sizes[k] || breaksPinnedOrder(k)) {
                continue;
            }
            TurnCostTable costs = turns.of(k, position);
            long before =
                    labels.cost(label) + orderCost(state, last, k) + (isPersonPresent(k) ? 0 : type.presenceCost());
            long rest = neighbourBound.of(state + radix[k], k);
            prospect.turnTo(k);
            for (int minutes = type.maxMinutes(); minutes >= type.minMinutes(); minutes--) {
                long min = costs.minCostFrom(from, minutes);
                long cheapest = TurnCostTable.FORBIDDEN;
                for (int start = from; cheapest > min; start++) {
                    long turn = costs.cost(start, minutes);
                    // A later start helps only if the turn itself becomes cheaper: any other pause can follow it.
                    if (turn < cheapest) {
                        cheapest = turn;
                        long cost = before + turn + problem.waitingUnitCost() * (start - from);
                        long bound = cost + rest + minutePrices.lowerBoundAfter(k, start + minutes);
                        if (bound < below) {
                            int next = labels.add(label, k, start, minutes, cost);
                            frontier.add(labels, next, state + radix[k], tracksLastType ? k : NONE);
                        } else {
                            nextLimit = Math.min(nextLimit, bound);
                        }
                    }
                }
            }
        }
    }

    private boolean breaksPinnedOrder(int type) {
        boolean after = false;
        for (int pinned : problem.pinnedOrder()) {
            if (after && turnCounts[pinned] > 0) {
                return true;
            }
            after |= pinned == type;
        }
        return false;
    }

    private boolean isPersonPresent(int type) {
        int person = types[type].sharedPerson();
        if (person < 0) {
            return false;
        }
        for (int k = 0; k < types.length; k++) {
            if (types[k].sharedPerson() == person && turnCounts[k] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the cost of neighbours and of wishes that a next turn of {@code type} breaks for good. */
    private long orderCost(long state, int last, int type) {
        long cost = last == NONE || problem.neighbourCosts().length == 0 ? 0 : problem.neighbourCosts()[last][type];
        for (TypeOrderWish wish : orderWishes) {
            boolean hasOwn = turnCounts[wish.of()] > 0;
            boolean broken = switch (wish.kind()) {
                case FIRST -> wish.of() == type && state != 0;
                case LAST -> hasOwn && last == wish.of();
                case AFTER -> wish.other() == type && hasOwn;
                case RIGHT_AFTER ->
                    (wish.other() == type && hasOwn)
                            || (wish.of() == type && turnCounts[wish.other()] > 0 && last != wish.other());
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
        SessionSequence sequence = new SessionSequence(new int[size], new int[size], new int[size]);
        int[] used = new int[types.length];
        for (int i = 0; i < size; i++) {
            int[] turn = turns.get(size - 1 - i);
            sequence.slots()[i] = problem.slots()[turn[0]][used[turn[0]]++];
            sequence.starts()[i] = turn[1];
            sequence.minutes()[i] = turn[2];
        }
        return sequence;
    }

    /** Returns whether label {@code a} dominates label {@code b} of the same state. */
    static boolean dominates(LabelPool labels, int a, int b, long waitingUnitCost) {
        int wait = labels.endMinute(b) - labels.endMinute(a);
        return wait >= 0 && labels.cost(a) + waitingUnitCost * wait <= labels.cost(b);
    }
}
