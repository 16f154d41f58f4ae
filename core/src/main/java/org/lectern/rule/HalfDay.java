package org.lectern.rule;

import java.time.LocalDate;
import java.util.Objects;
import org.lectern.event.Window;

/**
 * One window of a day, or a part of one that a break splits off.
 *
 * @param date the date of its day, also for a window that crosses midnight
 * @param window the window
 * @since 0.1.0
 */
public record HalfDay(LocalDate date, Window window) {

    public HalfDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(window, "window");
    }
}
