package org.lectern.service.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lectern.event.SubjectId;

/**
 * What a client asks for, beside the documents.
 *
 * @param timeLimit from the start until the result is there
 * @param seed of a solve
 * @param stepLimit of a solve, or null for none
 * @param subject of why not, or null for other jobs
 * @param number of places of why not, or of minutes of robustness
 */
public record JobOrder(
        JobKind kind,
        Duration timeLimit,
        long seed,
        @Nullable Long stepLimit,
        @Nullable SubjectId subject,
        int number) {

    public static JobOrder solve(Duration timeLimit, long seed, @Nullable Long stepLimit) {
        return new JobOrder(JobKind.SOLVE, timeLimit, seed, stepLimit, null, 0);
    }

    public static JobOrder diagnose(Duration timeLimit) {
        return new JobOrder(JobKind.DIAGNOSE, timeLimit, 0, null, null, 0);
    }

    public static JobOrder replan(Duration timeLimit) {
        return new JobOrder(JobKind.REPLAN, timeLimit, 0, null, null, 0);
    }

    public static JobOrder whatIf(Duration timeLimit) {
        return new JobOrder(JobKind.WHAT_IF, timeLimit, 0, null, null, 0);
    }

    public static JobOrder whyNot(Duration timeLimit, SubjectId subject, int max) {
        return new JobOrder(JobKind.WHY_NOT, timeLimit, 0, null, subject, max);
    }

    public static JobOrder robustness(Duration timeLimit, int minutes) {
        return new JobOrder(JobKind.ROBUSTNESS, timeLimit, 0, null, null, minutes);
    }
}
