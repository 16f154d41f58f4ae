package org.lectern.rule.standard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.event.Person;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code gap-spread}: nobody has many more gaps than others. Findings are about all people with most gaps and all with fewest.
 *
 * <p>Only people who are live in two scheduled sessions or more count.
 */
final class GapSpread implements Rule {

    private static final int MIN_SESSIONS = 2;

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.GAP_SPREAD,
                        RuleScope.COUPLING,
                        3,
                        "most gaps of a person − fewest gaps of a person",
                        "People with two sessions or more have equally many gaps between sessions of a day.",
                        "Waiting is fair if it is shared. One gap more than others is worth three half-hours of waiting.")
                .disabled()
                .withFindingsAbout("every person with the most gaps and every person with the fewest");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        Map<Person, Long> gaps = new LinkedHashMap<>();
        view.scheduledSessionsByLivePerson().forEach((id, sessions) -> {
            if (sessions.size() >= MIN_SESSIONS) {
                gaps.put(
                        view.person(id),
                        Grouping.byDay(sessions).values().stream()
                                .mapToLong(ofDay -> Grouping.gaps(ofDay, 1))
                                .sum());
            }
        });
        if (!gaps.isEmpty()) {
            report(gaps, findings);
        }
    }

    private static void report(Map<Person, Long> gaps, FindingSink findings) {
        long most = Collections.max(gaps.values());
        long fewest = Collections.min(gaps.values());
        List<Person> with = peopleWith(most, gaps);
        List<Person> without = peopleWith(fewest, gaps);
        findings.report(
                most - fewest,
                Stream.concat(with.stream(), without.stream()).map(Subject::of).toList(),
                () -> TranslatableSentence.of(
                        RuleIds.GAP_SPREAD,
                        "The most gaps between sessions that somebody has are %s (%s), the fewest %s (%s).",
                        most,
                        names(with),
                        fewest,
                        names(without)));
    }

    private static List<Person> peopleWith(long number, Map<Person, Long> gaps) {
        return gaps.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static TranslatableSentence.ValueList names(List<Person> people) {
        return FindingText.commaSeparated(
                people.stream().<Object>map(Person::name).toList());
    }
}
