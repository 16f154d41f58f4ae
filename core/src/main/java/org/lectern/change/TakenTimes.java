package org.lectern.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lectern.event.Placement;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/**
 * When published sessions take a room, a person or a day.
 *
 * @param started the times of those that have started
 * @param ahead the times of those that lie ahead
 */
record TakenTimes(List<Window> started, List<Window> ahead) {

    static final TakenTimes NONE = new TakenTimes(List.of(), List.of());

    /** Returns the times of sessions with so many minutes before and after each. */
    static TakenTimes of(Collection<Placement> placements, StartedSessions held, int minutesBefore, int minutesAfter) {
        List<Window> started = new ArrayList<>();
        List<Window> ahead = new ArrayList<>();
        for (Placement placement : placements) {
            (held.contains(placement.sessionId()) ? started : ahead)
                    .add(timeWithTurns(placement).expand(minutesBefore, minutesAfter));
        }
        return new TakenTimes(started, ahead);
    }

    /** A published turn may lie outside of its session: its speaker is there all the same. */
    private static Window timeWithTurns(Placement placement) {
        return placement.turns().stream().map(Turn::time).reduce(placement.time(), Window::span);
    }
}
