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
 * {@code undesired-window}: sessions and people are not needed when they would rather not. Findings are about the
 * session, and for a person's wish also about the person and the slots for which the person is needed.
 */
final class UndesiredWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.UNDESIRED_WINDOW,
                        RuleScope.PANEL,
                        2,
                        "minutes inside undesired windows",
                        "A session lies outside the windows that it avoids, and the time for which a person"
                                + " is needed outside the windows that the person avoids.",
                        "Avoiding a time is a wish like any other, so a minute counts as much as under"
                                + " preferred-window.")
                .withFindingsAbout(
                        "the session; for a wish of a person also the person and the slots that need the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            long inside =
                    Coverage.minutesInside(session.time(), session.session().undesiredWindows());
            findings.report(
                    inside,
                    List.of(Subject.of(session)),
                    () -> TranslatableSentence.of(
                            "undesired-window.session",
                            "%s takes place on %s, %s of it inside its undesired windows.",
                            session.session().name(),
                            FindingText.of(session.time(), view),
                            FindingText.minutes(inside)));
            session.requiredPresences().forEach(need -> report(session, need, view, findings));
        }
    }

    private static void report(
            ScheduledSession session, RequiredPresence need, TimetableView view, FindingSink findings) {
        long inside = Coverage.minutesInside(need.time(), need.person().undesiredWindows());
        findings.report(
                inside,
                FindingSubjects.of(session, need),
                () -> TranslatableSentence.of(
                        "undesired-window.person",
                        "%s is needed in %s (%s), %s of it inside the person's undesired windows.",
                        need.person().name(),
                        session.session().name(),
                        FindingText.of(need.time(), view),
                        FindingText.minutes(inside)));
    }
}
