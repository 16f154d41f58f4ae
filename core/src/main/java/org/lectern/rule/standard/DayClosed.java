package org.lectern.rule.standard;

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

/** {@code day-closed}: sessions are held in the windows of the days. Findings are about the session. */
final class DayClosed implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.DAY_CLOSED,
                        RuleScope.PANEL,
                        "minutes outside the window that covers most",
                        "A session lies within one window of a day.")
                .withFindingsAbout("the session");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        List<Window> windows = view.event().days().stream()
                .flatMap(day -> day.windows().stream())
                .toList();
        for (ScheduledSession session : view.scheduledSessions()) {
            long outside = Coverage.minutesOutside(session.time(), windows);
            findings.report(
                    outside,
                    List.of(Subject.of(session)),
                    () -> TranslatableSentence.of(
                            RuleIds.DAY_CLOSED,
                            "%s takes place on %s, %s of it outside the event's hours.",
                            session.session().name(),
                            FindingText.of(session.time(), view),
                            FindingText.minutes(outside)));
        }
    }
}
