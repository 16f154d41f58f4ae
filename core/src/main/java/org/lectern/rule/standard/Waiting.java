package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
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
                "minutes that the room waits between segments",
                "Each segment starts when the one before it ends.",
                "A silent room is felt by everybody in it, yet two minutes of silence are better than one taken from a"
                        + " speaker.");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            long waited = SessionSegments.of(session).pauseMinutes();
            findings.report(
                    waited,
                    List.of(FindingSubjects.of(session)),
                    () -> TranslatableSentence.of(
                            RuleIds.WAITING,
                            "The room waits %s between the segments of %s.",
                            FindingText.minutes(waited),
                            session.session().name()));
        }
    }
}
