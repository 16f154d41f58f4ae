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

/** {@code short-minutes}: speakers get the most they may have. Findings are about session, slot and person. */
final class ShortMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.SHORT_MINUTES,
                        RuleScope.PANEL,
                        10,
                        "minutes below the maximum, per turn",
                        "Each turn gets the maximum minutes of its slot.",
                        "Speakers travel for their speaking time. A minute of it is worth five minutes of Q&A"
                                + " or two minutes of pause.")
                .withFindingsAbout("the session, the slot and the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (ScheduledTurn seat : session.turns()) {
                long minutes = seat.time().minutes();
                long under = Math.max(0, seat.slot().maxMinutes() - minutes);
                findings.report(
                        under,
                        FindingSubjects.of(session, seat),
                        () -> TranslatableSentence.of(
                                RuleIds.SHORT_MINUTES,
                                "%s in %s gets %s, %s below the maximum of %s.",
                                FindingText.of(seat),
                                session.session().name(),
                                FindingText.minutes(minutes),
                                under,
                                seat.slot().maxMinutes()));
            }
        }
    }
}
