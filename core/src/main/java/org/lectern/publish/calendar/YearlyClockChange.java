package org.lectern.publish.calendar;

import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of clocks that comes back each year.
 *
 * @param first its first time
 * @param rule the days of the years on which it is
 */
record YearlyClockChange(ZoneOffsetTransition first, Recurrence rule) {

    /** The weeks of a month by the first day on which they can begin; the last one is -1. */
    private static final Map<Integer, Integer> WEEKS = Map.of(-1, -1, 1, 1, 8, 2, 15, 3, 22, 4);

    /** Returns the yearly changes that all the given changes are times of, or none if they are not of such ones alone. */
    static List<YearlyClockChange> all(ZoneRules rules, List<ZoneOffsetTransition> changes) {
        List<YearlyClockChange> all = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            List<ZoneOffsetTransition> own =
                    changes.stream().filter(change -> isOf(rule, change)).toList();
            Optional<Recurrence> recurrence = recurrence(rule);
            if (!own.isEmpty() && recurrence.isPresent()) {
                all.add(new YearlyClockChange(own.get(0), recurrence.get()));
            }
        }
        boolean none = changes.stream()
                .anyMatch(change -> rules.getTransitionRules().stream()
                        .noneMatch(rule -> recurrence(rule).isPresent() && isOf(rule, change)));
        return none ? List.of() : all;
    }

    private static boolean isOf(ZoneOffsetTransitionRule rule, ZoneOffsetTransition change) {
        return rule.createTransition(change.getDateTimeBefore().getYear()).equals(change);
    }

    private static Optional<Recurrence> recurrence(ZoneOffsetTransitionRule rule) {
        int earliest = rule.getDayOfMonthIndicator();
        boolean isLast = earliest + 6 == rule.getMonth().minLength();
        Integer week = isLast ? Integer.valueOf(-1) : WEEKS.get(earliest);
        if (week == null || rule.getDayOfWeek() == null || isOnAnotherDay(rule)) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.valueOf(rule.getDayOfWeek().name());
        return Optional.of(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(rule.getMonth().getValue())
                .byDay(week, day)
                .build());
    }

    /** Returns whether clocks show another day at the change than the rule names, which is given in UTC or as 24:00. */
    private static boolean isOnAnotherDay(ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition change = rule.createTransition(2020);
        return change.getDateTimeBefore().getDayOfWeek() != rule.getDayOfWeek();
    }
}
