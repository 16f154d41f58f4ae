package org.lectern.panel;

import java.util.Arrays;

/**
 * What each start and length of a turn of one type costs, computed once.
 *
 * <p>A turn that costs more than dropping it and a pause in its place is dominated and {@link #FORBIDDEN}, unless dropping
 * it would change what its neighbours or later turns cost.
 */
final class TurnCostTable {

    static final long FORBIDDEN = Long.MAX_VALUE / 8;

    private final int least;
    /** By minutes over the least, then by start; and the least cost from each start on. */
    private final long[][] costs;

    private final long[][] fromHere;
    /** Whether the start does not matter: then one cost stands for all starts up to the last. */
    private final boolean flat;

    private final int end;
    private final long seat;

    /** @param position the number of turns before it that the costs are for; any where none counts */
    TurnCostTable(SequencingProblem problem, int index, int position) {
        TurnType kind = problem.types().get(index);
        this.least = kind.minMinutes();
        this.flat = !kind.isTimeDependent();
        this.end = problem.latestEnd();
        this.costs = new long[kind.maxMinutes() - kind.minMinutes() + 1][];
        this.fromHere = new long[costs.length][];
        boolean isOptional = !problem.dependsOnOrder()
                && problem.requiredTypes().stream()
                        .noneMatch(group -> Arrays.stream(group).anyMatch(k -> k == index));
        this.seat = kind.sharedPerson() < 0 ? kind.presenceCost() : 0;
        for (int minutes = kind.minMinutes(); minutes <= kind.maxMinutes(); minutes++) {
            int starts = Math.max(0, flat ? Math.min(1, end - minutes + 1) : end - minutes + 1);
            long[] own = new long[starts];
            long[] suffix = new long[starts + 1];
            suffix[starts] = FORBIDDEN;
            long most = isOptional ? kind.dropCost() + problem.waitingUnitCost() * minutes : FORBIDDEN;
            for (int start = starts - 1; start >= 0; start--) {
                long cost = Math.min(
                        FORBIDDEN,
                        kind.turnCost(start, minutes)
                                + problem.movedCost(kind, position, start, minutes)
                                + kind.positionCost(position, start, minutes));
                own[start] = seat + cost > most ? FORBIDDEN : cost;
                suffix[start] = Math.min(suffix[start + 1], own[start]);
            }
            costs[minutes - least] = own;
            fromHere[minutes - least] = suffix;
        }
    }

    /** Returns the cost of a turn, seating aside, or {@link #FORBIDDEN}. */
    long cost(int start, int minutes) {
        return costs[minutes - least][flat ? 0 : start];
    }

    /** Returns the least cost of a turn that starts at {@code start} or later, or {@link #FORBIDDEN}. */
    long minCostFrom(int start, int minutes) {
        if (start + minutes > end) {
            return FORBIDDEN;
        }
        return fromHere[minutes - least][flat ? 0 : start];
    }

    /** Returns {@link #minCostFrom} with seating, where that is never shared. */
    long minSeatedCostFrom(int start, int minutes) {
        long least = minCostFrom(start, minutes);
        return least == FORBIDDEN ? FORBIDDEN : least + seat;
    }
}
