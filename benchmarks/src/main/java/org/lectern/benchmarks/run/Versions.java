package org.lectern.benchmarks.run;

import ai.timefold.solver.core.api.solver.SolverFactory;
import com.google.ortools.sat.CpSolver;
import java.security.CodeSource;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.solve.Lectern;

/**
 * The versions of what a run was made with; {@code unknown} where a library does not tell.
 *
 * @param lectern Lectern
 * @param timefold Timefold Solver
 * @param ortools OR-Tools
 * @param java the Java runtime
 */
public record Versions(String lectern, String timefold, String ortools, String java) {

    private static final Pattern JAR_VERSION = Pattern.compile("-(\\d[\\d.]*\\d)\\.jar$");

    public Versions {
        Objects.requireNonNull(lectern, "lectern");
        Objects.requireNonNull(timefold, "timefold");
        Objects.requireNonNull(ortools, "ortools");
        Objects.requireNonNull(java, "java");
    }

    static Versions ofThisProcess() {
        return new Versions(
                of(Lectern.class),
                of(SolverFactory.class),
                ofJar(CpSolver.class),
                Runtime.version().toString());
    }

    private static String of(Class<?> type) {
        return Objects.requireNonNullElse(type.getPackage().getImplementationVersion(), "unknown");
    }

    /** Where the manifest does not tell, the name of the jar does. */
    private static String ofJar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String jar = source == null ? "" : String.valueOf(source.getLocation());
        Matcher version = JAR_VERSION.matcher(jar);
        return version.find() ? version.group(1) : of(type);
    }
}
