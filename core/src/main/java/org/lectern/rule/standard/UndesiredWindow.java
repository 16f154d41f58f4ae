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

/** {@code undesired-window}: sessions are not held when they would rather not. Findings are about the session. */
final class UndesiredWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.UNDESIRED_WINDOW,
                        RuleScope.PANEL,
                        2,
                        "minutes inside undesired windows",
                        "A session lies outside the windows that it avoids.",
                        "Avoiding a time is a wish like any other, so a minute counts as much as under"
                                + " preferred-window.")
                .withFindingsAbout("the session");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (TimeWish wish : view.timeWishes(session.session(), TimeWish.Kind.UNDESIRED, config)) {
                report(session, wish, view, findings);
            }
        }
    }

    private static void report(ScheduledSession session, TimeWish wish, TimetableView view, FindingSink findings) {
        long inside = Coverage.minutesInside(session.time(), wish.windows());
        findings.report(
                inside,
                List.of(Subject.of(session)),
                () -> TranslatableSentence.of(
                        RuleIds.UNDESIRED_WINDOW,
                        "%s takes place on %s, %s of it inside its undesired windows.",
                        session.session().name(),
                        FindingText.of(session.time(), view),
                        FindingText.minutes(inside)));
    }
}
