package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;

/** Which changes a running search takes. */
class TakenChangeTest {

    @Test
    void change_fromManyThreads_losesNone() throws InterruptedException {
        Event event = LiveChangeTest.event(8, new Random(11));
        Recorder recorder = Recorder.held();
        SolveJob job = Lectern.start(event, LiveChangeTest.options(recorder));
        CountDownLatch go = new CountDownLatch(1);
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> {
                    for (int j = 0; j < 5; j++) {
                        String room = "room-" + i + "-" + j;
                        Recorder.awaitQuietly(go);
                        if (job.change(before ->
                                before.toBuilder().room(Room.of(room, 10)).build())) {
                            taken.add(room);
                            recorder.letGo();
                        }
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        SolveResult result = job.result();

        assertFalse(taken.isEmpty());
        assertTrue(result.event().roomsById().keySet().containsAll(taken));
        assertEquals(event.rooms().size() + taken.size(), result.event().rooms().size());
    }

    /** The search may end at any moment: a change is then in the result, or refused. */
    @Test
    void change_asTheSearchEnds_isInTheResultOrRefused() throws InterruptedException {
        int taken = 0;
        for (int i = 0; i < 25; i++) {
            Recorder recorder = Recorder.held();
            SolveJob job = Lectern.start(
                    LiveChangeTest.event(2, new Random(i)),
                    SolveOptions.builder().stepLimit(i).listener(recorder).build());
            if (i > 0) {
                recorder.letGo();
                while (job.findBestImprovement().isEmpty()) {
                    LockSupport.parkNanos(100_000);
                }
                Thread.sleep(Duration.ofNanos(i * 50_000L));
            }
            boolean isTaken = job.change(
                    before -> before.toBuilder().room(Room.of("late", 10)).build());
            recorder.letGo();
            SolveResult result = job.result();

            assertEquals(isTaken, result.event().roomsById().containsKey("late"), "run " + i);
            assertFalse(job.change(before -> before), "run " + i);
            taken += isTaken ? 1 : 0;
        }
        assertTrue(taken > 0);
    }

    @Test
    void change_fromTheListener_isTaken() {
        Event event = LiveChangeTest.event(8, new Random(5));
        SolveJob[] solving = new SolveJob[1];
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean isFirst = new AtomicBoolean(true);
        SolveListener listener = new SolveListener() {
            @Override
            public void onProgress(Progress progress) {}

            @Override
            public void onImprovement(Improvement improvement) {
                Recorder.awaitQuietly(started);
                if (isFirst.getAndSet(false)) {
                    solving[0].change(before ->
                            before.toBuilder().room(Room.of("more", 10)).build());
                }
            }
        };
        solving[0] = Lectern.start(event, LiveChangeTest.options(listener));
        started.countDown();

        assertTrue(solving[0].result().event().roomsById().containsKey("more"));
    }

    @Test
    void change_asData_isTaken() {
        Event event = LiveChangeTest.event(6, new Random(3));
        Recorder recorder = Recorder.held();
        SolveJob job = Lectern.start(event, LiveChangeTest.options(recorder));
        String gone = event.sessions().get(0).id();
        boolean isTaken = job.change(
                before -> Changes.of(before, new Change.CancelSession(gone)).applyTo(before));
        recorder.letGo();

        assertTrue(isTaken);
        assertFalse(job.result().event().sessionsById().containsKey(gone));
    }

    @Test
    void change_withMistakes_isRefusedAndTheSearchGoesOn() {
        Event event = LiveChangeTest.event(6, new Random(3));
        SolveJob job = Lectern.start(event, LiveChangeTest.options(progress -> {}));

        InvalidInputException noRoom = assertThrows(
                InvalidInputException.class,
                () -> job.change(before -> before.toBuilder().rooms(List.of()).build()));
        InvalidInputException noRule = assertThrows(
                InvalidInputException.class,
                () -> job.change(before -> before.toBuilder()
                        .ruleSetting(RuleSetting.of("no-such-rule"))
                        .build()));

        assertFalse(noRoom.problems().isEmpty());
        assertFalse(noRule.problems().isEmpty());
        assertEquals(event, job.result().event());
    }

    @Test
    void change_toNoSessions_givesTheEmptyTimetable() {
        Event event = LiveChangeTest.event(6, new Random(3));
        Recorder recorder = Recorder.held();
        SolveJob job = Lectern.start(
                event,
                SolveOptions.builder()
                        .stepLimit(Long.MAX_VALUE)
                        .listener(recorder)
                        .build());
        boolean isTaken = job.change(before -> before.toBuilder()
                .sessions(List.of())
                .relations(List.of())
                .delegations(List.of())
                .published(null)
                .build());
        recorder.letGo();
        SolveResult result = job.result();

        assertTrue(isTaken);
        assertEquals(List.of(), result.timetable().placements());
        assertEquals(result.timetable(), job.findBestTimetable().orElseThrow());
    }
}
