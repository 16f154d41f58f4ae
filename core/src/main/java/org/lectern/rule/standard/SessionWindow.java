package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Availability;
import org.lectern.event.Event;
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

/** {@code session-window}: sessions are held at times allowed for them. Findings are about the session. */
final class SessionWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.SESSION_WINDOW,
                        RuleScope.PANEL,
                        "minutes outside the window that covers most",
                        "A session lies within one of the windows in which it may take place.")
                .withFindingsAbout("the session");
    }

    @Override
    public boolean concerns(Event event) {
        return event.sessions().stream()
                .anyMatch(session -> session.availability().isLimited());
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            Availability allowed = session.session().availability();
            long outside = Coverage.minutesOutside(session.time(), allowed);
            findings.report(
                    outside,
                    List.of(Subject.of(session)),
                    () -> allowed.isNever()
                            ? TranslatableSentence.of(
                                    "session-window.never",
                                    "%s takes place on %s, although no time is allowed for it.",
                                    session.session().name(),
                                    FindingText.of(session.time(), view))
                            : TranslatableSentence.of(
                                    RuleIds.SESSION_WINDOW,
                                    "%s takes place on %s, %s of it outside the times allowed for it.",
                                    session.session().name(),
                                    FindingText.of(session.time(), view),
                                    FindingText.minutes(outside)));
        }
    }
}
