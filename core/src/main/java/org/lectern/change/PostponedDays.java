package org.lectern.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Window;

/**
 * The days of an event when all that lies ahead is postponed. A day that has begun is split in two.
 *
 * @param days the days after the change, by date
 * @param staying the dates of days that have begun
 * @param moving the dates, before the change, of days of which something lies ahead
 */
record PostponedDays(List<Day> days, Set<LocalDate> staying, Set<LocalDate> moving) {

    static PostponedDays of(
            Event event, StartedSessions held, Collection<Placement> placements, int by, UnaryOperator<Window> move) {
        TakenTimes taken = TakenTimes.of(placements, held, 0, 0);
        int shortest = event.sessions().stream()
                .filter(session -> !held.contains(session.id()))
                .mapToInt(Session::minAllowedMinutes)
                .min()
                .orElse(Integer.MAX_VALUE);
        // What is left of a window may be too short for any session.
        Predicate<Window> isUsable = window -> window.minutes() >= shortest
                || taken.ahead().stream().anyMatch(time -> time.overlapMinutes(window) > 0);
        List<Day> days = new ArrayList<>();
        Set<LocalDate> staying = new LinkedHashSet<>();
        Set<LocalDate> moving = new LinkedHashSet<>();
        for (Day day : event.days()) {
            SplitWindows split = SplitWindows.of(day.windows(), held, taken)
                    .movingOnly(window -> day.windows().contains(window) || isUsable.test(window));
            if (!split.staying().isEmpty()) {
                staying.add(day.date());
                days.add(day.withWindows(split.staying()));
            }
            if (!split.moving().isEmpty()) {
                moving.add(day.date());
                days.add(day.withDate(day.date().plusDays(by))
                        .withWindows(split.moving().stream().map(move).toList()));
            }
        }
        days.sort(Comparator.comparing(Day::date));
        return new PostponedDays(days, staying, moving);
    }

    boolean isMoving(LocalDate date) {
        return moving.contains(date);
    }

    boolean isSplit(LocalDate date) {
        return moving.contains(date) && staying.contains(date);
    }
}
