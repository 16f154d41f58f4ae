package org.lectern.difference;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.lectern.event.Window;
import org.lectern.language.Language;

/** The words of a language for times, places and kinds of difference. */
final class DifferenceWording {

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    DifferenceWording(Language language) {
        this.language = language;
        // Patterns of its own: those of the CLDR differ from one JDK to the next.
        this.day = DateTimeFormatter.ofPattern(language.text("difference.day"), language.locale());
        this.time = DateTimeFormatter.ofPattern(language.text("difference.time"), language.locale());
    }

    String text(String key) {
        return language.text(key);
    }

    String text(String key, Map<String, ?> values) {
        return language.text(key, values);
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
                "difference.place",
                Map.of(
                        "day", day(time.startInclusive(), zone),
                        "start", time(time.startInclusive(), zone),
                        "end", time(time.endExclusive(), zone),
                        "room", room));
    }

    /** Returns a time on a day. */
    String span(Window time, ZoneId zone) {
        return text(
                "difference.span",
                Map.of(
                        "day", day(time.startInclusive(), zone),
                        "start", time(time.startInclusive(), zone),
                        "end", time(time.endExclusive(), zone)));
    }

    /** Returns texts one after the other, like {@code day, start}. */
    String list(List<String> items) {
        return items.stream()
                .reduce((first, next) -> text("difference.list", Map.of("first", first, "next", next)))
                .orElse("");
    }

    /** Returns the words for kinds of difference, like {@code day, start}. */
    String kinds(List<DifferenceKind> kinds) {
        return list(kinds.stream()
                .map(kind -> text("difference.kind." + kind.code()))
                .toList());
    }
}
