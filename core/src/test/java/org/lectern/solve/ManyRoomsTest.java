package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.ManyRooms;

/** Rooms that are alike are looked at as one: the timetable and the bound must stand up to those who look at each. */
@Tag("slow")
class ManyRoomsTest {

    private static SolveResult solve(long seed) {
        Event event = ManyRooms.event(45, 11, seed);
        return Lectern.solve(
                event, SolveOptions.builder().seed(seed).stepLimit(6000).build());
    }

    @Test
    void certificates_ofManyRooms_verify() {
        LongStream.range(0, 12).parallel().forEach(seed -> {
            SolveResult result = solve(seed);
            VerificationResult verification = CertificateVerifier.verify(result.event(), result.certificate());

            assertTrue(verification.isValid(), () -> "seed " + seed + ": " + verification.reason());
            assertTrue(result.lowerBound().compareTo(result.score()) <= 0, () -> "seed " + seed);
            assertEquals(0, result.score().hard(), () -> "seed " + seed);
        });
    }

    @Test
    void bound_ofManyRooms_isAboveTheFloor() {
        long raised = LongStream.range(0, 12)
                .filter(seed -> {
                    SolveResult result = solve(seed);
                    return result.lowerBound()
                                    .compareTo(result.findTrivialBound().orElseThrow())
                            > 0;
                })
                .count();

        assertTrue(raised >= 6, () -> raised + " of 12 bounds are above the floor");
    }

    @Test
    void timetable_sameSeedAndSteps_isTheSame() {
        assertEquals(solve(4).timetable(), solve(4).timetable());
    }

    /** Prices are raised on a thread of their own, which the application's use of the common pool must not hold up. */
    @Test
    void timetable_whileTheCommonPoolIsTaken_isTheSame() {
        CountDownLatch solved = new CountDownLatch(1);
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> waitFor(solved));
        }
        try {
            SolveResult taken = solve(5);

            solved.countDown();
            SolveResult free = solve(5);
            assertEquals(free.timetable(), taken.timetable());
            assertEquals(free.lowerBound(), taken.lowerBound());
            assertEquals(free.certificate(), taken.certificate());
        } finally {
            solved.countDown();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
