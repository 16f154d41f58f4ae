package org.lectern.solve.nogood;

import java.util.List;

/**
 * What a search learned that found nothing.
 *
 * @param sessions for each place that a nogood names, its session
 * @param places the places
 * @param nogoods literals that do not all hold: {@code i} says that the place with number {@code i − 1} is taken, {@code −i} that it is
 *     not. Each nogood follows from those before it
 */
@SuppressWarnings("ArrayRecordComponent")
public record LearnedNogoods(int[] sessions, int[] places, List<int[]> nogoods) {

    /** Returns how many numbers it takes to write this. */
    public long size() {
        return sessions.length + nogoods.stream().mapToLong(own -> own.length).sum();
    }
}
