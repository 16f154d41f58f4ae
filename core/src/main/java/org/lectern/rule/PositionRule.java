package org.lectern.rule;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/**
 * A custom rule about one turn and its place in the session: its position among the turns, and start and length of the
 * session, as well as its time. It is weighed inside the session, before the search, so it costs no time at a step. Tables
 * take longer to fill than for a {@link TurnRule}, by the number of slots. Findings are about the session, the slot and the
 * person.
 *
 * @since 0.1.0
 */
public interface PositionRule extends Rule {

    /**
     * Returns how much the rule is broken, in its unit; 0 where it holds. Asked before the search, for each start and length
     * of the session, and for each position, length and minute that the turn may have in it: once each, or several times if
     * these are more than a million for one session.
     */
    long amount(Event event, Session session, Slot slot, TurnPosition position, RuleConfig config);

    /** Returns one sentence with the values in it, for a turn that breaks the rule by {@code units}. */
    String sentence(Event event, Session session, Slot slot, TurnPosition position, long units);

    @Override
    default void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession held : view.scheduledSessions()) {
            for (int i = 0; i < held.turns().size(); i++) {
                ScheduledTurn turn = held.turns().get(i);
                TurnPosition position = new TurnPosition(turn.time(), i + 1, held.time());
                long units = amount(view.event(), held.session(), turn.slot(), position, config);
                if (units != 0) {
                    findings.report(
                            units,
                            List.of(Subject.of(held.session()), Subject.of(turn.slot()), Subject.of(turn.person())),
                            sentence(view.event(), held.session(), turn.slot(), position, units));
                }
            }
        }
    }
}
