package org.lectern.publish.calendar;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads how many times the entries of calendars have changed, so that calendars made elsewhere say the same.
 *
 * @since 0.1.0
 */
public final class CalendarSequences {

    private static final String UID = "UID:";
    private static final String SEQUENCE = "SEQUENCE:";

    private CalendarSequences() {}

    /**
     * Returns the SEQUENCE of each entry that has changed, by UID; 0 is left out. Of an entry in several calendars, it is the highest.
     *
     * @param texts calendars that Lectern wrote, such as those of {@link CalendarFolder#texts}
     */
    public static Map<String, Integer> of(Collection<String> texts) {
        Map<String, Integer> sequences = new TreeMap<>();
        texts.forEach(text -> add(text, sequences));
        return sequences;
    }

    /** A line that goes on with text of people begins with a space, so that these lines are properties. */
    private static void add(String text, Map<String, Integer> sequences) {
        String uid = "";
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.startsWith(UID)) {
                uid = line.substring(UID.length());
            } else if (line.startsWith(SEQUENCE) && !line.equals(SEQUENCE + "0")) {
                sequences.merge(uid, Integer.valueOf(line.substring(SEQUENCE.length())), Math::max);
            }
        }
    }
}
