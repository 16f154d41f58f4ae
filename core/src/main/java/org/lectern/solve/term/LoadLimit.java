package org.lectern.solve.term;

import org.lectern.event.DailyLimit;

/**
 * How many sessions and minutes there may be in some days, and what is too much.
 *
 * @param sessions the sessions that cost nothing, or {@link #NONE}
 * @param minutes the minutes that cost nothing, or {@link #NONE}
 * @param minutesBetween minutes that each session takes beside its own
 * @param minutesOfExcess how many minutes too much, begun, count as one
 */
record LoadLimit(long sessions, long minutes, int minutesBetween, int minutesOfExcess) {

    /** No limit. */
    static final long NONE = Long.MAX_VALUE;

    static LoadLimit of(DailyLimit limit) {
        return new LoadLimit(
                limit.maxSessions() == null ? NONE : limit.maxSessions(),
                limit.maxMinutes() == null ? NONE : limit.maxMinutes(),
                0,
                1);
    }

    /** Returns by how much some sessions and minutes are above the limit. */
    long excess(long count, long inAll) {
        return Math.max(0, count - sessions) + Math.ceilDiv(Math.max(0, inAll - minutes), minutesOfExcess);
    }

    /** Returns the length by which sessions are told apart: none where minutes have no limit. */
    int length(int inAll) {
        return minutes == NONE ? 0 : inAll;
    }

    /** Returns the sessions that a diagram must tell apart: those above the limit cost the same each. */
    long knownSessions(long count) {
        return sessions == NONE ? 0 : Math.min(sessions, count);
    }

    /** Returns the minutes that a diagram must tell apart. */
    long knownMinutes(long inAll) {
        return minutes == NONE ? 0 : minutesOfExcess > 1 ? inAll : Math.min(minutes, inAll);
    }
}
