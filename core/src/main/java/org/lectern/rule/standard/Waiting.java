package org.lectern.rule.standard;

import java.util.List;
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

/** {@code waiting}: the room does not sit idle within a session. Findings are about the session, one each. */
final class Waiting implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.WAITING,
                        RuleScope.PANEL,
                        5,
                        "minutes of pause between segments",
                        "Each segment starts when the previous one ends.",
                        "Everybody in the room notices a pause, yet two minutes of pause are better than one"
                                + " minute taken from a speaker.")
                .withFindingsAbout("the session");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            long waited = new SessionSegments(session).pauseMinutes();
            findings.report(
                    waited,
                    List.of(Subject.of(session)),
                    () -> TranslatableSentence.of(
                            RuleIds.WAITING,
                            "%2$s has %1$s of pause between its segments.",
                            FindingText.minutes(waited),
                            session.session().name()));
        }
    }
}
