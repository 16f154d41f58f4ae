package org.lectern.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.lectern.event.Event;
import org.lectern.solve.Ending;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveListener;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.Solved;

/** A run of Lectern in this process. */
public final class SolveRun {

    /** The name of Lectern among the engines. */
    public static final String ENGINE = "lectern";

    private SolveRun() {}

    /**
     * Solves an event and returns what was measured. Times from the start of the process mean what they say only where
     * this is the first run of the process.
     */
    public static RunRecord run(Event event, RunLimits limits, SolveListener listener) {
        SolveWatch watch = new SolveWatch(listener);
        SolveOptions.Builder options =
                SolveOptions.builder().seed(limits.seed()).listener(watch);
        limits.givenSeconds().ifPresent(seconds -> options.timeLimit(Duration.ofMillis(Math.round(seconds * 1000))));
        limits.givenSteps().ifPresent(options::stepLimit);
        long began = System.currentTimeMillis();
        long beganNanos = System.nanoTime();
        Solved solved = Lectern.solve(event, options.build());
        Duration took = Duration.ofNanos(System.nanoTime() - beganNanos);
        // Asked for last, because the question itself takes a while.
        double start = Seconds.of(began - ManagementFactory.getRuntimeMXBean().getStartTime());
        return record(solved, watch, start, Seconds.of(took.toMillis()));
    }

    private static RunRecord record(Solved solved, SolveWatch watch, double secondsStart, double secondsInAll) {
        Event event = solved.event();
        Closeness closeness = Closeness.of(solved.score(), solved.floor(), solved.bound());
        return new RunRecord(
                event.id(),
                ENGINE,
                solved.seed(),
                event.sessions().size(),
                event.sessions().stream()
                        .mapToInt(session -> session.slots().size())
                        .sum(),
                solved.score().hard(),
                solved.score().medium(),
                solved.score().soft(),
                closeness.floor(),
                closeness.bound(),
                closeness.gap(),
                closeness.closed(),
                word(solved.ending()),
                secondsStart,
                watch.secondsTables(),
                watch.secondsToFirstFeasible(),
                watch.secondsToBest(),
                secondsInAll,
                Seconds.of(Math.round((secondsStart + secondsInAll) * 1000)),
                null,
                PeakMemory.bytes(),
                solved.steps(),
                watch.stepsPerSecond(),
                Machine.ofThisProcess(),
                Versions.ofThisProcess());
    }

    private static String word(Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
