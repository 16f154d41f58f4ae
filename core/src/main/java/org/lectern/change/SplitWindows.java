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
 * in it: the part that stays ends with the last session that has started, also where the window begins after the "as of" time. The
 * part that moves has all that lies ahead.
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
                continue;
            }
            Instant cut = inside(window, taken.started())
                    .map(Window::endExclusive)
                    .reduce(later(window.startInclusive(), asOf), SplitWindows::later);
            if (cut.isAfter(window.startInclusive())) {
                staying.add(new Window(window.startInclusive(), cut));
            }
            Window left = inside(window, taken.ahead()).reduce(new Window(cut, window.endExclusive()), Window::span);
            if (left.minutes() > 0) {
                moving.add(left);
            }
        }
        return new SplitWindows(staying, moving);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
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
