package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lectern.event.Person;
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

/** {@code idle-gap}: nobody waits long from one session to the next. Findings are about the person and the day. */
final class IdleGap implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.IDLE_GAP,
                        RuleScope.COUPLING,
                        1,
                        "half-hours between sessions, rounded up, per person and day",
                        "On each day, the sessions in which a person is live follow one another without idle"
                                + " time.",
                        "Half an hour between sessions still serves for a talk in the corridor. Twenty of"
                                + " them are worth one night of a long stay.")
                .withFindingsAbout("the person and the day");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        Grouping.byLivePerson(view)
                .forEach((id, sessions) -> Grouping.byDay(sessions)
                        .forEach((date, ofDay) -> check(view.person(id), date, ofDay, findings)));
    }

    private static void check(Person person, LocalDate date, List<ScheduledSession> ofDay, FindingSink findings) {
        List<Window> byStart = Grouping.timesByStart(ofDay);
        Instant end = byStart.getFirst().endExclusive();
        long minutes = 0;
        long halfHours = 0;
        for (Window time : byStart) {
            long idle = Math.max(0, Duration.between(end, time.startInclusive()).toMinutes());
            minutes += idle;
            halfHours += Math.ceilDiv(idle, 30);
            end = time.endExclusive().isAfter(end) ? time.endExclusive() : end;
        }
        long total = minutes;
        long started = halfHours;
        findings.report(
                started,
                List.of(Subject.of(person), Subject.day(date)),
                () -> TranslatableSentence.of(
                        RuleIds.IDLE_GAP,
                        "%s has %s of idle time between sessions on %s; this counts as %s, with each break"
                                + " rounded up.",
                        person.name(),
                        FindingText.minutes(total),
                        FindingText.of(date),
                        FindingText.count(started, "half-hour")));
    }
}
