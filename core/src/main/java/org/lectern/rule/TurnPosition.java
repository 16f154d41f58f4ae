package org.lectern.rule;

import java.util.Objects;
import org.lectern.event.Window;

/**
 * A turn as a rule about its place in the session sees it.
 *
 * @param turn from the start of the turn to its end
 * @param number its position among the turns of the session, recorded ones included, from 1
 * @param session from the start of the session to its end
 * @since 0.1.0
 */
public record TurnPosition(Window turn, int number, Window session) {

    public TurnPosition {
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(session, "session");
    }

    /** Returns the elapsed minutes from the start of the session to that of the turn. */
    public long minutesIntoSession() {
        return new Window(session.startInclusive(), turn.startInclusive()).minutes();
    }
}
