package org.lectern.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedWorkTest {

    private final SharedWork shared = new SharedWork();

    private static Supplier<Thread> meeting(CountDownLatch both) {
        return () -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Thread.currentThread();
        };
    }

    @Test
    void all_nobodyWaits_doesEachPieceOnceInTheOrderOfTheResults() {
        AtomicInteger done = new AtomicInteger();

        List<Integer> results = shared.all(IntStream.range(0, 10)
                .<Supplier<Integer>>mapToObj(i -> () -> {
                    done.incrementAndGet();
                    return i;
                })
                .toList());

        assertEquals(IntStream.range(0, 10).boxed().toList(), results);
        assertEquals(10, done.get());
    }

    @Test
    void join_ofATaskThatSharesItsWork_doesAPiece() {
        CountDownLatch both = new CountDownLatch(2);
        ForkedTask<List<Thread>> task =
                JobScope.current().fork("sharing", () -> shared.all(List.of(meeting(both), meeting(both))));
        awaitStart(both);

        List<Thread> threads = shared.join(task);

        assertNotEquals(threads.getFirst(), threads.getLast());
        assertTrue(threads.contains(Thread.currentThread()));
    }

    /** Who joins a task that has not begun does all of it. */
    private static void awaitStart(CountDownLatch both) {
        while (both.getCount() == 2) {
            Thread.onSpinWait();
        }
    }

    @Test
    void join_manyRoundsOfWork_sameResultsInOrder() {
        Random random = new Random(1);
        ForkedTask<Long> task = JobScope.current().fork("sharing", () -> {
            long sum = 0;
            for (int round = 0; round < 2000; round++) {
                int count = 1 + random.nextInt(5);
                List<Supplier<Integer>> pieces = IntStream.range(0, count)
                        .<Supplier<Integer>>mapToObj(i -> () -> i)
                        .toList();
                List<Integer> results = shared.all(pieces);
                assertEquals(IntStream.range(0, count).boxed().toList(), results);
                sum += count;
            }
            return sum;
        });

        assertTrue(shared.join(task) >= 2000);
    }

    @Test
    void join_aPieceFails_throwsWhatItThrew() {
        CountDownLatch both = new CountDownLatch(2);
        Supplier<Thread> failing = () -> {
            throw new IllegalArgumentException("piece of " + meeting(both).get().threadId());
        };
        ForkedTask<List<Thread>> task = JobScope.current().fork("sharing", () -> shared.all(List.of(failing, failing)));
        awaitStart(both);

        assertThrows(IllegalArgumentException.class, () -> shared.join(task));
        assertEquals(List.of(1), shared.all(List.of(() -> 1)));
    }
}
