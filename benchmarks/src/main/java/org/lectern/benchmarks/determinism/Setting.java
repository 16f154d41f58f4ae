package org.lectern.benchmarks.determinism;

import java.util.ArrayList;
import java.util.List;

/**
 * How one process solves the events.
 *
 * @param surroundings what the process finds
 * @param repeats how often it solves each event
 * @param atOnce how many of them at once
 * @param busyThreads how many others keep the processors and the memory busy
 */
public record Setting(Surroundings surroundings, int repeats, int atOnce, int busyThreads) {

    private static final List<Integer> PROCESSORS = List.of(1, 2, 4);

    /** Dots of i and digits: what texts most often get wrong elsewhere. */
    private static final List<String> LOCALES = List.of("en-GB", "tr-TR", "ar-EG");

    /** Offsets of hours, of quarters of hours, and beyond the date line. */
    private static final List<String> ZONES = List.of("UTC", "Asia/Kathmandu", "Pacific/Apia");

    private static final List<String> ENCODINGS = List.of("UTF-8", "ISO-8859-9");

    /** Returns a few settings in which each value occurs. */
    public static List<Setting> some(int repeats) {
        return List.of(
                once(2, "en-GB", "UTC", "UTF-8"),
                once(1, "tr-TR", "Asia/Kathmandu", "ISO-8859-9"),
                once(4, "ar-EG", "Pacific/Apia", "UTF-8"),
                loaded(2, repeats));
    }

    /** Returns the settings of every combination of values. */
    public static List<Setting> all(int repeats) {
        List<Setting> settings = new ArrayList<>();
        for (int processors : PROCESSORS) {
            for (String locale : LOCALES) {
                for (String zone : ZONES) {
                    for (String encoding : ENCODINGS) {
                        settings.add(once(processors, locale, zone, encoding));
                    }
                }
            }
            settings.add(new Setting(surroundings(processors), repeats, 1, 0));
            settings.add(loaded(processors, repeats));
        }
        return List.copyOf(settings);
    }

    private static Setting once(int processors, String locale, String zone, String encoding) {
        return new Setting(new Surroundings(processors, locale, zone, encoding), 1, 1, 0);
    }

    private static Setting loaded(int processors, int repeats) {
        return new Setting(surroundings(processors), repeats, 4, 2);
    }

    private static Surroundings surroundings(int processors) {
        return new Surroundings(processors, "en-GB", "UTC", "UTF-8");
    }
}
