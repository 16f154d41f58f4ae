package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.SlotOrder;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.SeatedSlot;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code slot-order}: slots stand where they wish to. Findings are about the session, the wishing slot and, where the
 * wish is about another slot, that one.
 */
final class SlotOrderWishes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "slot-order",
                Scope.PANEL,
                "wishes broken",
                "Among the seated slots each stands first, last, after or right after another if it wishes so; a wish"
                        + " about a slot left out holds.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            for (int i = 0; i < session.seated().size(); i++) {
                SlotOrder wish = session.seated().get(i).slot().order();
                if (wish.first() && i > 0) {
                    reportPlace(session, i, "first", findings);
                }
                if (wish.last() && i < session.seated().size() - 1) {
                    reportPlace(session, i, "last", findings);
                }
                for (String other : wish.after()) {
                    int j = placeOf(other, session);
                    if (j > i) {
                        reportOther(session, i, j, "after", findings);
                    }
                }
                for (String other : wish.rightAfter()) {
                    int j = placeOf(other, session);
                    if (j >= 0 && j != i - 1) {
                        reportOther(session, i, j, "right after", findings);
                    }
                }
            }
        }
    }
    /** Returns the place of a slot among the seated ones, or -1 if it is not seated. */
    private static int placeOf(String slotId, HeldSession session) {
        return session.seated().stream().map(seat -> seat.slot().id()).toList().indexOf(slotId);
    }

    private static void reportPlace(HeldSession session, int i, String place, FindingSink findings) {
        SeatedSlot seat = session.seated().get(i);
        findings.tell(
                1,
                List.of(Subjects.of(session), Subjects.of(seat.slot())),
                () -> Sentence.of(
                        "slot-order.place",
                        "%s in %s wishes to speak %s and is turn %s of %s.",
                        Wording.of(seat),
                        session.session().name(),
                        Wording.word(place),
                        i + 1,
                        session.seated().size()));
    }

    private static void reportOther(HeldSession session, int i, int j, String place, FindingSink findings) {
        SeatedSlot seat = session.seated().get(i);
        SeatedSlot other = session.seated().get(j);
        findings.tell(
                1,
                List.of(Subjects.of(session), Subjects.of(seat.slot()), Subjects.of(other.slot())),
                () -> Sentence.of(
                        "slot-order.other",
                        "%s in %s wishes to speak %s %s and is turn %s where that is turn %s.",
                        Wording.of(seat),
                        session.session().name(),
                        Wording.word(place),
                        Wording.of(other),
                        i + 1,
                        j + 1));
    }
}
