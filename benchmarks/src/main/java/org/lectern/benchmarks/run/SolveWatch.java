package org.lectern.benchmarks.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveListener;

/** Notes when a search reached what; all times are counted from the start of the search. */
final class SolveWatch implements SolveListener {

    private final SolveListener next;
    private @Nullable Progress last;
    private @Nullable Duration tables;
    private @Nullable Duration complete;
    private @Nullable Duration best;
    private @Nullable Score bestScore;
    private Duration improving = Duration.ZERO;
    private long improvingSteps;

    /** @param next hears the same */
    SolveWatch(SolveListener next) {
        this.next = next;
    }

    @Override
    public void progressed(Progress progress) {
        if (tables == null && progress.phase() != Progress.Phase.TABLES) {
            tables = progress.elapsed();
        }
        Score score = progress.score();
        if (score != null && (bestScore == null || score.compareTo(bestScore) < 0)) {
            bestScore = score;
            best = progress.elapsed();
        }
        if (complete == null && score != null && score.isComplete()) {
            complete = progress.elapsed();
        }
        if (last != null && last.phase() == Progress.Phase.IMPROVEMENT) {
            improving = improving.plus(progress.elapsed()).minus(last.elapsed());
            improvingSteps += progress.steps() - last.steps();
        }
        last = progress;
        next.progressed(progress);
    }

    /** Returns when the tables were filled and the search began, or null if it never did. */
    @Nullable
    Double secondsTables() {
        return Seconds.of(tables);
    }

    /** Returns when there first was a timetable with 0 hard and 0 medium, or null if there never was. */
    @Nullable
    Double secondsToFirstFeasible() {
        return Seconds.of(complete);
    }

    /** Returns when the best timetable was found, or null if there is none. */
    @Nullable
    Double secondsToBest() {
        return Seconds.of(best);
    }

    /** Returns the steps a second while timetables were improved, or null if that took no time. */
    @Nullable
    Long stepsPerSecond() {
        return improving.isZero() ? null : Math.round(improvingSteps / (improving.toNanos() / 1e9));
    }
}
