package org.lectern.service.job;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.job.Job;
import org.lectern.solve.Improvement;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveJob;

/**
 * A job of Lectern that has not ended, or whose result is not stored yet.
 *
 * @param documents writes what the store will keep
 * @param search the last report of a solve
 * @param stored completes when the store has the end of the job
 */
public record RunningJob(
        Job<?> job,
        CompletionStage<Supplier<Map<DocumentKind, String>>> documents,
        AtomicReference<@Nullable Progress> search,
        CompletableFuture<Boolean> stored) {

    /** Returns the best timetable so far, or empty if there is none yet or the job is no solve. */
    public Optional<Improvement> findBest() {
        return job instanceof SolveJob solve ? solve.findBestImprovement() : Optional.empty();
    }

    /** Returns what a solve reported last, or empty before and for other jobs. */
    public Optional<Progress> findSearch() {
        return Optional.ofNullable(search.get());
    }
}
