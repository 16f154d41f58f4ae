package org.lectern.job.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes one thing for each number, on several threads. Of several failures that of the lowest number is thrown. */
final class ParallelMap<T> {

    private final JobScope scope;
    private final int count;
    private final IntFunction<T> make;
    private final boolean endsWithJob;
    private final List<@Nullable T> all = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Failure> failed = new AtomicReference<>();

    private record Failure(int index, Throwable cause) {

        RuntimeException rethrown() {
            if (cause instanceof Error error) {
                throw error;
            }
            return (RuntimeException) cause;
        }
    }

    /** @param endsWithJob whether nothing more is made once the job is to end */
    ParallelMap(JobScope scope, int count, IntFunction<T> make, boolean endsWithJob) {
        this.scope = scope;
        this.count = count;
        this.make = make;
        this.endsWithJob = endsWithJob;
        for (int i = 0; i < count; i++) {
            all.add(null);
        }
    }

    List<T> run(int threads) {
        List<ForkedTask<Integer>> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            others.add(scope.fork("lectern-parallel", this::work));
        }
        work();
        others.forEach(ForkedTask::join);
        Failure first = failed.get();
        if (first != null) {
            throw first.rethrown();
        }
        return all.stream().map(Objects::requireNonNull).toList();
    }

    /** Returns how many this thread has made. */
    private int work() {
        int made = 0;
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            Failure known = failed.get();
            if (known != null && known.index() < i) {
                return made;
            }
            try {
                if (endsWithJob) {
                    scope.check();
                }
                all.set(i, Objects.requireNonNull(make.apply(i)));
                made++;
            } catch (RuntimeException | Error e) {
                failed.accumulateAndGet(new Failure(i, e), ParallelMap::earlier);
            }
        }
        return made;
    }

    private static @Nullable Failure earlier(@Nullable Failure one, @Nullable Failure other) {
        return one == null || (other != null && other.index() < one.index()) ? other : one;
    }
}
