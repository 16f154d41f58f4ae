package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Parameter;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code interpreter-load}: no team of interpreters works too long. Findings are about the team and the day: of the
 * shift, of the shifts, or the first of a run of calendar days.
 */
final class InterpreterLoad implements Rule {

    private static final Parameter BREAK = new Parameter(
            "breakMinutes",
            OptionalLong.of(30),
            1,
            1_440,
            "A break of at least so many minutes ends a shift; a shorter one is part of it.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        "interpreter-load",
                        Scope.COUPLING,
                        "minutes and shifts over the limits",
                        "Each shift of a team, from the start of its first session to the end of its last, the shifts on"
                                + " each day, and those in each 3, 4 and 7 calendar days from a date of the event stay"
                                + " within the team's limits.")
                .with(BREAK);
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        long breakMinutes = terms.parameter(BREAK.name()).orElseThrow();
        Map<String, List<HeldSession>> byPerson = Grouping.byLivePerson(view);
        for (Person person : view.event().people()) {
            List<HeldSession> sessions = byPerson.getOrDefault(person.id(), List.of());
            person.givenShiftLimits()
                    .ifPresent(limits -> check(person, limits, shifts(sessions, breakMinutes), view, findings));
        }
    }

    private static void check(
            Person team, ShiftLimits limits, Map<LocalDate, List<Window>> shifts, View view, FindingSink findings) {
        shifts.forEach((date, ofDay) -> {
            ofDay.forEach(shift -> checkShift(team, shift, date, limits.shiftMinutes(), view, findings));
            checkDay(team, ofDay.size(), date, limits.shiftsADay(), findings);
        });
        for (LocalDate first : view.dates()) {
            checkRun(team, first, 3, shifts, limits.shiftsIn3Days(), findings);
            checkRun(team, first, 4, shifts, limits.shiftsIn4Days(), findings);
            checkRun(team, first, 7, shifts, limits.shiftsIn7Days(), findings);
        }
    }

    private static void checkShift(
            Person team, Window shift, LocalDate date, int limit, View view, FindingSink findings) {
        long over = Math.max(0, shift.minutes() - limit);
        findings.tell(
                over,
                List.of(Subjects.of(team), Subjects.day(date)),
                () -> Sentence.of(
                        "interpreter-load.shift",
                        "%s works a shift of %s (%s), %s more than the limit of %s.",
                        team.name(),
                        Wording.minutes(shift.minutes()),
                        Wording.of(shift, view),
                        over,
                        limit));
    }

    private static void checkDay(Person team, int shifts, LocalDate date, int limit, FindingSink findings) {
        int over = Math.max(0, shifts - limit);
        findings.tell(
                over,
                List.of(Subjects.of(team), Subjects.day(date)),
                () -> Sentence.of(
                        "interpreter-load.day",
                        "%s works %s on %s, %s more than the limit of %s.",
                        team.name(),
                        Wording.count(shifts, "shift"),
                        Wording.of(date),
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
        findings.tell(
                over,
                List.of(Subjects.of(team), Subjects.day(first)),
                () -> Sentence.of(
                        "interpreter-load.days",
                        "%s works %s in the %s days from %s, %s more than the limit of %s.",
                        team.name(),
                        Wording.count(shiftsInRun, "shift"),
                        days,
                        Wording.of(first),
                        over,
                        limit));
    }

    private static Map<LocalDate, List<Window>> shifts(List<HeldSession> sessions, long breakMinutes) {
        Map<LocalDate, List<Window>> shifts = new TreeMap<>();
        Grouping.byDay(sessions).forEach((date, ofDay) -> shifts.put(date, shiftsOfDay(ofDay, breakMinutes)));
        return shifts;
    }

    private static List<Window> shiftsOfDay(List<HeldSession> ofDay, long breakMinutes) {
        List<Window> byStart = ofDay.stream()
                .map(HeldSession::time)
                .sorted(Comparator.comparing(Window::startInclusive))
                .toList();
        List<Window> shifts = new ArrayList<>();
        for (Window time : byStart) {
            if (shifts.isEmpty() || isBreak(shifts.getLast().endExclusive(), time.startInclusive(), breakMinutes)) {
                shifts.add(time);
            } else {
                shifts.add(joined(shifts.removeLast(), time));
            }
        }
        return shifts;
    }

    private static boolean isBreak(Instant end, Instant start, long breakMinutes) {
        return Duration.between(end, start).toMinutes() >= breakMinutes;
    }

    private static Window joined(Window shift, Window time) {
        return time.endExclusive().isAfter(shift.endExclusive())
                ? new Window(shift.startInclusive(), time.endExclusive())
                : shift;
    }
}
