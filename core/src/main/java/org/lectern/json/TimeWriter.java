package org.lectern.json;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lectern.event.Availability;
import org.lectern.event.Window;
import org.lectern.text.TimeFormat;

/** Writes times and windows in the zone of an event. */
record TimeWriter(ZoneId zone, JsonWriter out) {

    void time(String key, Instant time) {
        out.text(key, TimeFormat.format(time, zone));
    }

    /** Writes a list of windows, unless it is empty. */
    void windows(String key, List<Window> windows) {
        out.objectsIfAny(key, windows, window -> true, this::window);
    }

    /** Writes windows under a key, an empty list for never, and nothing for always. */
    void availability(String key, Availability availability) {
        if (availability.isLimited()) {
            out.objects(key, availability.windows(), window -> true, this::window);
        }
    }

    void window(Window window) {
        time("start", window.startInclusive());
        time("end", window.endExclusive());
    }
}
