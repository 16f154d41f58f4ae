package org.lectern.benchmarks.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as tables show them; a dash stands for none. */
final class Figures {

    private static final String NONE = "–";

    private Figures() {}

    static String number(@Nullable Number number) {
        return number == null || Double.isInfinite(number.doubleValue())
                ? NONE
                : String.format(Locale.ROOT, "%,.0f", number.doubleValue());
    }

    static String seconds(@Nullable Double seconds) {
        return seconds == null ? NONE : String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%.1f", seconds);
    }

    static String percent(@Nullable Double share) {
        return share == null || Double.isInfinite(share) ? NONE : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    static String share(@Nullable Double share) {
        return share == null ? NONE : String.format(Locale.ROOT, "%.2f", share);
    }

    static String times(double ratio) {
        return String.format(Locale.ROOT, "%.1f ×", ratio);
    }
}
