package org.lectern.rule.standard;

import java.util.ArrayList;
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

/** {@code session-minutes}: what a session holds fits into it. Findings are about the session, one each. */
final class SessionMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.SESSION_MINUTES,
                        RuleScope.PANEL,
                        "minutes of overlap + minutes past the end",
                        "Opening, statement and turns do not overlap, and with the minimum Q&A they end"
                                + " within the session's length.")
                .withFindingsAbout("the session");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            SessionSegments segments = new SessionSegments(session);
            long overlap = segments.overlapMinutes();
            long taken = new Window(session.time().startInclusive(), segments.latestEnd()).minutes()
                    + session.session().minQaMinutes();
            long past = Math.max(0, taken - session.time().minutes());
            List<Object> parts = new ArrayList<>();
            if (overlap > 0) {
                parts.add(TranslatableSentence.of(
                        "session-minutes.overlap", "overlap by %s", FindingText.minutes(overlap)));
            }
            if (past > 0) {
                parts.add(TranslatableSentence.of(
                        "session-minutes.past",
                        "take %s including the minimum Q&A of %s, %s more than its length of %s",
                        FindingText.minutes(taken),
                        session.session().minQaMinutes(),
                        past,
                        session.time().minutes()));
            }
            findings.report(
                    overlap + past,
                    List.of(Subject.of(session)),
                    () -> TranslatableSentence.of(
                            RuleIds.SESSION_MINUTES,
                            "The segments of %s %s.",
                            session.session().name(),
                            FindingText.joinedByAnd(parts)));
        }
    }
}
