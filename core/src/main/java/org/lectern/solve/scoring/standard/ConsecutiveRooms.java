package org.lectern.solve.scoring.standard;

import java.util.function.IntBinaryOperator;
import org.lectern.solve.scoring.tally.SchedulePositions;

/** Counts the changes of rooms of sessions that follow each other on a day. Time the square of their number. */
final class ConsecutiveRooms {

    private ConsecutiveRooms() {}

    /**
     * Returns how many sessions follow another in a different room.
     *
     * @param sessions the sessions of a day, of which the first {@code size} count
     * @param amount what a change from a session to the next counts: 0 if it is waived, else 1
     */
    static long changes(SchedulePositions positions, int[] sessions, int size, IntBinaryOperator amount) {
        long changes = 0;
        for (int i = 0; i < size; i++) {
            int end = positions.end(sessions[i]);
            int firstEnd = firstEndAfter(positions, end, sessions, size);
            for (int j = 0; j < size; j++) {
                int start = positions.start(sessions[j]);
                boolean follows = start >= end && start < firstEnd;
                if (follows && positions.room(sessions[j]) != positions.room(sessions[i])) {
                    changes += amount.applyAsInt(sessions[i], sessions[j]);
                }
            }
        }
        return changes;
    }

    /** Returns the first end of those that start at or after a minute: none may end before the next starts. */
    private static int firstEndAfter(SchedulePositions positions, int minute, int[] sessions, int size) {
        int first = Integer.MAX_VALUE;
        for (int k = 0; k < size; k++) {
            if (positions.start(sessions[k]) >= minute) {
                first = Math.min(first, positions.end(sessions[k]));
            }
        }
        return first;
    }
}
