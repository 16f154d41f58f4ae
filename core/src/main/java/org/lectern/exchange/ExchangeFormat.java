package org.lectern.exchange;

import java.util.Locale;

/**
 * A format in which another tool gives a conference.
 *
 * @since 0.1.0
 */
public enum ExchangeFormat {
    /** The answers of pretalx's API, or the JSON that its organisers download. */
    PRETALX,
    /** The {@code schedule.xml} or {@code schedule.json} of frab, Pentabarf, pretalx and others. */
    SCHEDULE,
    /** A CSV with a row for each session. */
    CSV;

    /** Returns the word for it, such as {@code pretalx}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
