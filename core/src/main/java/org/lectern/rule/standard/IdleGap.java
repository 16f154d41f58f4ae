package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.lectern.event.Person;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code idle-gap}: nobody waits long from one session to the next. Findings are about the person and the day. */
final class IdleGap implements Rule {

    private static final long HALF_HOUR = 30;

    private static final RuleParameter MINUTES = new RuleParameter(
            ParameterNames.MINUTES,
            OptionalLong.of(HALF_HOUR),
            1,
            1_440,
            "The minutes of waiting that count as one, each gap rounded up. 1440 counts the gaps themselves, however long.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.IDLE_GAP,
                        RuleScope.COUPLING,
                        1,
                        "half-hours between sessions, each gap rounded up, per person and day; other units by its parameter",
                        "On each day, the sessions in which a person is live follow one another without idle"
                                + " time.",
                        "Half an hour between sessions still serves for a talk in the corridor. Twenty of"
                                + " them are worth one night of a long stay.")
                .withParameters(MINUTES)
                .withFindingsAbout("the person and the day");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        view.scheduledSessionsByLivePerson().forEach((id, sessions) -> {
            // Most people of a large event are in one session.
            if (sessions.size() > 1) {
                Grouping.byDay(sessions)
                        .forEach((date, ofDay) ->
                                check(view.person(id), date, ofDay, config.parameter(MINUTES.name()), findings));
            }
        });
    }

    private static void check(
            Person person, LocalDate date, List<ScheduledSession> ofDay, long unit, FindingSink findings) {
        List<Window> byStart = Grouping.timesByStart(ofDay);
        Instant end = byStart.getFirst().endExclusive();
        long minutes = 0;
        long units = 0;
        for (Window time : byStart) {
            long idle = Math.max(0, Duration.between(end, time.startInclusive()).toMinutes());
            minutes += idle;
            units += Math.ceilDiv(idle, unit);
            end = time.endExclusive().isAfter(end) ? time.endExclusive() : end;
        }
        long total = minutes;
        long started = units;
        findings.report(
                started,
                List.of(Subject.of(person), Subject.day(date)),
                () -> sentence(person, date, total, started, unit));
    }

    private static TranslatableSentence sentence(Person person, LocalDate date, long minutes, long units, long unit) {
        if (unit == HALF_HOUR) {
            return TranslatableSentence.of(
                    RuleIds.IDLE_GAP,
                    "%s has %s of idle time between sessions on %s; this counts as %s, with each break rounded up.",
                    person.name(),
                    FindingText.minutes(minutes),
                    FindingText.of(date),
                    FindingText.count(units, "half-hour"));
        }
        return TranslatableSentence.of(
                RuleIds.IDLE_GAP + ".unit",
                "%s has %s of idle time between sessions on %s; this counts as %s, one for each started %s of a break.",
                person.name(),
                FindingText.minutes(minutes),
                FindingText.of(date),
                units,
                FindingText.minutes(unit));
    }
}
