package org.lectern.rule.standard;

import java.time.Instant;
import java.util.List;
import org.lectern.event.Window;
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

/** {@code short-qa}: time is left for questions and answers. Findings are about the session, one each. */
final class ShortQa implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.SHORT_QA,
                        RuleScope.PANEL,
                        2,
                        "minutes of Q&A below the preferred",
                        "At least the preferred minutes of Q&A remain.",
                        "Questions give way first when an hour is full, but not for free. Five minutes of Q&A"
                                + " are worth one minute of a speaker.")
                .withFindingsAbout("the session");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            Instant latestEnd = new SessionSegments(session).latestEnd();
            long left = Math.max(0, new Window(latestEnd, session.time().endExclusive()).minutes());
            long under = Math.max(0, session.session().preferredQaMinutes() - left);
            findings.report(
                    under,
                    List.of(Subject.of(session)),
                    () -> TranslatableSentence.of(
                            RuleIds.SHORT_QA,
                            "%s leaves %s for Q&A, %s below the preferred %s.",
                            session.session().name(),
                            FindingText.minutes(left),
                            under,
                            session.session().preferredQaMinutes()));
        }
    }
}
