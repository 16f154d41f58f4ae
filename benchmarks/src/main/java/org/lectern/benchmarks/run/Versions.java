package org.lectern.benchmarks.run;

import ai.timefold.solver.core.api.solver.SolverFactory;
import java.util.Objects;
import org.lectern.solve.Lectern;

/**
 * The versions of what a run was made with; {@code unknown} where a library does not tell.
 *
 * @param lectern Lectern
 * @param timefold Timefold Solver
 * @param java the Java runtime
 */
public record Versions(String lectern, String timefold, String java) {

    public Versions {
        Objects.requireNonNull(lectern, "lectern");
        Objects.requireNonNull(timefold, "timefold");
        Objects.requireNonNull(java, "java");
    }

    static Versions ofThisProcess() {
        return new Versions(
                of(Lectern.class), of(SolverFactory.class), Runtime.version().toString());
    }

    private static String of(Class<?> type) {
        return Objects.requireNonNullElse(type.getPackage().getImplementationVersion(), "unknown");
    }
}
