package org.lectern.job.work;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets whoever waits for a task do a part of its work meanwhile. What comes of it does not depend on who does what. One thread at a
 * time shares its work, and one waits.
 */
public final class SharedWork {

    private static final long LOOK_MICROS = 500;

    private final BlockingQueue<ForkedTask<?>> offered = new LinkedBlockingQueue<>();

    /** Does pieces of work, in any order, with the help of a thread that waits, and returns what came of each. */
    public <T> List<T> all(List<Supplier<T>> pieces) {
        Runnable onInterrupt = JobScope.current()::cancel;
        List<ForkedTask<T>> tasks = pieces.stream()
                .map(piece -> new ForkedTask<>(piece, onInterrupt))
                .toList();
        offered.addAll(tasks);
        try {
            for (ForkedTask<?> task = offered.poll(); task != null; task = offered.poll()) {
                task.run();
            }
            return tasks.stream().map(ForkedTask::join).toList();
        } finally {
            offered.clear();
        }
    }

    /** Waits for a task as {@link ForkedTask#join}, and helps with what it shares. */
    public <T> T join(ForkedTask<T> task) {
        task.run();
        try {
            while (!task.isDone()) {
                ForkedTask<?> piece = offered.poll(LOOK_MICROS, TimeUnit.MICROSECONDS);
                if (piece != null) {
                    piece.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return task.join();
    }
}
