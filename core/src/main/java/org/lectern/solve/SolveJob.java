package org.lectern.solve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;

/**
 * A search that runs on a thread of its own. All methods may be called from any thread.
 *
 * @since 0.1.0
 */
public final class SolveJob {

    private final SolveOptions options;
    private final Stopwatch clock = new Stopwatch();
    private final CompletableFuture<SolveResult> done = new CompletableFuture<>();
    private final AtomicReference<@Nullable Improvement> best = new AtomicReference<>();
    /** Used only by the search thread. */
    private final IncumbentHistory foundSoFar = new IncumbentHistory();
    /** Serialises changes; the search does not wait for it. */
    private final Object changing = new Object();
    /** Ensures that no change is taken after the search has ended. */
    private final Object ending = new Object();

    private volatile Event event;
    private volatile boolean isCancelled;
    private boolean hasEnded;

    private SolveJob(Event event, SolveOptions options) {
        this.event = event;
        this.options = options;
        EffectiveRules.of(event, options.catalogue());
        options.findStart().ifPresent(start -> start.requireValid(event));
    }

    static SolveJob start(Event event, SolveOptions options) {
        SolveJob job = new SolveJob(event, options);
        Thread thread = new Thread(job::run, "lectern-" + event.id());
        thread.setDaemon(true);
        thread.start();
        return job;
    }

    /** Asks the search to stop soon; {@link #result} then returns the best timetable so far. */
    public void cancel() {
        isCancelled = true;
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
            Event changed = change.apply(event);
            EffectiveRules.of(changed, options.catalogue());
            boolean isSame = changed.equals(event);
            synchronized (ending) {
                if (!hasEnded && !isSame) {
                    event = changed;
                }
                return !hasEnded;
            }
        }
    }

    /** Returns the current event, with all changes taken. */
    public Event event() {
        return event;
    }

    public boolean isDone() {
        return done.isDone();
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

    /** Waits for the search to end and returns its result; an interrupt cancels the search. */
    public SolveResult result() {
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                    cancel();
                } catch (java.util.concurrent.ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            failure.addSuppressed(new IllegalStateException("The result was asked for here."));
            return failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new CompletionException(cause);
    }

    private void run() {
        try {
            done.complete(search());
        } catch (Throwable failure) {
            synchronized (ending) {
                hasEnded = true;
            }
            done.completeExceptionally(failure);
        }
    }

    private SolveResult search() {
        long steps = 0;
        while (true) {
            SolveRun era = new SolveRun(this, event, steps);
            Optional<SolveResult> solved = era.run();
            steps = era.steps();
            if (solved.isPresent() && endsWith(era.event())) {
                return solved.get();
            }
        }
    }

    /** Ends the search unless the event has changed meanwhile. */
    private boolean endsWith(Event searched) {
        synchronized (ending) {
            hasEnded = !isChanged(searched);
            return hasEnded;
        }
    }

    SolveOptions options() {
        return options;
    }

    Duration elapsed() {
        return clock.elapsed();
    }

    boolean isCancelled() {
        return isCancelled;
    }

    /** Returns whether the event has changed since the search of this one started. */
    @SuppressWarnings("ReferenceEquality") // Each change makes an event of its own.
    boolean isChanged(Event searched) {
        return event != searched;
    }

    IncumbentHistory incumbentHistory() {
        return foundSoFar;
    }

    /** Records a timetable that is better than all earlier ones of its event. */
    void record(Improvement improvement) {
        foundSoFar.add(improvement);
        best.set(improvement);
        options.listener().onImprovement(improvement);
    }

    void reportProgress(Progress.Phase phase, long steps, @Nullable Score score, @Nullable Score bound) {
        options.listener().onProgress(new Progress(phase, clock.elapsed(), steps, score, bound));
    }
}
