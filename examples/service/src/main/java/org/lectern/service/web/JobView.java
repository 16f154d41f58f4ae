package org.lectern.service.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.job.JobProgress;
import org.lectern.service.job.JobKind;
import org.lectern.service.job.RunningJob;
import org.lectern.service.job.StoredJob;
import org.lectern.solve.Progress;

/**
 * A job as clients see it.
 *
 * @param state {@code running}, {@code completed}, {@code cancelled}, {@code time-limit} or {@code failed}; {@code
 *     interrupted} if its end could not be stored, so that it is begun again at the next start
 * @param progress what it does at present, or null before it has begun and once it has ended
 * @param search what its search has reached, in Lectern's JSON, or null for other jobs
 */
record JobView(
        String id,
        String kind,
        String state,
        String event,
        Instant created,
        @Nullable Instant ended,
        int attempts,
        @Nullable String failure,
        @Nullable Step progress,
        @Nullable Progress search) {

    /** @param total how much there is to do, or null if that is unknown */
    record Step(
            String phase,
            double seconds,
            long done,
            @Nullable Long total) {

        private static final double MILLIS = 1000;

        static Step of(JobProgress progress) {
            return new Step(
                    progress.phase(),
                    progress.elapsed().toMillis() / MILLIS,
                    progress.done(),
                    progress.total() < 0 ? null : progress.total());
        }
    }

    /** @param isHere whether this process runs it or is about to */
    static JobView of(StoredJob job, @Nullable RunningJob running, boolean isHere) {
        return new JobView(
                job.id(),
                job.order().kind().word(),
                job.ended() == null && !isHere ? "interrupted" : JobKind.word(job.state()),
                job.eventId(),
                job.created(),
                job.ended(),
                job.attempts(),
                job.failure(),
                running == null ? null : Step.of(running.job().progress()),
                running == null ? null : running.findSearch().orElse(null));
    }
}
