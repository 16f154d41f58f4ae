package org.lectern.rule;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/**
 * A custom rule about when one slot has its turn. It is weighed inside the session, before the search,
 * so it costs no time at a step; tables take longer to fill the more starts of a session it distinguishes. Findings are
 * about the session, the slot and the person. A {@link PositionRule} also sees position and session.
 *
 * @since 0.1.0
 */
public interface TurnRule extends Rule {

    /**
     * Returns how much the rule is broken, in its unit; 0 where it holds. Asked before the search, for each length that the
     * slot may have at each minute at which its session may run.
     *
     * @param turn from the start of the turn to its end
     */
    long amount(Event event, Session session, Slot slot, Window turn, RuleConfig config);

    /** Returns one sentence with the values in it, for a turn that breaks the rule by {@code units}. */
    String sentence(Event event, Session session, Slot slot, Window turn, long units);

    @Override
    default void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession held : view.scheduledSessions()) {
            for (ScheduledTurn seat : held.turns()) {
                long units = amount(view.event(), held.session(), seat.slot(), seat.time(), config);
                if (units != 0) {
                    findings.report(
                            units,
                            List.of(Subject.of(held.session()), Subject.of(seat.slot()), Subject.of(seat.person())),
                            sentence(view.event(), held.session(), seat.slot(), seat.time(), units));
                }
            }
        }
    }
}
