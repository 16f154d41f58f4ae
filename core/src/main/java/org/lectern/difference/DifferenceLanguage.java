package org.lectern.difference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Problem;
import org.lectern.event.Window;

/** A language in which differences are told. Each is one file of texts beside this class. */
public final class DifferenceLanguage {

    /** English. */
    public static final DifferenceLanguage ENGLISH = of("en");

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private final String tag;
    private final Properties texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    private DifferenceLanguage(String code, Properties texts) {
        this.tag = code;
        this.texts = texts;
        Locale locale = Locale.forLanguageTag(code);
        this.day = DateTimeFormatter.ofPattern(texts.getProperty("day"), locale);
        this.time = DateTimeFormatter.ofPattern(texts.getProperty("time"), locale);
    }

    /**
     * Returns the language of a code, such as {@code fr}.
     *
     * @throws IllegalArgumentException if there are no texts in it; the message lists those that there are
     */
    public static DifferenceLanguage of(String code) {
        if (code.matches("[a-z]{2,3}")) {
            try (InputStream in = file(code)) {
                if (in != null) {
                    Properties texts = new Properties();
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    return new DifferenceLanguage(code, texts);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalArgumentException("The language (%s) is not known. Maybe one of these: %s."
                .formatted(Problem.shown(code), String.join(", ", tags())));
    }

    /** Returns the codes of all languages that there are texts in, sorted. */
    public static List<String> tags() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> DifferenceLanguage.class.getResource(path(code)) != null)
                .sorted()
                .toList();
    }

    private static @Nullable InputStream file(String code) {
        return DifferenceLanguage.class.getResourceAsStream(path(code));
    }

    private static String path(String code) {
        return "texts/" + code + ".properties";
    }

    public String tag() {
        return tag;
    }

    /** Returns a text with its blanks filled in: names and values, one after the other. */
    String text(String key, Object... namesAndValues) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(value(blank.group(1), namesAndValues)));
    }

    private static String value(String name, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return String.valueOf(namesAndValues[i + 1]);
            }
        }
        throw new IllegalArgumentException("The blank ({%s}) is filled by nothing.".formatted(name));
    }

    String day(Instant instant, ZoneId zone) {
        return day.format(instant.atZone(zone));
    }

    String time(Instant instant, ZoneId zone) {
        return time.format(instant.atZone(zone));
    }

    /** Returns a time and a room like {@code Tuesday 31 March 2020 10:30–11:30, room XXIII}. */
    String place(Window time, ZoneId zone, String room) {
        return text(
                "place",
                "day",
                day(time.startInclusive(), zone),
                "start",
                time(time.startInclusive(), zone),
                "end",
                time(time.endExclusive(), zone),
                "room",
                room);
    }

    /** Returns texts one after the other, like {@code day, start}. */
    String list(List<String> items) {
        return items.stream()
                .reduce((first, next) -> text("list", "first", first, "next", next))
                .orElse("");
    }

    /** Returns the words for kinds of difference, like {@code day, start}. */
    String kinds(List<DifferenceKind> kinds) {
        return list(kinds.stream().map(kind -> text("kind." + kind.code())).toList());
    }
}
