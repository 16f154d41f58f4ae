package org.lectern.benchmarks.engine.cpsat;

import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.rule.Score;

/**
 * Notes the bounds that a solver finds. The solver's native code looks for the method with just this parameter, which a lambda
 * does not have.
 *
 * @param scoreOf what no timetable goes below where the objective does not go below a number
 */
record BoundNote(Trace trace, LongFunction<Score> scoreOf) implements Consumer<Double> {

    @Override
    public void accept(Double bound) {
        trace.bounded(scoreOf.apply(rounded(bound)));
    }

    /** Returns the whole number that a bound implies; a hair above a whole number is that number. */
    static long rounded(double bound) {
        return (long) Math.max(0, Math.ceil(bound - 1e-6));
    }
}
