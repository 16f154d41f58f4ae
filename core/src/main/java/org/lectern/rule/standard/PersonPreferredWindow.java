package org.lectern.rule.standard;

import org.lectern.event.Event;
import org.lectern.event.TimeWish;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledSession.RequiredPresence;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code person-preferred-window}: people are needed when they prefer. Findings are about the session, the person and the
 * slots for which the person is needed.
 */
final class PersonPreferredWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.PERSON_PREFERRED_WINDOW,
                        RuleScope.PANEL,
                        2,
                        "minutes outside the preferred window that covers most",
                        "The time for which a person is needed lies within a window that the person prefers.",
                        "A person's wish counts as much as the wish of a session under preferred-window.")
                .withFindingsAbout("the session, the person, and the slots that need the person");
    }

    @Override
    public boolean concerns(Event event) {
        return event.people().stream()
                .anyMatch(person -> !person.timeWishes(TimeWish.Kind.PREFERRED).isEmpty());
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (RequiredPresence need : session.requiredPresences()) {
                for (TimeWish wish : view.timeWishes(need.person(), TimeWish.Kind.PREFERRED, config)) {
                    report(session, need, wish, view, findings);
                }
            }
        }
    }

    private static void report(
            ScheduledSession session, RequiredPresence need, TimeWish wish, TimetableView view, FindingSink findings) {
        long outside = Coverage.minutesOutside(need.time(), wish.windows());
        findings.report(
                outside,
                FindingSubjects.of(session, need),
                () -> TranslatableSentence.of(
                        RuleIds.PERSON_PREFERRED_WINDOW,
                        "%s is needed in %s (%s), %s of it outside the person's preferred windows.",
                        need.person().name(),
                        session.session().name(),
                        FindingText.of(need.time(), view),
                        FindingText.minutes(outside)));
    }
}
