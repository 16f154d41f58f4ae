package org.lectern.publish.calendar;

import java.time.Instant;
import java.util.List;
import org.lectern.event.Window;

/**
 * One entry of a calendar.
 *
 * @param uid what stays of it over versions
 * @param time from when to when
 * @param summary its title, on one line
 * @param location where, on one line
 * @param description more, with line feeds between lines
 * @param categories the tags of the session, each on one line
 * @param busy whether it takes the time of whoever has the calendar
 * @param cancelled whether it was published once and no longer takes place
 * @param sequence how many times it has changed
 * @param stamp when it was first published in this form
 */
record CalendarEntry(
        String uid,
        Window time,
        String summary,
        String location,
        String description,
        List<String> categories,
        boolean busy,
        boolean cancelled,
        int sequence,
        Instant stamp) {

    CalendarEntry {
        categories = List.copyOf(categories);
    }

    /** Returns whether two entries say the same, whenever they were published. */
    boolean hasSameContentAs(CalendarEntry other) {
        return equals(other.withRevision(sequence, stamp));
    }

    CalendarEntry withRevision(int sequence, Instant stamp) {
        return new CalendarEntry(
                uid, time, summary, location, description, categories, busy, cancelled, sequence, stamp);
    }

    /** Returns this entry as the next version of an earlier one: that one if it says the same, else changed once more. */
    CalendarEntry asRevisionOf(CalendarEntry earlier) {
        return hasSameContentAs(earlier) ? earlier : withRevision(Math.addExact(earlier.sequence, 1), stamp);
    }

    /** Returns this entry as cancelled at a time, or as it is if it was cancelled before. */
    CalendarEntry cancelledAt(Instant time) {
        return cancelled
                ? this
                : new CalendarEntry(
                        uid,
                        this.time,
                        summary,
                        location,
                        description,
                        categories,
                        busy,
                        true,
                        Math.addExact(sequence, 1),
                        time);
    }
}
