package org.lectern.rule;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;

/**
 * A custom rule about where and when one session takes place. Its costs go into the tables before the search, so it
 * costs no time at a step. Findings are about the session and the room.
 *
 * @since 0.1.0
 */
public interface PlaceRule extends Rule {

    /**
     * Returns how much the rule is broken, in its unit; 0 where it holds. Asked before the search, for each room, start
     * and length that the session may have.
     *
     * @param time from the session's start to its end
     */
    long amount(Event event, Session session, Room room, Window time, RuleConfig config);

    /** Returns one sentence with the values in it, for a session that breaks the rule by {@code units}. */
    String sentence(Event event, Session session, Room room, Window time, long units);

    @Override
    default void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession held : view.scheduledSessions()) {
            long units = amount(view.event(), held.session(), held.room(), held.time(), config);
            if (units != 0) {
                findings.report(
                        units,
                        List.of(Subject.of(held.session()), Subject.of(held.room())),
                        sentence(view.event(), held.session(), held.room(), held.time(), units));
            }
        }
    }
}
