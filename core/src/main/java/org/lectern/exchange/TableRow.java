package org.lectern.exchange;

import java.util.Locale;
import java.util.Map;

/**
 * A row of a table of sessions.
 *
 * @param cells its cells by {@link #header}
 * @param place where it stands, such as {@code line 5}
 */
record TableRow(Map<String, String> cells, String place) {

    /** Returns a header in small letters and digits alone, so that {@code Start (date)} and {@code start_date} are equal. */
    static String header(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Returns the first cell with a text under one of these headers, or an empty text. */
    String text(String... headers) {
        for (String header : headers) {
            String text = cells.getOrDefault(header, "").strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
