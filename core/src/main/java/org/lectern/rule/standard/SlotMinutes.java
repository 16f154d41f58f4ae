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

/** {@code slot-minutes}: a turn is neither too short nor too long. Findings are about session, slot and person. */
final class SlotMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "slot-minutes",
                Scope.PANEL,
                "minutes off",
                "The minutes of each seated slot lie between its least and its most.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            for (SeatedSlot seat : session.seated()) {
                long minutes = seat.time().minutes();
                long under = Math.max(0, seat.slot().leastMinutes() - minutes);
                long over = Math.max(0, minutes - seat.slot().mostMinutes());
                findings.tell(
                        under + over,
                        Subjects.of(session, seat),
                        () -> Sentence.of(
                                "slot-minutes",
                                "%s in %s has %s and must have at %s.",
                                Wording.of(seat),
                                session.session().name(),
                                Wording.minutes(minutes),
                                under > 0
                                        ? Sentence.of(
                                                "word.least",
                                                "least %s",
                                                seat.slot().leastMinutes())
                                        : Sentence.of(
                                                "word.most",
                                                "most %s",
                                                seat.slot().mostMinutes())));
            }
        }
    }
}
