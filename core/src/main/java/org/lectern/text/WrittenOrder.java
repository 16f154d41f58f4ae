package org.lectern.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of two numbers or times is greater, as files write them. Times that are written in different ways are not compared. */
public final class WrittenOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,9})?");
    /** The date if there is one, hours, minutes, and what else there is: seconds and the offset. */
    private static final Pattern TIME = Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})(?:T|\\s+))?(\\d{1,2})[:h](\\d{2})?"
            + "((?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?)");

    private WrittenOrder() {}

    /** Returns whether one is certainly greater or later than the other. Without dates, both are on one day. */
    public static boolean isGreater(String one, String other) {
        if (NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()) {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) > 0;
        }
        Matcher time = TIME.matcher(one);
        Matcher otherTime = TIME.matcher(other);
        if (!time.matches()
                || !otherTime.matches()
                // A time with an offset may be hours, or a date, away from how it reads beside one with another or
                // none.
                || !time.group(4).equals(otherTime.group(4))) {
            return false;
        }
        boolean haveDates = time.group(1) != null && otherTime.group(1) != null;
        int byDate = haveDates ? time.group(1).compareTo(otherTime.group(1)) : 0;
        return byDate == 0 ? minutes(time) > minutes(otherTime) : byDate > 0;
    }

    private static int minutes(Matcher time) {
        String minute = time.group(3);
        return Integer.parseInt(time.group(2)) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    }
}
