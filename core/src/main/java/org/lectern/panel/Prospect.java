package org.lectern.panel;

/**
 * What labels of a state still have before them: the slots without a turn. It is known at once for a state with one turn
 * more than the state that was looked at.
 */
final class Prospect {

    private final TurnType[] types;
    private final int[] sizes;
    private final long[] minCosts;

    private int[] turnCounts = new int[0];
    private long cost;
    private int minutes;
    /** The type of which a minute is dropped at the lowest cost, that cost, and the lowest of the other types. */
    private int cheapestType;

    private double cheapest;
    private double secondCheapest;

    private long costOfNext;
    private int minutesOfNext;
    private double cheapestOfNext;

    /**
     * @param sizes the number of slots of each type
     * @param minCosts by type: a lower bound on the cost of one slot, with a turn or dropped
     */
    Prospect(TurnType[] types, int[] sizes, long[] minCosts) {
        this.types = types;
        this.sizes = sizes;
        this.minCosts = minCosts;
    }

    /** Turns to a state. */
    void lookAt(int[] counts) {
        turnCounts = counts;
        cost = 0;
        minutes = 0;
        cheapestType = -1;
        cheapest = Double.MAX_VALUE;
        secondCheapest = Double.MAX_VALUE;
        for (int k = 0; k < types.length; k++) {
            int left = sizes[k] - counts[k];
            cost += minCosts[k] * left;
            minutes += left * types[k].minMinutes();
            double perMinute = left > 0 ? (double) types[k].dropCost() / types[k].minMinutes() : Double.MAX_VALUE;
            if (perMinute < cheapest) {
                secondCheapest = cheapest;
                cheapest = perMinute;
                cheapestType = k;
            } else {
                secondCheapest = Math.min(secondCheapest, perMinute);
            }
        }
        costOfNext = cost;
        minutesOfNext = minutes;
        cheapestOfNext = cheapest;
    }

    /** Turns to the state with one turn of a type more. */
    void turnTo(int type) {
        boolean isLast = turnCounts[type] + 1 == sizes[type];
        costOfNext = cost - minCosts[type];
        minutesOfNext = minutes - types[type].minMinutes();
        cheapestOfNext = isLast && type == cheapestType ? secondCheapest : cheapest;
    }

    /** Returns a lower bound on the cost of the slots without a turn, in the state looked at. */
    long minCost() {
        return cost;
    }

    /**
     * Estimates what the slots cost after the turn turned to.
     *
     * @param over how many minutes the turns so far end after the last minute there is, below 0 if before
     */
    long estimate(int over) {
        return costOfNext + (long) (Math.max(0, over + minutesOfNext) * cheapestOfNext);
    }
}
