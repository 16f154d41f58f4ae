package org.lectern.benchmarks.generate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days, rooms and places drawn before all else, so that the event has a timetable that breaks no hard rule.
 *
 * @param calendar the days
 * @param rooms the rooms
 * @param spots where and when each session takes place, or null for a session that it leaves out
 */
record HiddenPlan(Calendar calendar, List<RoomPlan> rooms, List<@Nullable Spot> spots) {

    HiddenPlan {
        rooms = List.copyOf(rooms);
    }

    int sessions() {
        return spots.size();
    }

    boolean isScheduled(int session) {
        return spots.get(session) != null;
    }

    /** Returns the spot of a session that is scheduled. */
    Spot spot(int session) {
        return Objects.requireNonNull(spots.get(session));
    }

    int seats(int room) {
        return rooms.get(room).seats();
    }
}
