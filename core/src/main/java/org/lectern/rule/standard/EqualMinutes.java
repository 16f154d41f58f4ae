package org.lectern.rule.standard;

import java.util.List;
import java.util.LongSummaryStatistics;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code equal-minutes}: all who speak in a session speak equally long. Findings are about the session, one each. */
final class EqualMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.EQUAL_MINUTES,
                        RuleScope.PANEL,
                        "maximum − minimum minutes",
                        "All turns of a session get the same minutes.")
                .disabled()
                .withFindingsAbout("the session");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            if (!session.turns().isEmpty()) {
                LongSummaryStatistics minutes = session.turns().stream()
                        .mapToLong(seat -> seat.time().minutes())
                        .summaryStatistics();
                findings.report(
                        minutes.getMax() - minutes.getMin(),
                        List.of(Subject.of(session)),
                        () -> TranslatableSentence.of(
                                RuleIds.EQUAL_MINUTES,
                                "The turns of %s get %s to %s; all of them must get the same.",
                                session.session().name(),
                                minutes.getMin(),
                                FindingText.minutes(minutes.getMax())));
            }
        }
    }
}
