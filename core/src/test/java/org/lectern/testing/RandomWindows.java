package org.lectern.testing;

import java.time.Instant;
import java.util.List;
import org.lectern.event.Availability;
import org.lectern.event.Window;

/** Random windows and instants near the half-days of an event, often exactly at their ends. */
final class RandomWindows {

    private RandomWindows() {}

    /** Returns no window in {@code nonePercent} of 100 throws, else one to three that may overlap one another. */
    static Window[] near(List<Window> halfDays, int nonePercent, Dice dice) {
        if (dice.percent(nonePercent)) {
            return new Window[0];
        }
        Window[] windows = new Window[dice.between(1, 3)];
        for (int i = 0; i < windows.length; i++) {
            Window halfDay = dice.oneOf(halfDays);
            windows[i] = dice.percent(30)
                    ? halfDay
                    : Window.of(instant(halfDay, dice), dice.between(1, (int) halfDay.minutes() + 60));
        }
        return windows;
    }

    /** Returns always in {@code alwaysPercent} of 100 throws, else one to three windows. */
    static Availability availability(List<Window> halfDays, int alwaysPercent, Dice dice) {
        Window[] windows = near(halfDays, alwaysPercent, dice);
        return windows.length == 0 ? Availability.always() : Availability.within(windows);
    }

    /** Returns an instant of a half-day, its start or end, or up to 90 minutes beside it. */
    static Instant instant(Window halfDay, Dice dice) {
        int length = (int) halfDay.minutes();
        int minute = dice.percent(30) ? dice.oneOf(List.of(0, length)) : dice.between(-90, length + 90);
        return halfDay.startInclusive().plusSeconds(60L * minute);
    }
}
