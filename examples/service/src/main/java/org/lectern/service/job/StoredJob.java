package org.lectern.service.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.job.JobState;

/**
 * A job as the store has it.
 *
 * @param state {@link JobState#RUNNING} until it has ended in this or in a later process
 * @param attempts how often it was begun, without those that an orderly end of the process ended
 * @param failure why it failed, in one line, or null
 */
public record StoredJob(
        String id,
        String eventId,
        JobOrder order,
        JobState state,
        int attempts,
        Instant created,
        @Nullable Instant ended,
        @Nullable String failure) {}
