package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.rule.FindingSink;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code gap-limit}: nobody waits too often between sessions of a day. Findings are about the person and the day. */
final class GapLimit implements Rule {

    private static final RuleParameter LIMIT = new RuleParameter(
            ParameterNames.LIMIT,
            OptionalLong.empty(),
            0,
            1_000,
            "The maximum number of gaps on a day for people without a limit of their own. Without it, they have none.");

    private static final RuleParameter MINUTES =
            new RuleParameter(ParameterNames.MINUTES, OptionalLong.of(1), 1, 1_440, "Shorter gaps do not count.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.GAP_LIMIT,
                        RuleScope.COUPLING,
                        "gaps over the limit, per person and day",
                        "On each day, nobody has more gaps between sessions than the person's own limit or, without one,"
                                + " the limit of this rule.")
                .withParameters(LIMIT, MINUTES)
                .withFindingsAbout("the person and the day");
    }

    @Override
    public boolean concerns(Event event) {
        return event.people().stream()
                        .anyMatch(person -> person.findMaxGapsPerDay().isPresent())
                || event.ruleSettings().stream()
                        .anyMatch(setting -> setting.ruleId().equals(RuleIds.GAP_LIMIT)
                                && setting.parameters().containsKey(LIMIT.name()));
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        view.scheduledSessionsByLivePerson().forEach((id, sessions) -> {
            Person person = view.person(id);
            OptionalLong limit = person.findMaxGapsPerDay().isPresent()
                    ? OptionalLong.of(person.findMaxGapsPerDay().getAsInt())
                    : config.findParameter(LIMIT.name());
            if (limit.isPresent()) {
                Grouping.byDay(sessions)
                        .forEach((date, ofDay) -> check(
                                person,
                                date,
                                Grouping.gaps(ofDay, config.parameter(MINUTES.name())),
                                limit.getAsLong(),
                                findings));
            }
        });
    }

    private static void check(Person person, LocalDate date, long gaps, long limit, FindingSink findings) {
        findings.report(
                Math.max(0, gaps - limit),
                List.of(Subject.of(person), Subject.day(date)),
                () -> TranslatableSentence.of(
                        RuleIds.GAP_LIMIT,
                        "%s has %s between sessions on %s, over the limit of %s.",
                        person.name(),
                        FindingText.count(gaps, "gap"),
                        FindingText.of(date),
                        limit));
    }
}
