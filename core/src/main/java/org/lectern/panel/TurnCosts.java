package org.lectern.panel;

import java.util.Arrays;

/**
 * What each start and length of a turn of one kind costs, worked out once.
 *
 * <p>A turn that costs more than dropping it and waiting in its place can be part of no cheapest inside, and counts as
 * never; unless dropping it would change what its neighbours or later turns cost.
 */
final class TurnCosts {

    static final long NEVER = Long.MAX_VALUE / 8;

    private final int least;
    /** By minutes over the least, then by start; and the least cost from each start on. */
    private final long[][] costs;

    private final long[][] fromHere;
    /** Whether the start does not matter: then one cost stands for all starts up to the last. */
    private final boolean flat;

    private final int end;
    private final long cheapest;

    /** @param position the number of turns before it that the costs are for; any where no position was told */
    TurnCosts(InsideProblem problem, int index, int position) {
        TurnKind kind = problem.kinds().get(index);
        this.least = kind.least();
        this.flat = !kind.looksAtClock();
        this.end = problem.end();
        this.costs = new long[kind.most() - kind.least() + 1][];
        this.fromHere = new long[costs.length][];
        boolean isOptional = !problem.looksAtNeighbours()
                && problem.mustSeat().stream()
                        .noneMatch(group -> Arrays.stream(group).anyMatch(k -> k == index));
        long seat = kind.person() < 0 ? kind.seat() : 0;
        long lowest = NEVER;
        for (int minutes = kind.least(); minutes <= kind.most(); minutes++) {
            int starts = Math.max(0, flat ? Math.min(1, end - minutes + 1) : end - minutes + 1);
            long[] own = new long[starts];
            long[] suffix = new long[starts + 1];
            suffix[starts] = NEVER;
            long most = isOptional ? kind.drop() + problem.waitPrice() * minutes : NEVER;
            for (int start = starts - 1; start >= 0; start--) {
                long cost = Math.min(
                        NEVER, kind.turnCost(start, minutes) + problem.movedCost(kind, position, start, minutes));
                own[start] = seat + cost > most ? NEVER : cost;
                suffix[start] = Math.min(suffix[start + 1], own[start]);
            }
            costs[minutes - least] = own;
            fromHere[minutes - least] = suffix;
            lowest = Math.min(lowest, suffix[0] == NEVER ? NEVER : suffix[0] + seat);
        }
        this.cheapest = lowest;
    }

    /** Returns the cost of a turn, seating aside, or {@link #NEVER}. */
    long at(int start, int minutes) {
        return costs[minutes - least][flat ? 0 : start];
    }

    /** Returns the least cost of a turn that starts at {@code start} or later, or {@link #NEVER}. */
    long cheapestFrom(int start, int minutes) {
        if (start + minutes > end) {
            return NEVER;
        }
        return fromHere[minutes - least][flat ? 0 : start];
    }

    /** Returns the least cost of a turn, seating included where that is never shared. */
    long cheapest() {
        return cheapest;
    }
}
