package org.lectern.solve.proof;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;

/**
 * A lower bound of {@code day-balance} at a node: the sessions that the fullest day must have, minus those that the
 * emptiest day can have at most.
 */
final class DayBalanceBound {

    private DayBalanceBound() {}

    /** Returns the lower bound in parts of a unit; 0 if the rule is waived, or any day or session is open. */
    static long lowerBound(ProofContext subject, int[][] allowed) {
        RuleConfig config = subject.config("day-balance");
        Set<LocalDate> dates = dates(subject);
        if (!config.isActive()
                || !subject.effectiveRules().waivers("day-balance").isEmpty()
                || dates.size() < 2) {
            return 0;
        }
        Map<LocalDate, Integer> must = new TreeMap<>();
        Map<LocalDate, Integer> may = new TreeMap<>();
        int surely = 0;
        int perhaps = 0;
        for (int s = 0; s < allowed.length; s++) {
            Set<Optional<LocalDate>> own = dates(subject, s, allowed[s]);
            surely += own.stream().allMatch(date -> date.filter(dates::contains).isPresent()) ? 1 : 0;
            perhaps +=
                    own.stream().anyMatch(date -> date.filter(dates::contains).isPresent()) ? 1 : 0;
            own.forEach(date -> date.ifPresent(day -> may.merge(day, 1, Integer::sum)));
            if (own.size() == 1) {
                own.forEach(date -> date.ifPresent(day -> must.merge(day, 1, Integer::sum)));
            }
        }
        int most = Math.ceilDiv(surely, dates.size());
        int fewest = perhaps / dates.size();
        for (LocalDate date : dates) {
            most = Math.max(most, must.getOrDefault(date, 0));
            fewest = Math.min(fewest, may.getOrDefault(date, 0));
        }
        Score cost = Score.of(config.level(), Math.multiplyExact(config.weight(), (long) Math.max(0, most - fewest)));
        // The certificate does not cover timetables that cost more than this at hard level.
        Score worst = new Score(Math.addExact(subject.certificate().maxHard(), 1), 0, 0);
        return Math.multiplyExact(
                subject.pack(cost.hard() < worst.hard() ? cost : worst),
                subject.certificate().scale());
    }

    private static Set<Optional<LocalDate>> dates(ProofContext subject, int session, int[] places) {
        Set<Optional<LocalDate>> dates = new LinkedHashSet<>();
        for (int place : places) {
            TimeOption time = subject.places(session).get(place).time();
            dates.add(
                    time == null
                            ? Optional.empty()
                            : Optional.of(subject.tables().halfDays().date(time.halfDay())));
        }
        return dates;
    }

    /** Returns the dates that any session may use. */
    private static Set<LocalDate> dates(ProofContext subject) {
        HalfDays halfDays = subject.tables().halfDays();
        Set<LocalDate> dates = new LinkedHashSet<>();
        for (Session session : subject.event().sessions()) {
            List<LocalDate> pinned = pinned(subject, session);
            IntStream.range(0, halfDays.count())
                    .filter(h -> halfDays.end(h) - halfDays.start(h) >= session.minAllowedMinutes())
                    .mapToObj(halfDays::date)
                    .filter(date -> pinned.stream().allMatch(date::equals))
                    .forEach(dates::add);
        }
        return dates;
    }

    private static List<LocalDate> pinned(ProofContext subject, Session session) {
        Pin pin = session.pin();
        HalfDays halfDays = subject.tables().halfDays();
        Optional<LocalDate> byStart = pin.findStart().map(start -> {
            int minute = subject.tables().timeline().toMinute(start);
            return halfDays.date(halfDays.indexOf(minute, minute + session.minAllowedMinutes()));
        });
        return Stream.of(pin.findDay(), byStart).flatMap(Optional::stream).toList();
    }
}
