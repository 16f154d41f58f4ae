package org.lectern.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person adds to the file of another tool that does not say it.
 *
 * @param zone the zone of the event, in place of the one that the file names, or null for that one
 * @param dates the dates of the event, for files without dates
 * @param dayStart when a day starts of which the file gives no hours
 * @param dayEnd when such a day ends, after its start
 * @since 0.1.0
 */
public record ImportOptions(@Nullable ZoneId zone, List<LocalDate> dates, LocalTime dayStart, LocalTime dayEnd) {

    /** The zone and dates of the file, and days from 9:00 to 18:00 where it gives no hours. */
    public static final ImportOptions NONE =
            new ImportOptions(null, List.of(), LocalTime.of(9, 0), LocalTime.of(18, 0));

    /** @throws IllegalArgumentException if the day does not end after it starts */
    public ImportOptions {
        dates = dates.stream().distinct().sorted().toList();
        Objects.requireNonNull(dayStart, "dayStart");
        Objects.requireNonNull(dayEnd, "dayEnd");
        if (!dayEnd.isAfter(dayStart)) {
            throw new IllegalArgumentException(
                    "The end of a day '%s' must be after its start '%s'. Swap the two.".formatted(dayEnd, dayStart));
        }
    }

    public Optional<ZoneId> findZone() {
        return Optional.ofNullable(zone);
    }

    public ImportOptions withZone(@Nullable ZoneId zone) {
        return new ImportOptions(zone, dates, dayStart, dayEnd);
    }

    public ImportOptions withDates(List<LocalDate> dates) {
        return new ImportOptions(zone, dates, dayStart, dayEnd);
    }

    /** Returns these options with the hours of days of which the file gives none. */
    public ImportOptions withHours(LocalTime dayStart, LocalTime dayEnd) {
        return new ImportOptions(zone, dates, dayStart, dayEnd);
    }
}
