package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.job.JobState;
import org.lectern.json.TimetableJson;
import org.lectern.solve.proof.CertificateVerifier;

@Timeout(60)
@Tag("slow")
class JobOfASolveTest {

    private static Event event(int sessions) {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/13:00", "15:00/18:00")
                .day("2020-04-02", "10:00/13:00", "15:00/18:00")
                .room("XX", 60)
                .room("XXIII", 45);
        for (int i = 0; i < sessions; i++) {
            event.people("p" + i);
            event.session(Session.builder("s" + i)
                    .audience(20)
                    .preferred(event.window("2020-04-01T10:00/13:00"))
                    .slot("t" + i, "p" + i)
                    .build());
        }
        return event.build();
    }

    @Test
    void solve_cancelledInTheTables_returnsTheEmptyTimetableWithASoundCertificate() {
        Event event = event(8);
        CompletableFuture<SolveJob> job = new CompletableFuture<>();
        job.complete(Lectern.start(
                event,
                SolveOptions.builder().listener(progress -> job.join().cancel()).build()));

        SolveResult result = job.join().result();

        assertEquals(StopReason.CANCELLED, result.stopReason());
        assertEquals(JobState.CANCELLED, job.join().state());
        assertTrue(result.timetable().placements().isEmpty());
        assertEquals(8, result.unplaced().size());
        assertEquals(
                "s0 is unscheduled: the search ended before its places were known.",
                result.unplaced().get(0).sentence());
        assertEquals(List.of(), result.unplaced().get(0).obstacles());
        assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
    }

    @Test
    void solve_cancelledBeforeItsSearch_returnsTheTimetableToStartFrom() {
        Event event = event(6);
        SolveResult first =
                Lectern.solve(event, SolveOptions.builder().stepLimit(50).build());
        List<Runnable> queued = new ArrayList<>();
        SolveJob job = Lectern.start(
                event,
                SolveOptions.builder()
                        .executor(queued::add)
                        .start(first.timetable())
                        .build());
        job.cancel();

        assertEquals(first.timetable(), job.result().timetable());
        assertEquals(first.timetable(), job.findBestTimetable().orElseThrow());
    }

    @Test
    void solve_onOneThread_givesTheSameBytes() {
        Event event = event(20);
        SolveOptions options = SolveOptions.builder().stepLimit(600).build();
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            SolveResult alone =
                    Lectern.solve(event, options.toBuilder().executor(one).build());
            SolveResult usual = Lectern.solve(event, options);

            assertEquals(TimetableJson.write(event, usual.timetable()), TimetableJson.write(event, alone.timetable()));
            assertEquals(usual.certificate(), alone.certificate());
        } finally {
            one.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 77, 500})
    void solve_withAStepLimit_makesExactlySoManySteps(long limit) {
        // More sessions than fit, so that nothing is proven before.
        assertEquals(
                limit,
                Lectern.solve(event(44), SolveOptions.builder().stepLimit(limit).build())
                        .steps());
    }

    @Test
    void listener_thatFails_isLeftOutAndTheSolveGoesOn() {
        AtomicInteger calls = new AtomicInteger();
        SolveResult result = Lectern.solve(
                event(6),
                SolveOptions.builder()
                        .stepLimit(40)
                        .listener(progress -> {
                            calls.incrementAndGet();
                            throw new AssertionError("broken");
                        })
                        .build());

        assertEquals(1, calls.get());
        assertEquals(6, result.timetable().placements().size());
    }

    @Test
    void progressInterval_longerThanTheSolve_reportsEachPhaseAndWhatCameFirstAndLast() {
        List<Improvement> improvements = new ArrayList<>();
        List<Progress> all = new ArrayList<>();
        SolveResult result = Lectern.solve(
                event(12),
                SolveOptions.builder()
                        .stepLimit(300)
                        .progressInterval(Duration.ofHours(1))
                        .listener(new SolveListener() {
                            @Override
                            public void onProgress(Progress progress) {
                                all.add(progress);
                            }

                            @Override
                            public void onImprovement(Improvement improvement) {
                                improvements.add(improvement);
                            }
                        })
                        .build());

        assertEquals(Progress.Phase.TABLES, all.getFirst().phase());
        for (int i = 1; i < all.size() - 1; i++) {
            assertFalse(all.get(i).phase() == all.get(i - 1).phase(), all::toString);
        }
        assertEquals(result.score(), all.getLast().score());
        assertEquals(result.lowerBound(), all.getLast().lowerBound());
        assertEquals(2, improvements.size());
        assertEquals(result.timetable(), improvements.get(1).timetable());
    }

    @Test
    void progressInterval_negative_isRefused() {
        assertEquals(
                "The progress interval 'PT-1S' must be at least 0.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SolveOptions.builder()
                                        .progressInterval(Duration.ofSeconds(-1))
                                        .build())
                        .getMessage());
    }

    @Test
    void listener_mayStartASolveOfItsOwn() {
        AtomicReference<JobState> inner = new AtomicReference<>();
        SolveJob job = Lectern.start(
                event(4),
                SolveOptions.builder()
                        .stepLimit(10)
                        .listener(progress -> {
                            if (inner.get() == null) {
                                SolveJob other = Lectern.start(
                                        event(3),
                                        SolveOptions.builder().stepLimit(5).build());
                                other.result();
                                inner.set(other.state());
                            }
                        })
                        .build());
        job.result();

        assertEquals(JobState.COMPLETED, inner.get());
    }
}
