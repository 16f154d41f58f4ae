package org.lectern.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an interrupt outside of jobs does to whoever waits: nothing ends, and the thread stays interrupted. */
@Timeout(20)
class ForkedTaskTest {

    @Test
    void join_interruptedOutsideOfJobs_waitsAndEndsNothing() {
        assertEquals(7, interrupted(ForkedTask::join));
    }

    @Test
    void joinUnlessStopped_interruptedOutsideOfJobs_waitsAndEndsNothing() {
        assertEquals(7, interrupted(ForkedTask::joinUnlessStopped));
    }

    /** Returns what comes of a task that interrupts whoever waits for it, and ends once that has been seen. */
    private static int interrupted(Function<ForkedTask<Integer>, Integer> wait) {
        Thread waiting = Thread.currentThread();
        AtomicBoolean hasBegun = new AtomicBoolean();
        ForkedTask<Integer> task = JobScope.current().fork("slow", () -> {
            hasBegun.set(true);
            spinWhile(() -> waiting.getState() == Thread.State.RUNNABLE);
            waiting.interrupt();
            spinWhile(waiting::isInterrupted);
            return 7;
        });
        spinWhile(() -> !hasBegun.get());
        int result = wait.apply(task);

        assertTrue(Thread.interrupted());
        assertFalse(JobScope.current().isStopRequested());
        assertEquals(List.of(0, 1, 2), JobScope.current().map(3, i -> i));
        return result;
    }

    private static void spinWhile(BooleanSupplier condition) {
        while (condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
