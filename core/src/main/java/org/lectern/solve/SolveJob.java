package org.lectern.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.job.Job;
import org.lectern.job.JobProgress;
import org.lectern.job.JobState;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.JobTask;
import org.lectern.rule.EffectiveRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * A solve that runs on other threads. All methods may be called from any thread.
 *
 * @since 0.1.0
 */
public final class SolveJob implements Job<SolveResult> {

    private static final Logger LOG = LoggerFactory.getLogger(SolveJob.class);

    private final SolveOptions options;
    private final JobTask<SolveResult> task;
    private final ListenerCalls listener;
    private final AtomicReference<@Nullable Improvement> best = new AtomicReference<>();
    /** Used only by the search thread. */
    private final IncumbentHistory foundSoFar = new IncumbentHistory();
    /** Serialises changes; the search does not wait for it. */
    private final Object changing = new Object();
    /** Ensures that no change is taken after the search has ended. */
    private final Object ending = new Object();

    private volatile EventVersion version;
    private boolean hasEnded;

    private SolveJob(Event event, SolveOptions options) {
        this.version = EventVersion.first(event);
        this.options = options;
        this.task = JobTask.of("solve", options.jobOptions(), this::search);
        if (options.threads() == 1) {
            task.scope().useOneThread();
        }
        this.listener = new ListenerCalls(options, task.id());
        EffectiveRules.of(event, options.catalogue());
        options.findStart().ifPresent(start -> start.requireValid(event));
    }

    static SolveJob start(Event event, SolveOptions options) {
        SolveJob job = new SolveJob(event, options);
        job.task.start();
        return job;
    }

    @Override
    public String id() {
        return task.id();
    }

    @Override
    public JobState state() {
        return task.state();
    }

    @Override
    public JobProgress progress() {
        return task.progress();
    }

    /** Asks the search to stop soon; {@link #result()} then returns the best timetable so far. */
    @Override
    public void cancel() {
        task.cancel();
    }

    /**
     * Changes the event during the search, and returns at once.
     *
     * <p>The search continues from the best timetable so far. It keeps each placement whose session, room, start and
     * length still exist and that breaks no hard rule, and places the rest anew. The result is never worse than what it
     * keeps. If the change forbids the best timetable, it also considers earlier ones that are still legal. Limits of
     * time and steps count from the start of the search. Changes from several threads are applied one after the other.
     *
     * @param change returns the changed event, given the event with all changes so far
     * @return whether the search takes the change; false if it has ended, with a result for the event before the change
     * @throws org.lectern.event.InvalidInputException if the changed event has mistakes, or rule settings that do not
     *     fit the catalogue; the search then continues without the change
     */
    public boolean change(UnaryOperator<Event> change) {
        synchronized (changing) {
            EventVersion before = version;
            Event changed = change.apply(before.event());
            EffectiveRules.of(changed, options.catalogue());
            boolean isSame = changed.equals(before.event());
            synchronized (ending) {
                if (!hasEnded && !isSame) {
                    version = before.changed(changed);
                }
                return !hasEnded;
            }
        }
    }

    /** Returns the current event, with all changes taken. */
    public Event event() {
        return version.event();
    }

    /** Returns the best timetable so far, or empty while there is none. */
    public Optional<Timetable> findBestTimetable() {
        return findBestImprovement().map(Improvement::timetable);
    }

    /**
     * Returns the best timetable so far with its event and score, or empty while there is none. Right after a change it
     * is still the one of the event before the change.
     */
    public Optional<Improvement> findBestImprovement() {
        return Optional.ofNullable(best.get());
    }

    @Override
    public SolveResult result() {
        return task.result();
    }

    @Override
    public SolveResult result(Duration timeout) throws TimeoutException {
        return task.result(timeout);
    }

    @Override
    public CompletionStage<SolveResult> completion() {
        return task.completion();
    }

    @Override
    public void close() {
        task.close();
    }

    private SolveResult search() {
        try {
            SolveResult result = searchUntilUnchanged();
            listener.end();
            // One line a job at INFO: what a diagnosis or a replan solves is part of theirs.
            LOG.atLevel(scope().isNested() ? Level.DEBUG : Level.INFO)
                    .log(
                            "{}: {}, bound {}, {} after {} steps",
                            result.event().id(),
                            result.score(),
                            result.lowerBound(),
                            result.stopReason().description(),
                            result.steps());
            return result;
        } catch (RuntimeException | Error failure) {
            synchronized (ending) {
                hasEnded = true;
            }
            throw failure;
        }
    }

    private SolveResult searchUntilUnchanged() {
        long steps = 0;
        while (true) {
            SolveRun era = new SolveRun(this, version, steps);
            Optional<SolveResult> solved = era.run();
            steps = era.steps();
            if (solved.isPresent() && endsWith(era.version())) {
                return solved.get();
            }
        }
    }

    /** Ends the search unless the event has changed meanwhile. */
    private boolean endsWith(EventVersion searched) {
        synchronized (ending) {
            hasEnded = !isChanged(searched);
            return hasEnded;
        }
    }

    SolveOptions options() {
        return options;
    }

    JobTask<SolveResult> task() {
        return task;
    }

    JobScope scope() {
        return task.scope();
    }

    /** Returns whether the event has changed since the search of this version started. */
    boolean isChanged(EventVersion searched) {
        return version.number() != searched.number();
    }

    IncumbentHistory incumbentHistory() {
        return foundSoFar;
    }

    /** Records a timetable that is better than all earlier ones of its event. */
    void record(Improvement improvement) {
        foundSoFar.add(improvement);
        best.set(improvement);
        listener.onImprovement(improvement, task.elapsed());
    }

    /** Reports a phase before the search. */
    void reportPhase(Progress.Phase phase, long steps) {
        reportProgress(new Progress(phase, task.elapsed(), steps, null, null, null));
    }

    void reportProgress(Progress progress) {
        listener.onProgress(progress);
    }
}
