package org.lectern.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * When somebody is there, a room is open or a session may take place: always, never, or only within windows.
 *
 * @param isLimited whether it is limited to the windows; otherwise it is always
 * @param windows the only times, in the order in which they were given; a limit without any window means never
 * @since 0.1.0
 */
public record Availability(boolean isLimited, List<Window> windows) {

    private static final Availability ALWAYS = new Availability(false, List.of());
    private static final Availability NEVER = new Availability(true, List.of());

    /** @throws IllegalArgumentException if windows are given without a limit */
    public Availability {
        windows = List.copyOf(windows);
        if (!isLimited && !windows.isEmpty()) {
            throw new IllegalArgumentException(
                    "What is always available has no windows, not %s. Call Availability.within(windows)."
                            .formatted(windows.size()));
        }
    }

    /** Returns the availability without any limit. */
    public static Availability always() {
        return ALWAYS;
    }

    /** Returns the availability at no time. */
    public static Availability never() {
        return NEVER;
    }

    /** Returns the availability within these windows alone; without any window, that is never. */
    public static Availability within(Window... windows) {
        return within(List.of(windows));
    }

    /** Returns the availability within these windows alone; without any window, that is never. */
    public static Availability within(Collection<Window> windows) {
        return new Availability(true, List.copyOf(windows));
    }

    public boolean isAlways() {
        return !isLimited;
    }

    public boolean isNever() {
        return isLimited && windows.isEmpty();
    }

    /** Returns whether a time lies wholly in one of the windows, which any time does if there is no limit. */
    public boolean contains(Window time) {
        return isAlways() || windows.stream().anyMatch(window -> window.contains(time));
    }

    /** Returns what of a time is available, a window for each of the windows that shares a minute with it. */
    public List<Window> during(Window time) {
        return isAlways()
                ? List.of(time)
                : windows.stream()
                        .filter(window -> window.overlapMinutes(time) > 0)
                        .map(time::intersection)
                        .toList();
    }

    /** Returns the availability within these windows too; if there was no limit, within these alone. */
    Availability plus(Collection<Window> more) {
        List<Window> all = new ArrayList<>(windows);
        all.addAll(more);
        return within(all);
    }
}
