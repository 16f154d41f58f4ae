package org.lectern.benchmarks.diagnose;

import java.time.Duration;
import java.util.List;
import org.lectern.benchmarks.run.ProcessorTime;
import org.lectern.diagnose.Cause;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;

/**
 * What came of one event.
 *
 * @param event the event
 * @param kind what was planted, or {@code possible}
 * @param sessions how many sessions it has
 * @param seed its seed
 * @param answer the answer
 * @param causes the causes found
 * @param seconds of the processor that it took
 */
public record DiagnoseRun(
        Event event, String kind, int sessions, long seed, Answer answer, List<Cause> causes, double seconds) {

    /** The three answers. */
    public enum Answer {
        IMPOSSIBLE,
        POSSIBLE,
        UNKNOWN
    }

    public static DiagnoseRun of(Event event, String kind, int sessions, long seed, DiagnosisOptions options) {
        Duration start = ProcessorTime.ofProcess();
        Diagnosis diagnosis = Diagnosis.of(event, options);
        double seconds = ProcessorTime.ofProcess().minus(start).toNanos() / 1e9;
        return switch (diagnosis) {
            case Diagnosis.Infeasible impossible ->
                new DiagnoseRun(event, kind, sessions, seed, Answer.IMPOSSIBLE, impossible.causes(), seconds);
            case Diagnosis.Feasible possible ->
                new DiagnoseRun(event, kind, sessions, seed, Answer.POSSIBLE, List.of(), seconds);
            case Diagnosis.Unknown unknown ->
                new DiagnoseRun(event, kind, sessions, seed, Answer.UNKNOWN, List.of(), seconds);
        };
    }

    /** Returns the rules of the first cause that are about more than something being left out. */
    public List<String> rules() {
        return causes.isEmpty()
                ? List.of()
                : causes.get(0).ruleIds().stream()
                        .filter(rule -> !rule.equals("unscheduled-session") && !rule.equals("dropped-slot"))
                        .toList();
    }
}
