package org.lectern.job;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/**
 * Something that runs on other threads: a solve, a diagnosis, a replan, a robustness report, the other places of a session.
 * All methods may be called from any thread.
 *
 * <p>Whatever ends it early, such as {@link #cancel}, an interrupt of its thread or its time limit, it returns what is known
 * by then. While it runs, SLF4J's MDC of its threads has the entries of the thread that started it, and {@link #id} under
 * {@value #MDC_KEY}; their context class loader is that of the starter too.
 *
 * @param <R> the result
 * @since 0.1.0
 */
public interface Job<R> extends AutoCloseable {

    /** The key of the job's id in SLF4J's MDC. */
    String MDC_KEY = "lectern.job";

    /** Returns an id such as {@code solve-7}: what runs, and a number that no other job of the process has. */
    String id();

    /** Returns whether it runs, or how it ended. */
    JobState state();

    /** Returns what it does at present. */
    JobProgress progress();

    /** Returns whether it has ended. */
    default boolean isDone() {
        return state() != JobState.RUNNING;
    }

    /** Asks it to end soon, with what is known by then, and returns at once. Does nothing if it has ended. */
    void cancel();

    /**
     * Waits for its end and returns its result. An interrupt cancels the job; the thread stays interrupted.
     *
     * <p>A cancelled job that still waits for a thread of its executor is ended on the calling thread.
     *
     * <p>All callers get the same exception of a failed job. It has the place of the first of them as a suppressed exception.
     *
     * @throws RuntimeException what the job failed with
     * @throws IllegalStateException if the job's own thread asks, as it cannot wait for itself
     */
    R result();

    /**
     * Waits at most so long, and otherwise as {@link #result()}. The job goes on after a timeout. Any length may be given; none
     * or a negative one does not wait.
     *
     * @throws TimeoutException if it has not ended by then
     * @throws RuntimeException what the job failed with
     * @throws IllegalStateException if the job's own thread asks, as it cannot wait for itself
     */
    R result(Duration timeout) throws TimeoutException;

    /**
     * Returns a stage that completes with the result or with what the job failed with. Its actions run on the job's thread
     * unless they name an executor, so they should be short.
     */
    CompletionStage<R> completion();

    /** Cancels it and waits for its end, unless its own thread asks. Does not throw what it failed with. */
    @Override
    void close();
}
