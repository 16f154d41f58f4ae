package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Break;
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

/** {@code during-break}: sessions keep clear of breaks. Findings are about the session, the room and the break. */
final class DuringBreak implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.DURING_BREAK,
                        RuleScope.PLACE,
                        "minutes during the break",
                        "No session takes place during a break of its room. Set-up and tear-down may.")
                .withFindingsAbout("the session, the room and the break");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (Break given : view.event().breaks()) {
                long minutes = given.isIn(session.room().id()) ? session.time().overlapMinutes(given.time()) : 0;
                findings.report(
                        minutes,
                        List.of(Subject.of(session), Subject.of(session.room()), Subject.of(given)),
                        () -> TranslatableSentence.of(
                                RuleIds.DURING_BREAK,
                                "%s takes place on %s, %s of it during the break %s.",
                                session.session().name(),
                                FindingText.of(session.time(), view),
                                FindingText.minutes(minutes),
                                given.name()));
            }
        }
    }
}
