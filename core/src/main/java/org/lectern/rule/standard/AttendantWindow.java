package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Person;
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

/** {@code attendant-window}: attendants are there throughout. Findings are about the session and the person. */
final class AttendantWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.ATTENDANT_WINDOW,
                        RuleScope.PANEL,
                        "minutes outside the window that covers most",
                        "The whole session lies within one window of each of its attendants.")
                .withFindingsAbout("the session and the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (Person attendant : session.attendants()) {
                long outside = Coverage.minutesOutside(session.time(), attendant.availability());
                findings.report(
                        outside,
                        List.of(Subject.of(session), Subject.of(attendant)),
                        () -> attendant.availability().isNever()
                                ? TranslatableSentence.of(
                                        "attendant-window.never",
                                        "%s attends %s (%s) but is never there.",
                                        attendant.name(),
                                        session.session().name(),
                                        FindingText.of(session.time(), view))
                                : TranslatableSentence.of(
                                        RuleIds.ATTENDANT_WINDOW,
                                        "%s attends %s (%s) but is unavailable for %s of it.",
                                        attendant.name(),
                                        session.session().name(),
                                        FindingText.of(session.time(), view),
                                        FindingText.minutes(outside)));
            }
        }
    }
}
