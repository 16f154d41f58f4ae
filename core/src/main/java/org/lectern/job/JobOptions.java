package org.lectern.job;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where a job runs, and for how long.
 *
 * @param executor runs the job and whatever it does beside, or null for daemon threads of its own. One thread is enough
 * @param timeLimit the maximum time from the start until the result is there, above 0, or null for none
 * @since 0.1.0
 */
public record JobOptions(
        @Nullable Executor executor, @Nullable Duration timeLimit) {

    private static final JobOptions DEFAULTS = new JobOptions(null, null);

    public JobOptions {
        if (timeLimit != null && (timeLimit.isNegative() || timeLimit.isZero())) {
            throw new IllegalArgumentException(
                    "The time limit '%s' must be positive. Leave it out for none.".formatted(timeLimit));
        }
    }

    /** Returns the options without a time limit, with daemon threads. */
    public static JobOptions defaults() {
        return DEFAULTS;
    }

    /** Runs the job, and whatever it does beside, on this executor. */
    public JobOptions withExecutor(Executor threads) {
        return new JobOptions(Objects.requireNonNull(threads, "executor"), timeLimit);
    }

    /** Runs the job, and whatever it does beside, on threads of this factory, one a task. */
    public JobOptions withThreadFactory(ThreadFactory factory) {
        return withExecutor(executor(factory));
    }

    /** Ends the job after this time, counted from its start, with what is known by then. */
    public JobOptions withTimeLimit(Duration limit) {
        return new JobOptions(executor, Objects.requireNonNull(limit, "timeLimit"));
    }

    public Optional<Executor> findExecutor() {
        return Optional.ofNullable(executor);
    }

    public Optional<Duration> findTimeLimit() {
        return Optional.ofNullable(timeLimit);
    }

    /** Returns an executor that runs each task on a new thread of a factory. It takes no task for which the factory makes no thread. */
    public static Executor executor(ThreadFactory factory) {
        Objects.requireNonNull(factory, "factory");
        return task -> {
            // A factory says so by null that it makes no more.
            @Nullable Thread thread = factory.newThread(task);
            if (thread == null) {
                throw new RejectedExecutionException(
                        "The thread factory '%s' returned no thread. Let it return one for each task."
                                .formatted(factory));
            }
            thread.start();
        };
    }
}
