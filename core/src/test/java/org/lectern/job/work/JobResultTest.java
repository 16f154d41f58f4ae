package org.lectern.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.job.JobOptions;

@Timeout(20)
class JobResultTest {

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    private static JobTask<String> failed(RuntimeException failure) {
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), () -> {
            throw failure;
        });
        assertThrows(
                CompletionException.class,
                () -> job.completion().toCompletableFuture().join());
        return job;
    }

    @Test
    void result_withinTheLongestTime_isReturned() throws TimeoutException {
        CountDownLatch latch = new CountDownLatch(1);
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), () -> {
            JobTaskTest.await(latch);
            return "3";
        });
        latch.countDown();

        assertEquals("3", job.result(FOREVER));
        assertEquals("3", job.result(Duration.ofDays(365 * 300)));
    }

    @Test
    void result_withinNoTime_isThatOfAnEndedJobOnly() throws TimeoutException {
        CountDownLatch latch = new CountDownLatch(1);
        JobTask<Boolean> job = JobTask.start("sum", JobOptions.defaults(), () -> {
            JobTaskTest.await(latch);
            return true;
        });

        for (Duration none : List.of(Duration.ZERO, FOREVER.negated())) {
            assertThrows(TimeoutException.class, () -> job.result(none));
        }
        latch.countDown();
        assertTrue(job.result());
        assertTrue(job.result(Duration.ZERO));
        assertTrue(job.result(FOREVER.negated()));
    }

    @Test
    void result_ofAFailedJobAskedOften_doesNotGrow() {
        IllegalArgumentException failure = new IllegalArgumentException("no");
        JobTask<String> job = failed(failure);
        job.close();
        assertEquals(0, failure.getSuppressed().length);

        for (int i = 0; i < 5; i++) {
            assertSame(failure, assertThrows(IllegalArgumentException.class, job::result));
            assertSame(failure, assertThrows(IllegalArgumentException.class, () -> job.result(FOREVER)));
            job.close();
        }

        assertEquals(
                List.of("The result was asked for here."),
                Arrays.stream(failure.getSuppressed())
                        .map(Throwable::getMessage)
                        .toList());
    }

    @Test
    void result_askedByTheJobItself_isRefused() {
        AtomicReference<JobTask<String>> itself = new AtomicReference<>();
        CountDownLatch isKnown = new CountDownLatch(1);
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), () -> {
            JobTaskTest.await(isKnown);
            return itself.get().result();
        });
        itself.set(job);
        isKnown.countDown();

        IllegalStateException refused = assertThrows(IllegalStateException.class, job::result);

        assertEquals(
                "Job '%s' cannot wait for itself. Ask for its result on another thread.".formatted(job.id()),
                refused.getMessage());
    }
}
