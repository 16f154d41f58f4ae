package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledSession.RequiredPresence;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code preferred-window}: sessions and people are needed when they prefer. Findings are about the session, and for a
 * person's wish also about the person and the slots for which the person is needed.
 */
final class PreferredWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.PREFERRED_WINDOW,
                        RuleScope.PANEL,
                        2,
                        "minutes outside the preferred window that covers most",
                        "A session lies within a window that it prefers, and the time for which a person is"
                                + " needed within a window that the person prefers.",
                        "A wish matters less than availability. Half an hour outside it is worth six minutes"
                                + " of speaking time.")
                .withFindingsAbout(
                        "the session; for a wish of a person also the person and the slots that need the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            long outside =
                    Coverage.minutesOutside(session.time(), session.session().preferredWindows());
            findings.report(
                    outside,
                    List.of(Subject.of(session)),
                    () -> TranslatableSentence.of(
                            "preferred-window.session",
                            "%s takes place on %s, %s of it outside its preferred windows.",
                            session.session().name(),
                            FindingText.of(session.time(), view),
                            FindingText.minutes(outside)));
            session.requiredPresences().forEach(need -> report(session, need, view, findings));
        }
    }

    private static void report(
            ScheduledSession session, RequiredPresence need, TimetableView view, FindingSink findings) {
        long outside = Coverage.minutesOutside(need.time(), need.person().preferredWindows());
        findings.report(
                outside,
                FindingSubjects.of(session, need),
                () -> TranslatableSentence.of(
                        "preferred-window.person",
                        "%s is needed in %s (%s), %s of it outside the person's preferred windows.",
                        need.person().name(),
                        session.session().name(),
                        FindingText.of(need.time(), view),
                        FindingText.minutes(outside)));
    }
}
