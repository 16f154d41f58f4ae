package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Window;

/** How much of a time the windows given for it leave open. */
final class Coverage {

    private Coverage() {}

    /** Returns the minutes of {@code time} outside the window that covers most of it; 0 if no window is given. */
    static long minutesOutside(Window time, List<Window> windows) {
        return windows.stream()
                .mapToLong(window -> time.minutes() - window.minutesShared(time))
                .min()
                .orElse(0);
    }
}
