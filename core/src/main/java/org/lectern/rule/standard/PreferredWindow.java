package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.TimeWish;
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

/** {@code preferred-window}: sessions are held when they prefer. Findings are about the session. */
final class PreferredWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.PREFERRED_WINDOW,
                        RuleScope.PANEL,
                        2,
                        "minutes outside the preferred window that covers most",
                        "A session lies within a window that it prefers.",
                        "A wish matters less than availability. Half an hour outside it is worth six minutes"
                                + " of speaking time.")
                .withFindingsAbout("the session");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (TimeWish wish : view.timeWishes(session.session(), TimeWish.Kind.PREFERRED, config)) {
                report(session, wish, view, findings);
            }
        }
    }

    private static void report(ScheduledSession session, TimeWish wish, TimetableView view, FindingSink findings) {
        long outside = Coverage.minutesOutside(session.time(), wish.windows());
        findings.report(
                outside,
                List.of(Subject.of(session)),
                () -> TranslatableSentence.of(
                        RuleIds.PREFERRED_WINDOW,
                        "%s takes place on %s, %s of it outside its preferred windows.",
                        session.session().name(),
                        FindingText.of(session.time(), view),
                        FindingText.minutes(outside)));
    }
}
