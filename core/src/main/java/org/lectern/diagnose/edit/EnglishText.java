package org.lectern.diagnose.edit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Availability;
import org.lectern.event.Window;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/** How sentences write times and numbers, always in English and in the event's zone. */
public record EnglishText(ZoneId zone) {

    private static final int MAX_NAMES = 8;

    /** Returns an instant like {@code Wednesday 1 April 10:30}. */
    public String at(Instant instant) {
        return Wording.dayAndTime(instant.atZone(zone));
    }

    public String time(Instant instant) {
        return Wording.time(instant.atZone(zone));
    }

    public String day(Instant instant) {
        return Wording.day(instant.atZone(zone));
    }

    /** Returns a window like {@code Wednesday 1 April 10:30–11:30}, with a second date where it ends on another. */
    String window(Window window) {
        boolean isOneDay =
                day(window.startInclusive()).equals(day(window.endExclusive().minusSeconds(60)));
        return at(window.startInclusive()) + "–" + (isOneDay ? time(window.endExclusive()) : at(window.endExclusive()));
    }

    /**
     * Returns when something is so, such as {@code open only on Tuesday 31 March 10:00–13:00}, or {@code never open}.
     *
     * @param what a word for it, such as {@code open}
     */
    public String only(String what, Availability limited) {
        return limited.isNever() ? "never " + what : what + " only on " + windows(limited.windows());
    }

    /** Returns windows one after the other, each date once; more than eight are cut short. Cost: that of those shown. */
    public String windows(List<Window> windows) {
        List<String> texts = new ArrayList<>();
        String last = "";
        for (Window window : windows.subList(0, shown(windows.size()))) {
            String day = day(window.startInclusive());
            String text = window(window);
            texts.add(day.equals(last) ? text.substring(day.length() + 1) : text);
            last = day;
        }
        return list(texts, windows.size());
    }

    /** Returns words like {@code a, b and c}; more than eight are cut short. */
    public static String list(List<String> words) {
        return list(words.subList(0, shown(words.size())), words.size());
    }

    /** Returns words like {@code room a} or {@code rooms a and b}; where the first name says that it is a room, they do not. */
    public static String rooms(List<String> names) {
        return FilledText.of(names.size() == 1 ? "room %s" : "rooms %s", list(names));
    }

    private static int shown(int count) {
        return count > MAX_NAMES ? MAX_NAMES - 1 : count;
    }

    private static String list(List<String> shown, int count) {
        if (shown.size() < count) {
            return "%s and %s more".formatted(String.join(", ", shown), count - shown.size());
        }
        return shown.isEmpty() ? "nothing" : Wording.list(shown);
    }
}
