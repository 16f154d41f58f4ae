package org.lectern.solve;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.job.JobState;
import org.lectern.job.work.JobTask;
import org.lectern.rule.Gap;
import org.lectern.rule.Score;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.search.Search;
import org.lectern.solve.search.SearchListener;
import org.lectern.solve.search.Termination;

/** Listens to the search of one version of the event, keeps its incumbent for other threads, and checks the limits. */
final class SolveRunMonitor implements SearchListener, Termination {

    /** What is left of a time limit, for each session, to the check of the timetable after the search. */
    private static final Duration LEFT_FOR_A_SESSION = Duration.ofNanos(400_000);

    /** What is left of it for each unscheduled session, whose reason the application may ask for. */
    private static final Duration LEFT_FOR_A_REASON = Duration.ofMillis(8);

    private final SolveJob job;
    private final SolveOptions options;
    private final EventVersion version;
    private final Instance instance;
    private final long stepsBefore;
    private Progress.Phase phase = Progress.Phase.CONSTRUCTION;
    private @Nullable Score bestScore;
    private long stepsTold;
    private final TallyComparison tallies;
    /** Also written by the bounding thread. */
    private volatile @Nullable StopReason stopReason;

    /** @param carriedOver the best timetable from before the change, carried over to this event, or null */
    SolveRunMonitor(
            SolveJob job,
            EventVersion version,
            Instance instance,
            long stepsBefore,
            @Nullable Improvement carriedOver) {
        this.job = job;
        this.options = job.options();
        this.version = version;
        this.instance = instance;
        this.stepsBefore = stepsBefore;
        this.tallies = new TallyComparison(instance, options);
        this.bestScore = carriedOver == null ? null : carriedOver.score();
        leaveToTheEnd(
                carriedOver == null
                        ? 0
                        : instance.sessionCount()
                                - carriedOver.timetable().placements().size());
    }

    boolean isStopRequested() {
        if (job.scope().isStopRequested()) {
            stopReason = job.scope().endState() == JobState.TIME_LIMIT ? StopReason.TIME_LIMIT : StopReason.CANCELLED;
            return true;
        }
        return job.isChanged(version);
    }

    @Override
    public void onConstruction(Search search) {
        start(Progress.Phase.CONSTRUCTION, search);
    }

    @Override
    public void onBounding(Search search) {
        start(Progress.Phase.BOUNDING, search);
    }

    @Override
    public void onImprovement(Search search) {
        start(Progress.Phase.IMPROVEMENT, search);
    }

    @Override
    public void onProof(Search search) {
        start(Progress.Phase.PROOF, search);
    }

    private void start(Progress.Phase begun, Search search) {
        phase = begun;
        job.scope()
                .enter(
                        begun.name().toLowerCase(Locale.ROOT),
                        options.findStepLimit().orElse(-1));
        onProgress(search);
    }

    @Override
    public void onProgress(Search search) {
        Score now = search.best();
        if (bestScore == null || now.compareTo(bestScore) < 0) {
            bestScore = now;
            AssignmentSnapshot best = search.bestAssignment();
            leaveToTheEnd(best.unscheduledCount());
            job.record(new Improvement(instance.event(), () -> instance.timetable(best), now));
        }
        JobTask.addSteps(search.steps() - stepsTold);
        stepsTold = search.steps();
        Score bound = lowerBound(search, bestScore);
        job.task()
                .tellSolve(
                        stepsBefore + search.steps(),
                        bestScore.toString(),
                        bound.toString(),
                        Gap.find(bestScore, bound).map(gap -> 100 * gap.share()).orElse(0.0));
        tallies.compare(search);
        job.reportProgress(new Progress(
                phase,
                job.task().elapsed(),
                stepsBefore + search.steps(),
                bestScore,
                bound,
                lastStep(search, bestScore)));
    }

    /** A timetable to start from may cost less than all that the bound speaks of: then nothing is proven of it. */
    private static Score lowerBound(Search search, Score best) {
        return best.compareTo(search.lowerBound()) < 0 ? Score.ZERO : search.lowerBound();
    }

    /** Leaves some time to the check of the timetable, and to the reasons for what it leaves out. */
    private void leaveToTheEnd(int unscheduled) {
        job.scope()
                .leaveToTheEnd(LEFT_FOR_A_SESSION
                        .multipliedBy(instance.sessionCount())
                        .plus(LEFT_FOR_A_REASON.multipliedBy(unscheduled)));
    }

    @Override
    public boolean isTerminated(Search search) {
        Score best = bestScore == null ? search.best() : bestScore;
        if (options.findScoreLimit().filter(limit -> best.compareTo(limit) <= 0).isPresent()) {
            stopReason = StopReason.SCORE_LIMIT;
        } else if (options.findStepLimit().isPresent()
                && stepsBefore + search.steps() >= options.findStepLimit().getAsLong()) {
            stopReason = StopReason.STEP_LIMIT;
        }
        return stopReason != null || hasConverged(search, best);
    }

    /** A round that is cut off here may still bring a better timetable, of a race for instance; then the search goes on. */
    private boolean hasConverged(Search search, Score best) {
        return options.findStepLimit().isEmpty()
                && options.findTimeLimit().isEmpty()
                && search.steps() >= convergence(search, best);
    }

    private long convergence(Search search, Score best) {
        return Convergence.lastStep(instance.sessionCount(), search.counter(), best, search.lowerBound());
    }

    /** Returns the step at which the search ends if it finds nothing better, or null if its time ends it. */
    private @Nullable Long lastStep(Search search, Score best) {
        if (options.findStepLimit().isPresent()) {
            return options.findStepLimit().getAsLong();
        }
        boolean isSearching = phase != Progress.Phase.CONSTRUCTION;
        return isSearching && options.findTimeLimit().isEmpty() ? stepsBefore + convergence(search, best) : null;
    }

    @Override
    public long stepsLeft(Search search) {
        return options.findStepLimit().isEmpty()
                ? Long.MAX_VALUE
                : options.findStepLimit().getAsLong() - stepsBefore - search.steps();
    }

    /** Returns why the search stopped, unless its timetable is proven optimal. */
    StopReason stopReason() {
        return stopReason == null ? StopReason.CONVERGED : stopReason;
    }
}
