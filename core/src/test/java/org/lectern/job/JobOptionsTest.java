package org.lectern.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.JobTask;

/** A thread factory returns null if it makes no more threads. */
class JobOptionsTest {

    /** Makes so many threads. */
    private record Limited(int[] left) implements ThreadFactory {

        @Override
        public Thread newThread(Runnable work) {
            return left[0]-- > 0 ? new Thread(work) : null;
        }

        @Override
        public String toString() {
            return "limited";
        }
    }

    private static Job<Integer> start(int threads) {
        return JobTask.start(
                "sum",
                JobOptions.defaults().withThreadFactory(new Limited(new int[] {threads})),
                () -> JobScope.current().fork("beside", () -> 7).join());
    }

    @Test
    void factory_thatMakesNoThread_refusesTheJob() {
        assertEquals(
                "The thread factory 'limited' returned no thread. Let it return one for each task.",
                assertThrows(RejectedExecutionException.class, () -> start(0)).getMessage());
    }

    @Test
    void factory_thatMakesOneThread_runsTheWholeJobOnIt() {
        assertEquals(7, start(1).result());
    }
}
