package org.lectern.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lectern.event.Window;
import org.lectern.text.SupportedYears;

/** Refuses times of a change outside the supported years, and windows without a minute, before anything is calculated with them. */
record ChangeTimes(ChangeMistakes mistakes) {

    /** Reports each window and date that a change gives and that lies in other years, and each window that is taken away but empty. */
    void check(Change change) {
        switch (change) {
            case Change.CloseRoom(String roomId, Window window) when window != null -> ordered("/window", window);
            case Change.CloseDay(LocalDate day, Window window) when window != null -> ordered("/window", window);
            case Change.Away away -> ordered("/window", away.window());
            case Change.OnlyWithin within -> ordered("/window", within.window());
            case Change.MoveWindow moved -> {
                window("/window", moved.window());
                window("/to", moved.to());
            }
            case Change.MoveBreak moved -> window("/to", moved.to());
            case Change.SetWindows set -> windows(set.availability().windows());
            case Change.AddDay added
            when !SupportedYears.include(added.day().date()) ->
                report("/day/date", "date", added.day().date());
            case Change.ShiftDay shifted
            when !SupportedYears.include(shifted.to()) -> report("/to", "date", shifted.to());
            // The event checks what it gets whole.
            default -> {}
        }
    }

    private void windows(List<Window> windows) {
        for (int i = 0; i < windows.size(); i++) {
            window("/windows/" + i, windows.get(i));
        }
    }

    /** The event does not get such a window, only what is left of others. */
    private void ordered(String key, Window window) {
        window(key, window);
        if (SupportedYears.include(window.startInclusive()) && SupportedYears.include(window.endExclusive())) {
            mistakes.checkOrder(key, window);
        }
    }

    private void window(String key, Window window) {
        time(key + "/start", "start of the window", window.startInclusive());
        time(key + "/end", "end of the window", window.endExclusive());
    }

    private void time(String key, String what, Instant time) {
        if (!SupportedYears.include(time)) {
            report(key, what, time);
        }
    }

    private void report(String key, String what, Object value) {
        mistakes.add(
                "out-of-range",
                key,
                value,
                "The %s must lie in %s, not at '%s'.".formatted(what, SupportedYears.RANGE, value),
                "Check the year.");
    }
}
