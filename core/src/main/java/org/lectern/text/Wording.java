package org.lectern.text;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** How English sentences, and files, write times, numbers, lists and the words of constants. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Wording() {}

    /** Returns a date like {@code Wednesday 1 April}. */
    public static String day(TemporalAccessor date) {
        return DAY.format(date);
    }

    /** Returns a time of day like {@code 10:30}. */
    public static String time(TemporalAccessor time) {
        return TIME.format(time);
    }

    /** Returns a date and a time of day like {@code Wednesday 1 April 10:30}. */
    public static String dayAndTime(TemporalAccessor time) {
        return day(time) + " " + time(time);
    }

    /** Returns a length like {@code 1 minute} or {@code 5 minutes}. */
    public static String minutes(long minutes) {
        return count(minutes, "minute");
    }

    /** Returns a number of things like {@code 1 day} or {@code 3 days}. */
    public static String count(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /** Returns words like {@code a, b and c}. */
    public static String list(List<String> words) {
        return list(words, " and ");
    }

    /** Returns words like {@code a, b or c}. */
    public static String either(List<String> words) {
        return list(words, " or ");
    }

    private static String list(List<String> words, String last) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }

    /** Returns the word of a constant: {@code own-slot} for {@code OWN_SLOT}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
