package org.lectern.event;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How much there may be on one day.
 *
 * @param maxSessions the maximum number of sessions, from 0 to 1,000,000, or null for no limit
 * @param maxMinutes the maximum minutes of all sessions together, from 0 to 1,000,000, or null for no limit
 * @since 0.1.0
 */
public record DailyLimit(
        @Nullable Integer maxSessions, @Nullable Integer maxMinutes) {

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

    public DailyLimit withMaxSessions(int sessions) {
        return new DailyLimit(sessions, maxMinutes);
    }

    public DailyLimit withMaxMinutes(int minutes) {
        return new DailyLimit(maxSessions, minutes);
    }

    public OptionalInt findMaxSessions() {
        return maxSessions == null ? OptionalInt.empty() : OptionalInt.of(maxSessions);
    }

    public OptionalInt findMaxMinutes() {
        return maxMinutes == null ? OptionalInt.empty() : OptionalInt.of(maxMinutes);
    }
}
