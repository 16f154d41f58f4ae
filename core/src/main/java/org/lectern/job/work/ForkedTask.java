package org.lectern.job.work;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs beside. Whoever waits for it runs it, if it has not begun: an executor with one thread is enough.
 *
 * @param <T> what comes of it
 */
public final class ForkedTask<T> {

    private static final long LOOK_MILLIS = 10;

    private final FutureTask<T> task;
    private final Runnable onInterrupt;

    /** @param onInterrupt called when whoever waits for it is interrupted */
    ForkedTask(Supplier<T> work, Runnable onInterrupt) {
        this.task = new FutureTask<>(work::get);
        this.onInterrupt = onInterrupt;
    }

    void run() {
        task.run();
    }

    boolean isDone() {
        return task.isDone();
    }

    /** Waits for it; the thread stays interrupted if it was. */
    public T join() {
        task.run();
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                    onInterrupt.run();
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for it as {@link #joinUnlessStopped}, and returns what came of it, or empty if it failed. */
    public Optional<T> findUnlessStopped() {
        try {
            return Optional.of(joinUnlessStopped());
        } catch (StopRequestedException e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Waits for it unless the job is to end before. */
    public T joinUnlessStopped() {
        JobScope scope = JobScope.current();
        task.run();
        boolean wasInterrupted = false;
        try {
            while (!task.isDone()) {
                scope.check();
                try {
                    task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    scope.check();
                } catch (ExecutionException e) {
                    return join();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                    onInterrupt.run();
                }
            }
            return join();
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
