package org.lectern.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.event.Day;
import org.lectern.event.Window;

/** The ways in which other dates may be read: as days that come and go, as days that move, or as a postponed round. */
final class DayShifts {

    private DayShifts() {}

    /** Returns each way, as the changes that move days; none first, which leaves days to come and go. */
    static List<List<Change>> between(List<Day> before, List<Day> after, ZoneId zone) {
        Set<List<Change>> ways = new LinkedHashSet<>();
        ways.add(List.of());
        ways.add(moved(before, after, zone));
        if (before.size() == after.size() && !before.isEmpty()) {
            long days = ChronoUnit.DAYS.between(
                    before.getFirst().date(), after.getFirst().date());
            boolean isSame = days != 0;
            for (int i = 0; i < before.size(); i++) {
                isSame &=
                        before.get(i).date().plusDays(days).equals(after.get(i).date());
            }
            if (isSame) {
                ways.add(List.of(new Change.Postpone(Math.toIntExact(days))));
            }
        }
        return List.copyOf(ways);
    }

    /** Returns the dates that give way to others with the same hours, the first to the first. */
    private static List<Change> moved(List<Day> before, List<Day> after, ZoneId zone) {
        List<Day> coming = new ArrayList<>(after);
        coming.removeIf(isOneOf(before));
        List<Change> moved = new ArrayList<>();
        for (Day day : before) {
            if (isOneOf(after).test(day)) {
                continue;
            }
            coming.stream()
                    .filter(other -> isMoved(day, other, zone))
                    .findFirst()
                    .ifPresent(other -> {
                        coming.remove(other);
                        moved.add(new Change.ShiftDay(day.date(), other.date(), 0));
                    });
        }
        return moved;
    }

    private static Predicate<Day> isOneOf(List<Day> days) {
        Set<LocalDate> dates = new LinkedHashSet<>(days.stream().map(Day::date).toList());
        return day -> dates.contains(day.date());
    }

    private static boolean isMoved(Day day, Day other, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(day.date(), other.date());
        return day.windows().stream()
                .map(window -> new Window(
                        later(window.startInclusive(), days, zone), later(window.endExclusive(), days, zone)))
                .toList()
                .equals(other.windows());
    }

    private static Instant later(Instant time, long days, ZoneId zone) {
        return time.atZone(zone).plusDays(days).toInstant();
    }
}
