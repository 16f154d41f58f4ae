package org.lectern.publish.frab;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and lengths as the format writes them. */
final class FrabTime {

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4}):(\\d{2})(?::00?)?");
    private static final int MINUTES_AN_HOUR = 60;

    private FrabTime() {}

    static String dateTime(OffsetDateTime time) {
        return DATE_TIME.format(time);
    }

    static String length(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
    }

    /** @throws IllegalArgumentException if it is no length */
    static int minutes(String length) {
        Matcher matcher = LENGTH.matcher(length.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no length in hours and minutes");
        }
        return Integer.parseInt(matcher.group(1)) * MINUTES_AN_HOUR + Integer.parseInt(matcher.group(2));
    }
}
