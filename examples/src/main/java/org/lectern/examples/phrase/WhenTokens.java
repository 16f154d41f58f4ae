package org.lectern.examples.phrase;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a time, in order.
 *
 * @param shape a letter for each: D a day, T a time of day, F from, S after, U until, B before
 * @param days the days
 * @param times the times, in minutes after midnight, to 24:00
 */
record WhenTokens(String shape, List<DayWord> days, List<Integer> times) {

    /** A date, a weekday, or a day of a month; the first that is there. */
    record DayWord(@Nullable LocalDate date, @Nullable DayOfWeek weekday, int month, int dayOfMonth) {}

    private static final String MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<iso>\\d{4}-\\d{2}-\\d{2})(?:t(?=\\d))?"
            + "|(?<dm>(?<d1>\\d{1,2})(?:st|nd|rd|th)? " + MONTHS.replace("(", "(?<m1>") + "(?: (?<y1>\\d{4}))?)"
            + "|(?<md>" + MONTHS.replace("(", "(?<m2>") + " (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y2>\\d{4}))?)"
            + "|(?<time>(?<h>\\d{1,2})(?:[:.h](?<min>\\d{2})|h)? ?(?<ap>[ap]\\.?m\\.?)?(?![\\d:]))"
            + "|(?<dash>-)"
            + "|(?<word>[a-z]+)"
            + "),?\\s*");
    /** Words that mean no time for sure, as each event has its own. */
    private static final Set<String> OF_TIME = Set.of(
            "evening", "night", "tonight", "today", "tomorrow", "lunch", "lunchtime", "midday", "week", "half-day");

    private static final Pattern HOUR_FOLLOWS = Pattern.compile("[AFSUB]$");
    private static final Pattern IN_THE = Pattern.compile("\\bin the (?=morning|afternoon)");
    private static final Pattern UNTIL = Pattern.compile("-|(?:until|till|to|and)\\b");

    /** Returns whether a word is one of a time, such as a weekday or {@code evening}, though a time with it may not be understood. */
    static boolean isOfTime(String word) {
        return word.matches("\\d.*")
                || OF_TIME.contains(word.toLowerCase(Locale.ROOT))
                || findAny(word).isPresent();
    }

    /** Returns the words of a text with a day, or empty if one of them belongs to no time. */
    static Optional<WhenTokens> find(String text) {
        return findAny(text).filter(tokens -> !tokens.days().isEmpty());
    }

    /** Returns the words of a text, or empty if one of them belongs to no time; there may be no day among them. */
    static Optional<WhenTokens> findAny(String text) {
        String rest = IN_THE.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replaceAll("[–—]", "-")
                .strip();
        StringBuilder shape = new StringBuilder();
        List<DayWord> days = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return Optional.empty();
            }
            at = matcher.end();
            boolean isHour = HOUR_FOLLOWS.matcher(shape).find()
                    || UNTIL.matcher(rest).region(at, rest.length()).lookingAt();
            if (!add(matcher, isHour, shape, days, times)) {
                return Optional.empty();
            }
        }
        // "Tuesday at 10:00" means what "Tuesday 10:00" does.
        return Optional.of(new WhenTokens(shape.toString().replace("A", ""), List.copyOf(days), List.copyOf(times)));
    }

    /** @param isHour whether a number without minutes is an hour here */
    private static boolean add(
            Matcher token, boolean isHour, StringBuilder shape, List<DayWord> days, List<Integer> times) {
        try {
            if (token.group("iso") != null) {
                return day(new DayWord(LocalDate.parse(token.group("iso")), null, 0, 0), shape, days);
            }
            if (token.group("dm") != null) {
                return day(ofMonth(token.group("d1"), token.group("m1"), token.group("y1")), shape, days);
            }
            if (token.group("md") != null) {
                return day(ofMonth(token.group("d2"), token.group("m2"), token.group("y2")), shape, days);
            }
        } catch (DateTimeException e) {
            return false;
        }
        if (token.group("time") != null) {
            return time(token, isHour, shape, times);
        }
        return token.group("dash") != null ? kind('U', shape) : word(token.group("word"), shape, days, times);
    }

    private static DayWord ofMonth(String day, String month, @Nullable String year) {
        int number = 0;
        for (Month one : Month.values()) {
            if (one.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                    .toLowerCase(Locale.ROOT)
                    .startsWith(month)) {
                number = one.getValue();
            }
        }
        if (year != null) {
            return new DayWord(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)), null, 0, 0);
        }
        // A leap year, for 29 February.
        LocalDate checked = LocalDate.of(2024, number, Integer.parseInt(day));
        return new DayWord(null, null, checked.getMonthValue(), checked.getDayOfMonth());
    }

    /** Of a weekday and a date one after the other, the date counts. */
    private static boolean day(DayWord day, StringBuilder shape, List<DayWord> days) {
        boolean isDate = !shape.isEmpty()
                && shape.charAt(shape.length() - 1) == 'D'
                && days.getLast().weekday() != null;
        if (isDate) {
            days.set(days.size() - 1, day);
            return true;
        }
        days.add(day);
        return kind('D', shape);
    }

    private static boolean time(Matcher token, boolean isHour, StringBuilder shape, List<Integer> times) {
        int hour = Integer.parseInt(token.group("h"));
        String half = token.group("ap");
        boolean isTime = isHour
                || half != null
                || token.group("min") != null
                || token.group("time").contains("h");
        int minute = token.group("min") == null ? 0 : Integer.parseInt(token.group("min"));
        if (half != null) {
            isTime = hour >= 1 && hour <= 12;
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        if (!isTime || minute > 59 || hour > 24 || (hour == 24 && minute > 0)) {
            return false;
        }
        times.add(hour * 60 + minute);
        return kind('T', shape);
    }

    private static boolean word(String word, StringBuilder shape, List<DayWord> days, List<Integer> times) {
        return switch (word) {
            case "on", "of", "the", "onwards", "between" -> true;
            case "at" -> kind('A', shape);
            case "before" -> kind('B', shape);
            case "after" -> kind('S', shape);
            case "from", "since" -> kind('F', shape);
            case "until", "till", "to", "and", "by" -> kind('U', shape);
            case "noon" -> {
                times.add(12 * 60);
                yield kind('T', shape);
            }
            case "morning" -> {
                times.add(12 * 60);
                yield kind('U', shape) && kind('T', shape);
            }
            case "afternoon" -> {
                times.add(12 * 60);
                yield kind('F', shape) && kind('T', shape);
            }
            case "midnight" -> {
                times.add(24 * 60);
                yield kind('T', shape);
            }
            default -> {
                for (DayOfWeek weekday : DayOfWeek.values()) {
                    String name = weekday.name().toLowerCase(Locale.ROOT);
                    if (word.equals(name) || (word.length() >= 3 && word.length() <= 6 && name.startsWith(word))) {
                        yield day(new DayWord(null, weekday, 0, 0), shape, days);
                    }
                }
                yield false;
            }
        };
    }

    private static boolean kind(char kind, StringBuilder shape) {
        shape.append(kind);
        return true;
    }
}
