package org.lectern.rule.standard;

import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.SeatedSlot;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code uneven-minutes}: a shortage is spread evenly. Findings are about session, slot and person. */
final class UnevenMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "uneven-minutes",
                Scope.PANEL,
                1,
                "the square of the minutes under the most, per seated slot",
                "A shortage of minutes is spread evenly over the slots of the event.",
                "The minutes themselves are paid for under short-minutes; this only says who bears the shortage, so the"
                        + " least weight is enough.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            for (SeatedSlot seat : session.seated()) {
                long minutes = seat.time().minutes();
                long under = Math.max(0, seat.slot().mostMinutes() - minutes);
                long square = Math.multiplyExact(under, under);
                findings.tell(
                        square,
                        Subjects.of(session, seat),
                        () -> Sentence.of(
                                "uneven-minutes",
                                "%s in %s has %s, %s under the most of %s, which counts %s squared.",
                                Wording.of(seat),
                                session.session().name(),
                                Wording.minutes(minutes),
                                under,
                                seat.slot().mostMinutes(),
                                square));
            }
        }
    }
}
