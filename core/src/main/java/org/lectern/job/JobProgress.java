package org.lectern.job;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a job does at present. A job that only runs others, such as a solve and then a diagnosis, does what they do.
 *
 * @param phase the current phase, in lower case, such as {@code tables}; {@code queued} before the first
 * @param elapsed the time from the start of the job to now, or to its end
 * @param done how much of the phase is done: sessions of tables, steps of a search, questions of a diagnosis, attempts of a
 *     replan, trials of other places
 * @param total how much the phase has in all, or -1 if that is unknown
 * @since 0.1.0
 */
public record JobProgress(String phase, Duration elapsed, long done, long total) {

    public JobProgress {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    /** Returns how much the phase has in all, or empty if that is unknown. */
    public OptionalLong findTotal() {
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }
}
