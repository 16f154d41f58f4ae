package org.lectern.benchmarks.engine;

import org.lectern.event.Event;

/** A way to make a timetable of an event within limits. */
@FunctionalInterface
public interface Contender {

    /**
     * Returns the best timetable found.
     *
     * @param trace is told when tables are filled and of each better timetable
     */
    Outcome solve(Event event, RunLimits limits, Trace trace);
}
