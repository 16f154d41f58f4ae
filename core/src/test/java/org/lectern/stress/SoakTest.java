package org.lectern.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eight jobs at a time in one process, of which many are cancelled, changed or made to fail: each ends as it should, and heap and
 * threads stay as they were. {@code -Dlectern.soak} says for how long, such as {@code PT30M}.
 */
@Tag("night")
class SoakTest {

    private static final Duration TIME = Duration.parse(System.getProperty("lectern.soak", "PT3S"));
    private static final boolean IS_LONG = TIME.compareTo(Duration.ofMinutes(1)) > 0;
    private static final int THREADS = 8;
    private static final List<SoakTask> TASKS = List.of(SoakTask.values());
    private static final int TASKS_OF_A_ROUND = IS_LONG ? 400 : 16;
    /** Of what loads classes and fills caches, nothing is new after these. */
    private static final int ROUNDS_TO_WARM_UP = 3;

    private static final long MEGABYTE = 1 << 20;
    private static final int MAX_MORE_MEGABYTES = 8;
    private static final int MAX_MORE_THREADS = 3;

    /** What the process holds while no job runs. */
    private record Held(long megabytes, int threads) {

        @Override
        public String toString() {
            return "%s MB, %s threads".formatted(megabytes, threads);
        }
    }

    @Test
    void jobs_eightAtATime_endAsTheyShouldAndLeaveNothing() throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + TIME.toNanos();
        List<Held> held = new ArrayList<>();
        int jobs = 0;
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            KnownSolves.timetable(0);
            for (int round = 0; round < ROUNDS_TO_WARM_UP + 2 || System.nanoTime() < end; round++) {
                round(pool, jobs);
                jobs += TASKS_OF_A_ROUND;
                if (round >= ROUNDS_TO_WARM_UP) {
                    held.add(held());
                }
            }
        } finally {
            pool.shutdownNow();
        }
        Held first = held.get(0);
        Held last = held.get(held.size() - 1);
        if (IS_LONG) {
            System.out.printf("%s jobs in %s: from %s to %s%n", jobs, TIME, first, last);
        }
        assertTrue(last.megabytes() <= first.megabytes() + MAX_MORE_MEGABYTES, held::toString);
        assertTrue(last.threads() <= first.threads() + MAX_MORE_THREADS, held::toString);
    }

    /** @param firstSeed the seed of the first task */
    private static void round(ExecutorService pool, int firstSeed) throws InterruptedException, ExecutionException {
        List<Future<Optional<String>>> running = IntStream.range(firstSeed, firstSeed + TASKS_OF_A_ROUND)
                .mapToObj(seed -> pool.submit(() -> failure(seed)))
                .toList();
        List<String> failures = new ArrayList<>();
        for (Future<Optional<String>> task : running) {
            task.get().ifPresent(failures::add);
        }
        assertEquals(List.of(), failures);
    }

    private static Optional<String> failure(long seed) {
        Random random = new Random(seed);
        SoakTask task = TASKS.get(random.nextInt(TASKS.size()));
        try {
            task.run(random);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of("%s %s: %s".formatted(task, seed, e));
        }
    }

    /** Counts what is still needed after several collections; threads that are about to end get a moment for it. */
    private static Held held() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        long bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Held(bytes / MEGABYTE, ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
