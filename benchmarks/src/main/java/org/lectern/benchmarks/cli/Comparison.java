package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.suite.BestKnown;
import org.lectern.rule.Score;

/** What can be said of runs of several engines on one event. */
final class Comparison {

    private Comparison() {}

    /** Returns a sentence for each bound above the cost of a timetable, and each certificate that is not valid. */
    static List<String> contradictions(List<RunRecord> runs) {
        BestKnown known = BestKnown.inMemory();
        runs.forEach(run -> known.learn(run, ""));
        return runs.stream()
                .flatMap(run -> known.contradiction(run, "").stream())
                .toList();
    }

    /** Prints what is wrong with the runs, a line each, and returns the exit code. */
    static int complain(List<RunRecord> runs, PrintWriter out) {
        List<String> complaints = contradictions(runs);
        complaints.forEach(out::println);
        return complaints.isEmpty() ? 0 : BenchCommand.FAILED;
    }

    /** Returns which engines found the best timetable, in one sentence. */
    static String summary(List<RunRecord> runs) {
        Score best = runs.stream()
                .map(RunRecord::toScore)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String who = runs.stream()
                .filter(run -> run.toScore().equals(best))
                .map(RunRecord::engine)
                .collect(Collectors.joining(", "));
        return "Best %s, found by %s.".formatted(best, who);
    }
}
