package org.lectern.publish.names;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the {@code data} of a session or a person says about it for readers; all of it is empty where that says nothing.
 *
 * @param paragraphs texts in their order, each perhaps with line breaks
 * @param link an address that begins with {@code http}, or empty
 * @param picture a picture as a {@code data:} URL, or empty: pages load nothing
 */
public record AboutText(List<String> paragraphs, String link, String picture) {

    public static final String SUBTITLE = "schedule.subtitle";
    public static final String SUMMARY = "schedule.abstract";
    public static final String DESCRIPTION = "schedule.description";
    public static final String BIOGRAPHY = "schedule.biography";
    public static final String URL = "schedule.url";
    public static final String PICTURE = "schedule.picture";

    private static final Pattern LINK = Pattern.compile("https?://[!-~&&[^\"<>\\\\^`{|}]]+");
    private static final Pattern DATA =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp|svg\\+xml)(?:;[a-z0-9=-]+)*,[!-~]+");
    private static final Pattern BLANK_LINES = Pattern.compile("(?:\\s*\\R){2,}");

    public AboutText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Returns what {@code data} says; a link or picture that is none is left out. */
    public static AboutText of(Map<String, String> data) {
        return new AboutText(
                Stream.of(SUBTITLE, SUMMARY, DESCRIPTION, BIOGRAPHY)
                        .map(key -> data.getOrDefault(key, ""))
                        .flatMap(text -> BLANK_LINES.splitAsStream(PlainText.ofLines(text)))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList(),
                matching(LINK, data.getOrDefault(URL, "")),
                matching(DATA, data.getOrDefault(PICTURE, "")));
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty() && link.isEmpty() && picture.isEmpty();
    }

    /** Returns picture and link, which may be empty, and then the paragraphs. */
    public List<String> parts() {
        return Stream.concat(Stream.of(picture, link), paragraphs.stream()).toList();
    }

    private static String matching(Pattern pattern, String text) {
        String value = text.strip();
        return pattern.matcher(value).matches() ? value : "";
    }
}
