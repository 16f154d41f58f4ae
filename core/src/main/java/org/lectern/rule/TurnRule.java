package org.lectern.rule;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/**
 * A rule of an application about when one seated slot has the floor. It is weighed inside the session, before the search,
 * so it costs no time at a step; tables take longer to fill the more starts of a session it tells apart. Findings are
 * about the session, the slot and the person.
 */
public interface TurnRule extends Rule {

    /**
     * Returns how much the rule is broken, in its unit; 0 where it holds. Asked before the search, for each length that the
     * slot may have at each minute at which its session may run.
     *
     * @param turn from the start of the turn to its end
     */
    long units(Event event, Session session, Slot slot, Window turn, Terms terms);

    /** Returns one sentence with the values in it, for a turn that breaks the rule by {@code units}. */
    String sentence(Event event, Session session, Slot slot, Window turn, long units);

    @Override
    default void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession held : view.held()) {
            for (SeatedSlot seat : held.seated()) {
                long units = units(view.event(), held.session(), seat.slot(), seat.time(), terms);
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
