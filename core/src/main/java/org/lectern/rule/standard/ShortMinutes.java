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

/** {@code short-minutes}: speakers get the most they may have. Findings are about session, slot and person. */
final class ShortMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "short-minutes",
                Scope.PANEL,
                10,
                "minutes under the most, per seated slot",
                "Each seated slot gets its most minutes.",
                "The floor is what speakers travel for, so a minute of it is worth five of Q&A and two of waiting.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            for (SeatedSlot seat : session.seated()) {
                long minutes = seat.time().minutes();
                long under = Math.max(0, seat.slot().mostMinutes() - minutes);
                findings.tell(
                        under,
                        Subjects.of(session, seat),
                        () -> Sentence.of(
                                "short-minutes",
                                "%s in %s has %s, %s under the most of %s.",
                                Wording.of(seat),
                                session.session().name(),
                                Wording.minutes(minutes),
                                under,
                                seat.slot().mostMinutes()));
            }
        }
    }
}
