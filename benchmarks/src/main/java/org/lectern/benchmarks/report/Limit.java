package org.lectern.benchmarks.report;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.RunRecord;

/**
 * What a run was given; no limit is the greatest.
 *
 * @param seconds how long it could search, or null
 * @param steps how many steps it could make, or null
 */
record Limit(@Nullable Double seconds, @Nullable Long steps) implements Comparable<Limit> {

    private static final Comparator<Limit> ORDER = Comparator.comparingDouble(
                    (Limit limit) -> limit.seconds == null ? Double.POSITIVE_INFINITY : limit.seconds)
            .thenComparingLong(limit -> limit.steps == null ? Long.MAX_VALUE : limit.steps);

    static Limit of(RunRecord run) {
        return new Limit(run.limitSeconds(), run.limitSteps());
    }

    @Override
    public int compareTo(Limit other) {
        return ORDER.compare(this, other);
    }

    /** Returns the limit in words. */
    String inWords() {
        String time = seconds == null ? "" : Figures.number(seconds) + " s";
        String work = steps == null ? "" : Figures.number(steps) + " steps";
        String both = time.isEmpty() || work.isEmpty() ? time + work : time + " and " + work;
        return both.isEmpty() ? "no limit" : both;
    }
}
