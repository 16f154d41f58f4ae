package org.lectern.benchmarks.engine;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveListener;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/** Lectern, or its construction alone. */
public final class LecternEngine implements Contender {

    private final boolean isConstructionAlone;
    private final SolveListener listener;

    private LecternEngine(boolean isConstructionAlone, SolveListener listener) {
        this.isConstructionAlone = isConstructionAlone;
        this.listener = listener;
    }

    /**
     * Returns Lectern as an application calls it.
     *
     * @param listener hears of progress too
     */
    public static LecternEngine whole(SolveListener listener) {
        return new LecternEngine(false, listener);
    }

    /** Returns Lectern without a single step to improve its first timetable. */
    public static LecternEngine constructionAlone(SolveListener listener) {
        return new LecternEngine(true, listener);
    }

    @Override
    public Outcome solve(Event event, RunLimits limits, Trace trace) {
        Watch watch = new Watch(trace);
        SolveOptions.Builder options =
                SolveOptions.builder().seed(limits.seed()).listener(watch);
        limits.givenSeconds().ifPresent(seconds -> options.timeLimit(Duration.ofMillis(Math.round(seconds * 1000))));
        limits.givenThreads().ifPresent(options::threads);
        if (isConstructionAlone) {
            options.stepLimit(0);
        } else {
            limits.givenSteps().ifPresent(options::stepLimit);
        }
        SolveResult result = Lectern.solve(event, options.build());
        trace.improved(result.score());
        trace.bounded(result.lowerBound());
        return new Outcome(
                result.timetable(),
                result.stopReason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                result.findTrivialBound()
                        .<Supplier<Score>>map(bound -> () -> bound)
                        .orElse(null),
                result.lowerBound(),
                result.steps(),
                watch.stepsPerSecond(),
                result.certificate(),
                List::of);
    }

    /** Hears of the search. */
    private final class Watch implements SolveListener {

        private final Trace trace;
        private @Nullable Progress last;
        private Duration improving = Duration.ZERO;
        private long improvingSteps;

        private Watch(Trace trace) {
            this.trace = trace;
        }

        @Override
        public void onProgress(Progress progress) {
            if (progress.phase() != Progress.Phase.TABLES) {
                trace.tablesFilled();
            }
            Score score = progress.score();
            if (score != null) {
                trace.improved(score);
            }
            progress.findLowerBound().ifPresent(trace::bounded);
            if (last != null && last.phase() == Progress.Phase.IMPROVEMENT) {
                improving = improving.plus(progress.elapsed()).minus(last.elapsed());
                improvingSteps += progress.steps() - last.steps();
            }
            last = progress;
            listener.onProgress(progress);
        }

        /** Returns the steps a second while timetables were improved, or null if that took no time. */
        private @Nullable Long stepsPerSecond() {
            return improving.isZero() ? null : Math.round(improvingSteps / (improving.toNanos() / 1e9));
        }
    }
}
