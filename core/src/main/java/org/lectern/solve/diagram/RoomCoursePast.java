package org.lectern.solve.diagram;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.diagram.RoomCourseDiagram.Choice;

/**
 * What has been chosen of a course through rooms so far, as later choices see it. A stay is a number made of a room,
 * a start and an end; times are 0 where they make no difference any more.
 */
final class RoomCoursePast {

    static final RoomCoursePast NOTHING = new RoomCoursePast(0, new long[0], new long[0]);

    private static final int BITS = 21;
    private static final long MASK = (1L << BITS) - 1;

    /** Those that have started, as bits. */
    private final int sessions;
    /** The stays that the next session may follow, as long as nothing that runs has run in between; ascending. */
    private final long[] over;

    /** The stays that go on, ascending. */
    private final long[] running;

    private final int hash;

    private RoomCoursePast(int sessions, long[] over, long[] running) {
        this.sessions = sessions;
        this.over = over;
        this.running = running;
        this.hash = 31 * (31 * sessions + Arrays.hashCode(over)) + Arrays.hashCode(running);
    }

    private static long stay(int room, int start, int end) {
        return ((((long) room << BITS) | start) << BITS) | end;
    }

    private static int room(long stay) {
        return (int) (stay >> (2 * BITS));
    }

    private static int start(long stay) {
        return (int) ((stay >> BITS) & MASK);
    }

    private static int end(long stay) {
        return (int) (stay & MASK);
    }

    int sessions() {
        return sessions;
    }

    /** Returns the past as it is known at a later start. */
    RoomCoursePast at(int now) {
        int lastStart = -1;
        int firstStart = Integer.MAX_VALUE;
        for (long stay : running) {
            if (end(stay) <= now) {
                lastStart = Math.max(lastStart, start(stay));
            } else {
                firstStart = Math.min(firstStart, start(stay));
            }
        }
        if (lastStart < 0) {
            return this;
        }
        long[] left = new long[over.length + running.length];
        long[] still = new long[running.length];
        int leftSize = 0;
        int stillSize = 0;
        for (long stay : over) {
            if (end(stay) > lastStart) {
                left[leftSize++] = ended(stay, firstStart);
            }
        }
        for (long stay : running) {
            if (end(stay) > now) {
                still[stillSize++] = stay;
            } else if (end(stay) > lastStart) {
                left[leftSize++] = ended(stay, firstStart);
            }
        }
        Arrays.sort(left, 0, leftSize);
        return new RoomCoursePast(sessions, Arrays.copyOf(left, leftSize), Arrays.copyOf(still, stillSize));
    }

    /** What has ended before all that runs began is gone as soon as any of that has ended, whenever it ended itself. */
    private static long ended(long stay, int firstStart) {
        return stay(room(stay), 0, end(stay) <= firstStart ? 0 : end(stay));
    }

    RoomCoursePast with(Choice choice) {
        long[] both = Arrays.copyOf(running, running.length + 1);
        both[running.length] = stay(choice.room(), choice.start(), choice.end());
        Arrays.sort(both);
        return new RoomCoursePast(sessions | (1 << choice.session()), over, both);
    }

    /** Returns whether a room is free for a choice. */
    boolean hasFree(int room) {
        for (long stay : running) {
            if (room(stay) == room) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether no session goes on. */
    boolean isIdle() {
        return running.length == 0;
    }

    /** Returns how many changes of rooms a choice makes. */
    int changes(Choice choice) {
        int changes = 0;
        for (long stay : over) {
            changes += room(stay) != choice.room() ? 1 : 0;
        }
        return changes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoomCoursePast past
                && sessions == past.sessions
                && Arrays.equals(over, past.over)
                && Arrays.equals(running, past.running);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
