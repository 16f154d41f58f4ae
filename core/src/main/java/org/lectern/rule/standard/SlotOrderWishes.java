package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.SlotOrder;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code slot-order}: slots stand where they wish to. Findings are about the session, the wishing slot and, where the
 * wish is about another slot, that one.
 */
final class SlotOrderWishes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.SLOT_ORDER,
                        RuleScope.PANEL,
                        "wishes broken",
                        "Each slot is first, last, after or right after another slot if it wishes so. A wish"
                                + " about a dropped slot counts as met.")
                .withFindingsAbout(
                        "the session and the slot with the wish; for a wish about another slot also that slot");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (int i = 0; i < session.turns().size(); i++) {
                SlotOrder wish = session.turns().get(i).slot().order();
                if (wish.first() && i > 0) {
                    reportPlace(session, i, "first", findings);
                }
                if (wish.last() && i < session.turns().size() - 1) {
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
    private static int placeOf(String slotId, ScheduledSession session) {
        return session.turns().stream().map(seat -> seat.slot().id()).toList().indexOf(slotId);
    }

    private static void reportPlace(ScheduledSession session, int i, String place, FindingSink findings) {
        ScheduledTurn seat = session.turns().get(i);
        findings.report(
                1,
                List.of(Subject.of(session), Subject.of(seat.slot())),
                () -> TranslatableSentence.of(
                        "slot-order.place",
                        "%s in %s wishes to speak %s but is turn %s of %s.",
                        FindingText.of(seat),
                        session.session().name(),
                        FindingText.word(place),
                        i + 1,
                        session.turns().size()));
    }

    private static void reportOther(ScheduledSession session, int i, int j, String place, FindingSink findings) {
        ScheduledTurn seat = session.turns().get(i);
        ScheduledTurn other = session.turns().get(j);
        findings.report(
                1,
                List.of(Subject.of(session), Subject.of(seat.slot()), Subject.of(other.slot())),
                () -> TranslatableSentence.of(
                        "slot-order.other",
                        "%s in %s wishes to speak %s %s, but they are turns %s and %s.",
                        FindingText.of(seat),
                        session.session().name(),
                        FindingText.word(place),
                        FindingText.of(other),
                        i + 1,
                        j + 1));
    }
}
