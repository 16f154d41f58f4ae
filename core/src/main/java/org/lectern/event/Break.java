package org.lectern.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A time of which sessions keep clear, such as a lunch or coffee; rule {@code during-break}.
 *
 * <p>Breaks of one room do not overlap. A break may also lie between the windows of its day, or before and after them; it is
 * then only shown. Set-up and tear-down of a room may run during a break. A break that people attend, or that needs a room of
 * its own, can be a {@link Session} instead.
 *
 * @param id unique among the breaks
 * @param name what people call it
 * @param time from its start to its end, at most 1,440 minutes; it starts on a date of the event, or in a window of a day
 * @param roomIds the rooms that it keeps free; none means every room
 * @param splitsHalfDay whether a window of a day that has time before and after the break is two half-days, one on each side;
 *     only for a break of every room
 * @since 0.1.0
 */
public record Break(String id, String name, Window time, Set<String> roomIds, boolean splitsHalfDay) {

    public Break {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(time, "time");
        roomIds = Copies.ordered(roomIds);
    }

    /** Returns a break of every room that is named like its id and splits no half-day. */
    public static Break of(String id, Window time) {
        return new Break(id, id, time, Set.of(), false);
    }

    public Break withName(String name) {
        return new Break(id, name, time, roomIds, splitsHalfDay);
    }

    public Break withTime(Window time) {
        return new Break(id, name, time, roomIds, splitsHalfDay);
    }

    /** Returns this break in these rooms only, or in every room if none is given. */
    public Break withRooms(String... roomIds) {
        return new Break(id, name, time, new LinkedHashSet<>(List.of(roomIds)), splitsHalfDay);
    }

    /** Returns this break with a half-day on each side of it. */
    public Break splittingHalfDay() {
        return new Break(id, name, time, roomIds, true);
    }

    /** Returns the day to which the break belongs: the one in whose window it starts, else the one of its date. */
    public Optional<Day> findDay(List<Day> days, ZoneId zone) {
        Instant start = time.startInclusive();
        LocalDate date = start.atZone(zone).toLocalDate();
        return days.stream()
                .filter(day -> day.isOpenAt(start))
                .findFirst()
                .or(() -> days.stream().filter(day -> day.date().equals(date)).findFirst());
    }

    /** Returns whether the break keeps a room free. */
    public boolean isIn(String roomId) {
        return roomIds.isEmpty() || roomIds.contains(roomId);
    }
}
