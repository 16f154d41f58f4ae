package org.lectern.benchmarks.generate;

import java.util.List;

/**
 * A room of a generated event.
 *
 * @param seats how many people it seats
 * @param openings when it is open, by day; none if it always is
 */
record RoomPlan(int seats, List<List<Span>> openings) {

    RoomPlan {
        openings = openings.stream().map(List::copyOf).toList();
    }

    static RoomPlan alwaysOpen(int seats) {
        return new RoomPlan(seats, List.of());
    }
}
