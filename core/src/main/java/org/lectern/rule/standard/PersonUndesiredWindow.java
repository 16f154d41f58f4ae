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
 * {@code person-undesired-window}: people are not needed when they would rather not. Findings are about the
 * session, the person and the slots for which the person is needed.
 */
final class PersonUndesiredWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.PERSON_UNDESIRED_WINDOW,
                        RuleScope.PANEL,
                        2,
                        "minutes inside undesired windows",
                        "The time for which a person is needed lies outside the windows that the person avoids.",
                        "A person's wish counts as much as the wish of a session under undesired-window.")
                .withFindingsAbout("the session, the person, and the slots that need the person");
    }

    @Override
    public boolean concerns(Event event) {
        return event.people().stream()
                .anyMatch(person -> !person.timeWishes(TimeWish.Kind.UNDESIRED).isEmpty());
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (RequiredPresence need : session.requiredPresences()) {
                for (TimeWish wish : view.timeWishes(need.person(), TimeWish.Kind.UNDESIRED, config)) {
                    report(session, need, wish, view, findings);
                }
            }
        }
    }

    private static void report(
            ScheduledSession session, RequiredPresence need, TimeWish wish, TimetableView view, FindingSink findings) {
        long inside = Coverage.minutesInside(need.time(), wish.windows());
        findings.report(
                inside,
                FindingSubjects.of(session, need),
                () -> TranslatableSentence.of(
                        RuleIds.PERSON_UNDESIRED_WINDOW,
                        "%s is needed in %s (%s), %s of it inside the person's undesired windows.",
                        need.person().name(),
                        session.session().name(),
                        FindingText.of(need.time(), view),
                        FindingText.minutes(inside)));
    }
}
