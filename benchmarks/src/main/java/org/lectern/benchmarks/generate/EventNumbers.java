package org.lectern.benchmarks.generate;

import java.util.List;

/** Sees that the events of a command line can be drawn, before anything is measured or printed. */
public final class EventNumbers {

    private EventNumbers() {}

    /**
     * Sees that each class has events of each size.
     *
     * @throws IllegalArgumentException if not; the message names the size and its limits
     */
    public static void requireSessions(List<EventClass> classes, List<Integer> sizes) {
        for (int size : sizes) {
            for (EventClass eventClass : classes) {
                requireSessions(eventClass, size);
            }
        }
    }

    /** Does the same for one class and size. */
    static void requireSessions(EventClass eventClass, int sessions) {
        if (sessions < eventClass.minSessions() || sessions > eventClass.maxSessions()) {
            throw new IllegalArgumentException("The number of sessions '%s' must be from %s to %s."
                    .formatted(sessions, eventClass.minSessions(), eventClass.maxSessions()));
        }
    }

    /**
     * Sees that there are so many seeds from one on, and one after them, where loops end.
     *
     * @throws IllegalArgumentException if not; the message names the first seed and its limit
     */
    public static void requireSeeds(long first, int count) {
        long most = Long.MAX_VALUE - count;
        if (first > most) {
            throw new IllegalArgumentException(
                    "The first seed '%s' must be at most %s, as %s seeds are counted from it."
                            .formatted(first, most, count));
        }
    }
}
