package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.lectern.event.Availability;
import org.lectern.event.Window;

/** How much of a time lies outside windows given for it, or inside. */
final class Coverage {

    private Coverage() {}

    /** Returns the minutes of {@code time} outside the window that covers most of it: none for always, all for never. */
    static long minutesOutside(Window time, Availability available) {
        return available.isNever() ? time.minutes() : minutesOutside(time, available.windows());
    }

    /** Returns the minutes of {@code time} outside the window that covers most of it; 0 if no window is given. */
    static long minutesOutside(Window time, List<Window> windows) {
        return windows.stream()
                .mapToLong(window -> time.minutes() - window.overlapMinutes(time))
                .min()
                .orElse(0);
    }

    /** Returns the minutes of {@code time} inside at least one of the windows, each counted once. */
    static long minutesInside(Window time, List<Window> windows) {
        return minutesThat(time, minute -> windows.stream().anyMatch(window -> window.contains(Window.of(minute, 1))));
    }

    /** Returns the minutes of {@code time} of whose first instant something is true, counted one by one. */
    static long minutesThat(Window time, Predicate<Instant> condition) {
        return LongStream.range(0, time.minutes())
                .mapToObj(minute -> time.startInclusive().plus(Duration.ofMinutes(minute)))
                .filter(condition)
                .count();
    }
}
