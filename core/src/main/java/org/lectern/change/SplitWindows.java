package org.lectern.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lectern.event.Window;

/**
 * What of windows stays when all that lies ahead is postponed, and what moves. The "as of" time cuts a window, but no session
 * in it: the part that stays ends with the last session that has started, and the part that moves has all that lies ahead.
 *
 * @param staying what has begun
 * @param moving what lies ahead, before it moves
 */
record SplitWindows(List<Window> staying, List<Window> moving) {

    static SplitWindows of(List<Window> windows, StartedSessions held, TakenTimes taken) {
        Instant asOf = held.findAsOf().orElse(Instant.MIN);
        List<Window> staying = new ArrayList<>();
        List<Window> moving = new ArrayList<>();
        for (Window window : windows) {
            if (!window.endExclusive().isAfter(asOf)) {
                staying.add(window);
            } else if (!window.startInclusive().isBefore(asOf)) {
                moving.add(window);
            } else {
                Window used =
                        inside(window, taken.started()).reduce(new Window(window.startInclusive(), asOf), Window::span);
                staying.add(used);
                Window left = inside(window, taken.ahead())
                        .reduce(new Window(used.endExclusive(), window.endExclusive()), Window::span);
                if (left.minutes() > 0) {
                    moving.add(left);
                }
            }
        }
        return new SplitWindows(staying, moving);
    }

    private static Stream<Window> inside(Window window, List<Window> times) {
        return times.stream().filter(time -> time.overlapMinutes(window) > 0).map(window::intersection);
    }

    /** Returns this without what lies ahead but is not worth moving. */
    SplitWindows movingOnly(Predicate<Window> isWorthIt) {
        return new SplitWindows(staying, moving.stream().filter(isWorthIt).toList());
    }

    /** Returns the windows after the move. */
    List<Window> after(UnaryOperator<Window> move) {
        return Stream.concat(staying.stream(), moving.stream().map(move)).toList();
    }
}
