package org.lectern.rule.standard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
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

/** {@code long-stay}: who comes to the event can leave soon. Findings are about the person. */
final class LongStay implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.LONG_STAY,
                        RuleScope.COUPLING,
                        20,
                        "nights from the first to the last day of a person",
                        "A person who is not remote is live on one day only.",
                        "Somebody pays for each night. It is worth two minutes of speaking time, as much as"
                                + " the night that split-region counts for a delegation.")
                .withFindingsAbout("the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        view.scheduledSessionsByLivePerson().forEach((id, sessions) -> {
            Person person = view.person(id);
            // Most people of a large event are in one session.
            if (sessions.size() > 1 && person.findZone().isEmpty()) {
                check(person, Grouping.byDay(sessions), findings);
            }
        });
    }

    private static void check(Person person, SortedMap<LocalDate, List<ScheduledSession>> byDay, FindingSink findings) {
        long nights = ChronoUnit.DAYS.between(byDay.firstKey(), byDay.lastKey());
        findings.report(
                nights,
                List.of(Subject.of(person)),
                () -> TranslatableSentence.of(
                        RuleIds.LONG_STAY,
                        "%s is first needed on %s and last on %s (%s).",
                        person.name(),
                        FindingText.of(byDay.firstKey()),
                        FindingText.of(byDay.lastKey()),
                        FindingText.count(nights, "night")));
    }
}
