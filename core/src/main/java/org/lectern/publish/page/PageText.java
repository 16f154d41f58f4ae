package org.lectern.publish.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.language.Language;
import org.lectern.text.Wording;

/** The texts of the page in its language, and its times in the zone of the event. */
public final class PageText {

    private final Language language;
    private final ZoneId zone;

    PageText(Event event, Language language) {
        this.language = language;
        this.zone = event.zone();
    }

    /** Returns a level in small letters, as keys and classes have it. */
    static String of(Level level) {
        return Wording.word(level);
    }

    public Language language() {
        return language;
    }

    public String text(String key) {
        return language.text(key);
    }

    /** Returns a text with values, its numbers as the language writes them; a number that is a name is given as a text. */
    public String text(String key, Object... values) {
        Object[] written = Stream.of(values)
                .map(value -> value instanceof Number number ? language.number(number) : value)
                .toArray();
        return language.text(key, written);
    }

    /** Returns whether there is a name of a rule; one of an application's own may have none. */
    public boolean hasRule(String ruleId) {
        return language.findText("rule." + ruleId).isPresent();
    }

    public String number(long value) {
        return language.number(value);
    }

    public String time(Instant instant) {
        return language.time(instant.atZone(zone));
    }

    /** Returns a time on the clocks of another zone, and how many days later or earlier it is there. */
    public String time(Instant instant, ZoneId other) {
        long days = ChronoUnit.DAYS.between(
                instant.atZone(zone).toLocalDate(), instant.atZone(other).toLocalDate());
        String time = language.time(instant.atZone(other));
        return days == 0 ? time : time + (days > 0 ? " +" : " −") + Math.abs(days);
    }

    public String dayAndTime(Instant instant) {
        return language.shortDay(instant.atZone(zone).toLocalDate()) + " " + time(instant);
    }

    /** Returns minutes since 1970, from which the page works out times in other zones. */
    public static long epochMinute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }
}
