package org.lectern.panel;

import java.util.Arrays;

/**
 * Lower bounds on what slots without a turn cost from a minute on, which see that turns share the minutes left: a Lagrangian
 * relaxation of the session's length (Geoffrion 1974).
 *
 * <p>At a price for a minute each slot has the length that is cheapest, or no turn, and minutes without a turn earn the
 * price. The bound holds at any price. Price 0 lets each slot have what it likes; beside it stand the price that is best
 * before the first turn, and the next lower and higher ones at which some slot changes its length.
 */
final class MinutePrices {

    private final SequencingProblem problem;
    /** By type and minutes above the least of the type: the least cost of a turn, or {@link TurnCostTable#FORBIDDEN}. */
    private final long[][] turnCosts;

    private final long[] prices;
    /** By price and type: the least cost of a slot, its minutes included. */
    private final long[][] slotCosts;
    /** By price and minute: the least cost of Q&amp;A if turns end there or later, less what minutes without a turn earn. */
    private final long[][] endCosts;
    /** By price: the least cost of the slots without a turn in the state looked at. */
    private final long[] costs;

    MinutePrices(SequencingProblem problem, TurnCosts turns) {
        this.problem = problem;
        this.turnCosts = new long[problem.types().size()][];
        for (int k = 0; k < turnCosts.length; k++) {
            TurnType type = problem.types().get(k);
            turnCosts[k] = new long[Math.max(0, type.maxMinutes() - type.minMinutes() + 1)];
            for (int i = 0; i < turnCosts[k].length; i++) {
                turnCosts[k][i] = turns.minCostFrom(problem.firstTurnOffset(), k, type.minMinutes() + i);
            }
        }
        this.prices = choose(candidates());
        this.costs = new long[prices.length];
        this.slotCosts = new long[prices.length][turnCosts.length];
        this.endCosts = new long[prices.length][];
        for (int i = 0; i < prices.length; i++) {
            for (int k = 0; k < turnCosts.length; k++) {
                slotCosts[i][k] = slotCost(k, prices[i]);
            }
            endCosts[i] = endCosts(prices[i]);
        }
    }

    /** Returns the prices at which some slot or Q&amp;A changes its length, in order, without those so dear that sums overflow. */
    private long[] candidates() {
        int lengths = 0;
        for (long[] ofType : turnCosts) {
            lengths += ofType.length;
        }
        long[] all = new long[2 + 2 * lengths];
        int count = 1;
        long greatest = TurnCostTable.FORBIDDEN / (1 + problem.minutes());
        count = add(all, count, problem.qaUnitCost(), greatest);
        for (int k = 0; k < turnCosts.length; k++) {
            TurnType type = problem.types().get(k);
            for (int i = 0; i < turnCosts[k].length; i++) {
                long cost = turnCosts[k][i];
                if (cost < TurnCostTable.FORBIDDEN) {
                    count = add(all, count, (type.dropCost() - cost) / (type.minMinutes() + i), greatest);
                    count = add(all, count, turnCosts[k][Math.max(0, i - 1)] - cost, greatest);
                }
            }
        }
        Arrays.sort(all, 0, count);
        int distinct = 1;
        for (int i = 1; i < count; i++) {
            if (all[i] > all[distinct - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    private static int add(long[] prices, int count, long price, long greatest) {
        if (price <= 0 || price > greatest) {
            return count;
        }
        prices[count] = price;
        return count + 1;
    }

    /** Returns 0, the best of the candidates and those beside it. The bound is concave in the price, so halving finds the best. */
    private long[] choose(long[] candidates) {
        int low = 0;
        int high = candidates.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rootBound(candidates[middle]) < rootBound(candidates[middle + 1])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int from = Math.max(1, low - 1);
        long[] chosen = new long[1 + Math.max(0, Math.min(candidates.length, low + 2) - from)];
        System.arraycopy(candidates, from, chosen, 1, chosen.length - 1);
        return chosen;
    }

    private long rootBound(long price) {
        int first = problem.firstTurnOffset();
        long bound = problem.qaCost(first);
        for (int end = first + 1; end <= problem.latestEnd(); end++) {
            bound = Math.min(bound, problem.qaCost(end) - price * (end - first));
        }
        for (int k = 0; k < turnCosts.length; k++) {
            bound += slotCost(k, price) * problem.slots()[k].length;
        }
        return bound;
    }

    private long slotCost(int type, long price) {
        long least = problem.types().get(type).dropCost();
        int minutes = problem.types().get(type).minMinutes();
        for (long cost : turnCosts[type]) {
            if (cost < TurnCostTable.FORBIDDEN) {
                least = Math.min(least, cost + price * minutes);
            }
            minutes++;
        }
        return least;
    }

    private long[] endCosts(long price) {
        long[] least = new long[Math.max(problem.firstTurnOffset(), problem.latestEnd()) + 1];
        for (int end = least.length - 1; end >= 0; end--) {
            long later = end < problem.latestEnd() ? least[end + 1] - price : Long.MAX_VALUE;
            least[end] = Math.min(problem.qaCost(end), later);
        }
        return least;
    }

    /** Returns by type a lower bound on the cost of one slot, with a turn or dropped, at no price. */
    long[] minCosts() {
        return slotCosts[0].clone();
    }

    /** Returns by type the least that dropping a slot costs above what is counted for it at any price. */
    long[] surcharges() {
        long[] least = new long[turnCosts.length];
        for (int k = 0; k < least.length; k++) {
            least[k] = Long.MAX_VALUE;
            for (long[] slots : slotCosts) {
                least[k] = Math.min(least[k], problem.types().get(k).dropCost() - slots[k]);
            }
        }
        return least;
    }

    /** Turns to a state, given by the number of turns of each type. */
    void lookAt(int[] turnCounts) {
        for (int i = 0; i < prices.length; i++) {
            costs[i] = 0;
            for (int k = 0; k < turnCounts.length; k++) {
                costs[i] += slotCosts[i][k] * (problem.slots()[k].length - turnCounts[k]);
            }
        }
    }

    /** Returns a lower bound on the cost of the slots without a turn and of Q&amp;A if the last turn so far ends at a minute. */
    long lowerBound(int end) {
        long most = Long.MIN_VALUE;
        for (int i = 0; i < prices.length; i++) {
            most = Math.max(most, costs[i] + endCosts[i][end]);
        }
        return most;
    }

    /** Returns the bound of the state with a turn of a type more, which ends at a minute. */
    long lowerBoundAfter(int type, int end) {
        long most = Long.MIN_VALUE;
        for (int i = 0; i < prices.length; i++) {
            most = Math.max(most, costs[i] - slotCosts[i][type] + endCosts[i][end]);
        }
        return most;
    }
}
