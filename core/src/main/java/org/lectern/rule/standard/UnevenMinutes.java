package org.lectern.rule.standard;

import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code uneven-minutes}: a shortage is spread evenly. Findings are about session, slot and person. */
final class UnevenMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.UNEVEN_MINUTES,
                        RuleScope.PANEL,
                        1,
                        "squared minutes below the maximum, per turn",
                        "A shortage of minutes is spread evenly over the turns of the event.",
                        "The rule short-minutes already counts the minutes. This rule only decides who bears"
                                + " the shortage, so the smallest weight is enough.")
                .withFindingsAbout("the session, the slot and the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (ScheduledTurn seat : session.turns()) {
                long minutes = seat.time().minutes();
                long under = Math.max(0, seat.slot().maxMinutes() - minutes);
                long square = Math.multiplyExact(under, under);
                findings.report(
                        square,
                        FindingSubjects.of(session, seat),
                        () -> TranslatableSentence.of(
                                RuleIds.UNEVEN_MINUTES,
                                "%s in %s gets %s, %s below the maximum of %s, counted squared: %s.",
                                FindingText.of(seat),
                                session.session().name(),
                                FindingText.minutes(minutes),
                                under,
                                seat.slot().maxMinutes(),
                                square));
            }
        }
    }
}
