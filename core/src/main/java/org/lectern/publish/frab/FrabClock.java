package org.lectern.publish.frab;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of a schedule, of which some tools leave parts out.
 *
 * @param zone the zone of times without an offset
 * @param dayChange until when a start belongs to the day before, or null if the schedule does not say so
 */
record FrabClock(
        FrabProblems problems, ZoneId zone, @Nullable LocalTime dayChange) {

    private static final LocalTime USUAL_DAY_CHANGE = LocalTime.of(4, 0);

    /** @param name the zone that the schedule names, or null */
    static FrabClock of(FrabProblems problems, @Nullable String name, @Nullable String dayChange, ZoneId otherwise) {
        return new FrabClock(problems, zone(name, otherwise), dayChange == null ? null : timeOfDay(dayChange));
    }

    private static ZoneId zone(@Nullable String name, ZoneId otherwise) {
        try {
            return name == null || name.isBlank() ? otherwise : ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static @Nullable LocalTime timeOfDay(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Returns the start of a talk.
     *
     * @param date its date and time with an offset, or null
     * @param start its time of day, which counts if it has no date; one before the change of days is of the next date
     */
    OffsetDateTime start(String place, @Nullable LocalDate day, @Nullable String date, @Nullable String start) {
        LocalTime time = date == null && start != null && day != null ? timeOfDay(start) : null;
        if (time == null || day == null) {
            return problems.time(place + "/date", date);
        }
        LocalTime change = dayChange == null ? USUAL_DAY_CHANGE : dayChange;
        LocalDate own = time.isBefore(change) ? day.plusDays(1) : day;
        return own.atTime(time).atZone(zone).toOffsetDateTime();
    }

    /**
     * Returns the minutes of a talk.
     *
     * @param duration its length, or null
     * @param end its end, which counts if it has no length
     */
    int minutes(String place, OffsetDateTime start, @Nullable String duration, @Nullable String end) {
        if (duration != null || end == null) {
            return problems.minutes(place + "/duration", duration);
        }
        long minutes =
                Duration.between(start, problems.time(place + "/end", end)).toMinutes();
        return (int) Math.max(0, Math.min(minutes, Integer.MAX_VALUE));
    }

    /** Returns a day whose start or end may be missing: it then has those of its talks, or of its date. */
    FrabDay day(
            String place,
            @Nullable LocalDate given,
            @Nullable OffsetDateTime givenStart,
            @Nullable OffsetDateTime givenEnd,
            List<FrabRoom> rooms) {
        List<FrabTalk> talks =
                rooms.stream().flatMap(room -> room.talks().stream()).toList();
        OffsetDateTime first = talks.stream()
                .map(FrabTalk::start)
                .min(Comparator.naturalOrder())
                .orElse(null);
        OffsetDateTime start = givenStart == null ? first : givenStart;
        LocalDate date = given == null && start != null ? start.toLocalDate() : given;
        if (date == null) {
            date = problems.date(place + "date", null);
        }
        if (start == null) {
            start = date.atStartOfDay(zone).toOffsetDateTime();
        }
        OffsetDateTime end = givenEnd;
        if (end == null) {
            end = talks.stream()
                    .map(FrabTalk::end)
                    .max(Comparator.naturalOrder())
                    .orElse(start.plusDays(1));
        }
        return new FrabDay(date, start, end, rooms);
    }
}
