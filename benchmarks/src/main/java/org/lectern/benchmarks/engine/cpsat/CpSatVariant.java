package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.SatParameters;
import java.util.List;

/**
 * A way to use CP-SAT.
 *
 * @param name what the command line calls it
 * @param isTimeIndexed whether there is a literal for each session, room and time, else an interval for each session and room
 * @param workers how many workers search at once
 * @param subsolver the one subsolver that is used, or empty for CP-SAT's own choice
 */
record CpSatVariant(String name, boolean isTimeIndexed, int workers, String subsolver) {

    /** Linear relaxation of everything, from the root. */
    private static final String MAX_LP = "max_lp";

    private static final List<CpSatVariant> ALL = List.of(
            new CpSatVariant("intervals", false, 2, ""),
            new CpSatVariant("intervals-max-lp", false, 2, MAX_LP),
            new CpSatVariant("intervals-8", false, 8, ""),
            new CpSatVariant("time-indexed", true, 2, ""),
            new CpSatVariant("time-indexed-max-lp", true, 2, MAX_LP),
            new CpSatVariant("time-indexed-8", true, 8, ""));

    static List<CpSatVariant> all() {
        return ALL;
    }

    void configure(SatParameters.Builder parameters) {
        parameters.setNumWorkers(workers);
        if (!subsolver.isEmpty()) {
            parameters.addSubsolvers(subsolver);
        }
    }
}
