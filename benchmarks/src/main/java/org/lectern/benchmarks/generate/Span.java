package org.lectern.benchmarks.generate;

/**
 * A part of a day, in minutes from the midnight before.
 *
 * @param from the first minute
 * @param until the first minute after it
 */
record Span(int from, int until) {

    static Span ofHours(double from, double until) {
        return new Span((int) (from * 60), (int) (until * 60));
    }

    int minutes() {
        return until - from;
    }

    Span widened(int before, int after) {
        return new Span(from - before, until + after);
    }

    /** Returns the shortest span that holds both. */
    Span hull(Span other) {
        return new Span(Math.min(from, other.from), Math.max(until, other.until));
    }

    boolean contains(Span other) {
        return from <= other.from && other.until <= until;
    }

    /** Returns whether at least so many minutes lie between the two. */
    boolean isClearOf(Span other, int minutes) {
        return from >= other.until + minutes || other.from >= until + minutes;
    }
}
