package org.lectern.event;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How much there may be on one day.
 *
 * @param sessions the most sessions, at least 0, or null for no limit
 * @param minutes the most minutes of sessions, at least 0, or null for no limit
 */
public record DailyLimit(
        @Nullable Integer sessions, @Nullable Integer minutes) {

    /** No limit at all. */
    public static final DailyLimit NONE = new DailyLimit(null, null);

    /** Returns a limit of sessions alone. */
    public static DailyLimit ofSessions(int sessions) {
        return new DailyLimit(sessions, null);
    }

    /** Returns a limit of minutes alone. */
    public static DailyLimit ofMinutes(int minutes) {
        return new DailyLimit(null, minutes);
    }

    public OptionalInt givenSessions() {
        return sessions == null ? OptionalInt.empty() : OptionalInt.of(sessions);
    }

    public OptionalInt givenMinutes() {
        return minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes);
    }
}
