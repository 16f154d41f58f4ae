package org.lectern.rule;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;

/**
 * A rule of an application about when one seated slot has the floor. It is weighed exactly inside the session; since turns
 * then differ at every start, tables take longer to fill. Findings are about the session, the slot and the person.
 */
public interface TurnRule extends Rule {

    /**
     * Returns how much the rule is broken, in its unit; 0 where it holds. Asked for each start and length of a turn.
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
                            List.of(
                                    new Subject(
                                            SubjectId.session(held.session().id()),
                                            held.session().name()),
                                    new Subject(
                                            SubjectId.slot(seat.slot().id()),
                                            seat.slot().name()),
                                    new Subject(
                                            SubjectId.person(seat.person().id()),
                                            seat.person().name())),
                            sentence(view.event(), held.session(), seat.slot(), seat.time(), units));
                }
            }
        }
    }
}
