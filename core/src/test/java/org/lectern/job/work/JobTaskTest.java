package org.lectern.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.job.JobState;
import org.slf4j.MDC;

@Timeout(20)
class JobTaskTest {

    private static String untilStopped() {
        while (!JobScope.current().isStopRequested()) {
            Thread.onSpinWait();
        }
        return "so far";
    }

    @Test
    void job_thatEndsByItself_isCompleted() {
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), () -> "3");

        assertEquals("3", job.result());
        assertEquals(JobState.COMPLETED, job.state());
        assertTrue(job.id().startsWith("sum-"), job.id());
        assertTrue(job.isDone());
    }

    @Test
    void progress_ofAJobThatHasEnded_countsNoMoreTime() {
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), () -> "3");
        job.result();
        Duration took = job.progress().elapsed();
        Stopwatch since = new Stopwatch();
        while (since.nanos() < 1_000_000) {
            assertEquals(took, job.progress().elapsed());
        }
    }

    @Test
    void job_cancelled_returnsWhatItKnows() {
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), JobTaskTest::untilStopped);
        job.cancel();

        assertEquals("so far", job.result());
        assertEquals(JobState.CANCELLED, job.state());
    }

    @Test
    void job_atItsTimeLimit_returnsWhatItKnows() {
        JobOptions options = JobOptions.defaults().withTimeLimit(Duration.ofMillis(20));
        JobTask<String> job = JobTask.start("sum", options, JobTaskTest::untilStopped);

        assertEquals("so far", job.result());
        assertEquals(JobState.TIME_LIMIT, job.state());
    }

    /** A busy machine may come too late, but not ten times in a row. */
    @Test
    void job_thatLeavesTimeToItsEnd_endsUpToATenthEarlier() {
        Duration limit = Duration.ofMillis(400);
        List<Duration> ends = new ArrayList<>();
        for (int i = 0; i < 10 && ends.stream().noneMatch(end -> end.compareTo(limit) < 0); i++) {
            JobTask<Duration> job = JobTask.start("sum", JobOptions.defaults().withTimeLimit(limit), () -> {
                JobScope.current().leaveToTheEnd(Duration.ofHours(1));
                untilStopped();
                return JobScope.current().clock().elapsed();
            });
            ends.add(job.result());
            assertEquals(JobState.TIME_LIMIT, job.state());
        }

        assertTrue(ends.stream().allMatch(end -> end.compareTo(Duration.ofMillis(360)) >= 0), ends::toString);
        assertTrue(ends.getLast().compareTo(limit) < 0, ends::toString);
    }

    @Test
    void job_whoseWaiterIsInterrupted_isCancelledAndTheWaiterStaysInterrupted() {
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), JobTaskTest::untilStopped);
        Thread.currentThread().interrupt();

        assertEquals("so far", job.result());
        assertTrue(Thread.interrupted());
        assertEquals(JobState.CANCELLED, job.state());
    }

    @Test
    void job_whoseOwnThreadIsInterrupted_isCancelled() {
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), () -> {
            Thread.currentThread().interrupt();
            return untilStopped();
        });

        assertEquals("so far", job.result());
        assertEquals(JobState.CANCELLED, job.state());
    }

    @Test
    void result_inTime_throwsAndTheJobGoesOn() throws TimeoutException {
        CountDownLatch latch = new CountDownLatch(1);
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), () -> {
            await(latch);
            return "late";
        });

        assertThrows(TimeoutException.class, () -> job.result(Duration.ofMillis(5)));
        assertEquals(JobState.RUNNING, job.state());
        latch.countDown();
        assertEquals("late", job.result(Duration.ofSeconds(15)));
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void job_cancelledWhileItWaitsForAThread_endsOnTheThreadThatAsks() {
        List<Runnable> queued = new ArrayList<>();
        JobTask<String> job =
                JobTask.start("sum", JobOptions.defaults().withExecutor(queued::add), JobTaskTest::untilStopped);
        job.close();

        assertEquals(JobState.CANCELLED, job.state());
        queued.forEach(Runnable::run);
        assertEquals("so far", job.result());
    }

    @Test
    void job_thatFails_throwsWhatItFailedWith() {
        IllegalStateException boom = new IllegalStateException("boom");
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), () -> {
            throw boom;
        });

        assertSame(boom, assertThrows(IllegalStateException.class, job::result));
        assertEquals(JobState.FAILED, job.state());
        job.close();
        assertSame(
                boom,
                job.completion()
                        .handle((result, failure) -> failure.getCause())
                        .toCompletableFuture()
                        .join());
    }

    @Test
    void completion_mayStartAnotherJob() {
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), JobTaskTest::untilStopped);
        job.cancel();

        String next = job.completion()
                .thenApply(first -> JobTask.start("sum", JobOptions.defaults(), () -> first + ", then more")
                        .result())
                .toCompletableFuture()
                .join();

        assertEquals("so far, then more", next);
    }

    @Test
    void job_onAnExecutorOfOneThread_runsWhatItForksToo() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            JobTask<List<Integer>> job =
                    JobTask.start("sum", JobOptions.defaults().withExecutor(one), () -> {
                        int forked = JobScope.current().fork("beside", () -> 40).join();
                        return JobScope.current().map(3, i -> forked + i);
                    });

            assertEquals(List.of(40, 41, 42), job.result());
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void job_onAnExecutorThatTakesNoMore_runsWhatItForksItself() {
        int[] taken = {0};
        JobOptions options = JobOptions.defaults().withExecutor(work -> {
            if (taken[0]++ > 0) {
                throw new RejectedExecutionException("full");
            }
            new Thread(work).start();
        });

        assertEquals(
                7,
                JobTask.start(
                                "sum",
                                options,
                                () -> JobScope.current().fork("beside", () -> 7).join())
                        .result());
    }

    @Test
    void map_severalFailures_throwsThatOfTheLowestNumber() {
        RuntimeException failure = assertThrows(
                IllegalStateException.class,
                () -> JobScope.current().map(50, i -> {
                    if (i >= 3) {
                        throw new IllegalStateException("number " + i);
                    }
                    return i;
                }));

        assertEquals("number 3", failure.getMessage());
    }

    @Test
    void threads_ofAJob_haveClassLoaderAndMdcOfTheCaller() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ExecutorService one = Executors.newSingleThreadExecutor();
        // Its thread begins with the class loader of now.
        one.submit(() -> {}).get();
        try (URLClassLoader own = new URLClassLoader(new URL[0], before)) {
            Thread.currentThread().setContextClassLoader(own);
            MDC.put("user", "ana");
            JobTask<List<Object>> job = JobTask.start(
                    "sum",
                    JobOptions.defaults().withExecutor(one),
                    () -> List.of(
                            Thread.currentThread().getContextClassLoader(), MDC.get("user"), MDC.get(Job.MDC_KEY)));

            assertEquals(List.of(own, "ana", job.id()), job.result());
            assertNull(one.submit(() -> MDC.get(Job.MDC_KEY)).get());
            assertFalse(own.equals(one.submit(() -> Thread.currentThread().getContextClassLoader())
                    .get()));
        } finally {
            MDC.remove("user");
            Thread.currentThread().setContextClassLoader(before);
            one.shutdownNow();
        }
    }

    @Test
    void job_withinAnother_endsWithIt() {
        JobTask<JobState> outer = JobTask.start("outer", JobOptions.defaults(), () -> {
            JobTask<String> inner = JobTask.start("inner", JobOptions.defaults(), JobTaskTest::untilStopped);
            inner.result();
            return inner.state();
        });
        outer.cancel();

        assertEquals(JobState.CANCELLED, outer.result());
    }

    @Test
    void progress_tellsPhaseAndHowFar() {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        JobTask<String> job = JobTask.start("sum", JobOptions.defaults(), () -> {
            JobScope.current().enter("adding", 5);
            JobScope.current().advance();
            told.countDown();
            await(asked);
            return "";
        });
        await(told);

        assertEquals("adding", job.progress().phase());
        assertEquals(1, job.progress().done());
        assertEquals(5, job.progress().findTotal().orElseThrow());
        asked.countDown();
        job.result();
    }

    @Test
    void mapToTheEnd_ofAJobThatIsToEnd_makesAll() {
        JobTask<List<Integer>> job = JobTask.start("sum", JobOptions.defaults(), () -> {
            untilStopped();
            assertThrows(StopRequestedException.class, () -> JobScope.current().map(3, i -> i));
            return JobScope.current().mapToTheEnd(3, i -> 7 + i);
        });
        job.cancel();

        assertEquals(List.of(7, 8, 9), job.result());
    }
}
