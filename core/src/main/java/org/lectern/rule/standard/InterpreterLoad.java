package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
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

/**
 * {@code interpreter-load}: no team of interpreters works too long. Findings are about the team and the day: of the
 * shift, of the shifts, or the first of a run of calendar days.
 */
final class InterpreterLoad implements Rule {

    private static final RuleParameter BREAK = new RuleParameter(
            ParameterNames.BREAK_MINUTES,
            OptionalLong.of(30),
            1,
            1_440,
            "A break of at least this many minutes ends a shift. A shorter break is part of it.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.INTERPRETER_LOAD,
                        RuleScope.COUPLING,
                        "minutes and shifts over the limits",
                        "The minutes of a team's shifts, its shifts on each day, and its shifts in 3, 4 and 7"
                                + " days stay within its limits. A shift lasts from the start of its first session to"
                                + " the end of its last. Each period of days starts on a date of the event.")
                .withParameters(BREAK)
                .withFindingsAbout(
                        "the team, which is a person, and the day of its shifts; for several days the first day");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        if (view.event().people().stream()
                .noneMatch(person -> person.findShiftLimits().isPresent())) {
            return;
        }
        long breakMinutes = config.parameter(BREAK.name());
        Map<String, List<ScheduledSession>> byPerson = view.scheduledSessionsByLivePerson();
        for (Person person : view.event().people()) {
            List<ScheduledSession> sessions = byPerson.getOrDefault(person.id(), List.of());
            person.findShiftLimits()
                    .ifPresent(limits -> check(person, limits, shifts(sessions, breakMinutes), view, findings));
        }
    }

    private static void check(
            Person team,
            ShiftLimits limits,
            Map<LocalDate, List<Window>> shifts,
            TimetableView view,
            FindingSink findings) {
        shifts.forEach((date, ofDay) -> {
            ofDay.forEach(shift -> checkShift(team, shift, date, limits.maxShiftMinutes(), view, findings));
            checkDay(team, ofDay.size(), date, limits.maxShiftsPerDay(), findings);
        });
        for (LocalDate first : view.dates()) {
            checkRun(team, first, 3, shifts, limits.maxShiftsIn3Days(), findings);
            checkRun(team, first, 4, shifts, limits.maxShiftsIn4Days(), findings);
            checkRun(team, first, 7, shifts, limits.maxShiftsIn7Days(), findings);
        }
    }

    private static void checkShift(
            Person team, Window shift, LocalDate date, int limit, TimetableView view, FindingSink findings) {
        long over = Math.max(0, shift.minutes() - limit);
        findings.report(
                over,
                List.of(Subject.of(team), Subject.day(date)),
                () -> TranslatableSentence.of(
                        "interpreter-load.shift",
                        "%s works a shift of %s (%s), %s more than the limit of %s.",
                        team.name(),
                        FindingText.minutes(shift.minutes()),
                        FindingText.of(shift, view),
                        over,
                        limit));
    }

    private static void checkDay(Person team, int shifts, LocalDate date, int limit, FindingSink findings) {
        int over = Math.max(0, shifts - limit);
        findings.report(
                over,
                List.of(Subject.of(team), Subject.day(date)),
                () -> TranslatableSentence.of(
                        "interpreter-load.day",
                        "%s works %s on %s, %s more than the limit of %s.",
                        team.name(),
                        FindingText.count(shifts, "shift"),
                        FindingText.of(date),
                        over,
                        limit));
    }

    private static void checkRun(
            Person team,
            LocalDate first,
            int days,
            Map<LocalDate, List<Window>> shifts,
            int limit,
            FindingSink findings) {
        long count = 0;
        for (int i = 0; i < days; i++) {
            count += shifts.getOrDefault(first.plusDays(i), List.of()).size();
        }
        long shiftsInRun = count;
        long over = Math.max(0, count - limit);
        findings.report(
                over,
                List.of(Subject.of(team), Subject.day(first)),
                () -> TranslatableSentence.of(
                        "interpreter-load.days",
                        "%s works %s in the %s days from %s, %s more than the limit of %s.",
                        team.name(),
                        FindingText.count(shiftsInRun, "shift"),
                        days,
                        FindingText.of(first),
                        over,
                        limit));
    }

    private static Map<LocalDate, List<Window>> shifts(List<ScheduledSession> sessions, long breakMinutes) {
        Map<LocalDate, List<Window>> shifts = new TreeMap<>();
        Grouping.byDay(sessions).forEach((date, ofDay) -> shifts.put(date, shiftsOfDay(ofDay, breakMinutes)));
        return shifts;
    }

    private static List<Window> shiftsOfDay(List<ScheduledSession> ofDay, long breakMinutes) {
        List<Window> shifts = new ArrayList<>();
        for (Window time : Grouping.timesByStart(ofDay)) {
            if (shifts.isEmpty() || SessionPairs.minutesBetween(shifts.getLast(), time) >= breakMinutes) {
                shifts.add(time);
            } else {
                shifts.add(joined(shifts.removeLast(), time));
            }
        }
        return shifts;
    }

    private static Window joined(Window shift, Window time) {
        return time.endExclusive().isAfter(shift.endExclusive())
                ? new Window(shift.startInclusive(), time.endExclusive())
                : shift;
    }
}
