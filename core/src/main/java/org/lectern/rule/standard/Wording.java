package org.lectern.rule.standard;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lectern.event.Window;
import org.lectern.rule.View;

/** Times as the sentences of findings tell them, in the event's zone. */
final class Wording {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Wording() {}

    /** Returns a window like {@code Wednesday 1 April 10:30–11:30}. */
    static String of(Window window, View view) {
        return of(window.startInclusive(), view) + "–"
                + TIME.format(window.endExclusive().atZone(view.event().zone()));
    }

    /** Returns an instant like {@code Wednesday 1 April 10:30}. */
    static String of(Instant instant, View view) {
        return DAY_AND_TIME.format(instant.atZone(view.event().zone()));
    }
}
