package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The one scale on which the use of rooms is drawn on all days: from the earliest hour of the clock to the latest.
 *
 * @param startMinute the first minute, counted from the midnight before an axis starts
 * @param minutes how long it is, at least 1
 */
public record RoomScale(long startMinute, long minutes) {

    /** More hours than this would stand too close on a phone. */
    private static final int MAX_HOURS = 8;

    static RoomScale of(List<DaySheet> days) {
        long start = days.stream().mapToLong(RoomScale::startMinuteOf).min().orElse(0);
        long end = days.stream()
                .mapToLong(day -> startMinuteOf(day) + day.minutes())
                .max()
                .orElse(0);
        return new RoomScale(start, Math.max(1, end - start));
    }

    private static long startMinuteOf(DaySheet day) {
        return day.startMinute();
    }

    /** Returns where a minute of a day's axis stands, in percent to a hundredth. */
    public String x(DaySheet day, long offset) {
        return Decimal.of(100.0 * (startMinuteOf(day) - startMinute + offset) / minutes) + "%";
    }

    /** Returns how wide so many minutes are, in percent to a hundredth. */
    public String width(long length) {
        return Decimal.of(100.0 * length / minutes) + "%";
    }

    /** Returns the hours that are labelled: all of a day, or every other one where they would stand too close. */
    public List<DaySheet.Hour> hours(DaySheet day) {
        long every = Math.max(1, Math.ceilDiv(minutes, 60L * MAX_HOURS));
        List<DaySheet.Hour> shown = new ArrayList<>();
        for (DaySheet.Hour hour : day.hours()) {
            if ((startMinuteOf(day) - startMinute + hour.offset()) / 60 % every == 0 && hour.offset() < day.minutes()) {
                shown.add(hour);
            }
        }
        return shown;
    }
}
