package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.rule.Report;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEventChanges;
import org.lectern.testing.RandomEvents;

/** Changes of the event while its timetable is searched. */
@Tag("slow")
class LiveChangeTest {

    private static final int RUNS = Integer.getInteger("lectern.events", 20);
    private static final int MOST_TRIED = 400;
    private static final int MOST_CHANGES = 4;

    static Event event(int sessions, Random random) {
        RandomEvents.Size size =
                new RandomEvents.Size(sessions, 1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(5));
        return RandomEvents.withoutSettings(size, random);
    }

    static SolveOptions options(SolveListener listener) {
        return SolveOptions.builder()
                .timeLimit(Duration.ofMillis(300))
                .listener(listener)
                .build();
    }

    @Test
    void change_atRandomTimes_neverLosesWhatIsStillLegal() {
        int changed = 0;
        int kept = 0;
        int seed = 0;
        for (; changed < RUNS && seed < MOST_TRIED; seed++) {
            Random random = new Random(seed);
            Recorder recorder = Recorder.free();
            SolveJob job = Lectern.start(
                    event(3 + random.nextInt(7), random),
                    SolveOptions.builder()
                            .stepLimit(random.nextInt(1500))
                            .listener(recorder)
                            .build());
            int taken = 0;
            int calls = 0;
            for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
                calls += random.nextInt(10);
                recorder.awaitCalls(calls, job);
                Event before = job.event();
                if (job.change(event -> RandomEventChanges.of(event, random)) && before != job.event()) {
                    taken++;
                }
            }
            if (random.nextBoolean()) {
                // The search has no time to find again what was lost.
                job.cancel();
            }
            SolveResult result = job.result();
            assertSound(seed, job, result);
            if (taken > 0) {
                changed++;
                kept += assertNothingLost(seed, recorder.all(), result) ? 1 : 0;
            }
        }

        assertEquals(RUNS, changed, "runs whose event was changed, of " + seed);
        // How often depends on when the changes come, thus on how busy the machine is.
        assertTrue(kept >= RUNS / 10, "runs in which something found before the last change was still legal: " + kept);
    }

    private static void assertSound(int seed, SolveJob job, SolveResult result) {
        Report report = StandardRules.checker().check(result.event(), result.timetable());
        assertEquals(job.event(), result.event(), "seed " + seed);
        assertEquals(report.score(), result.score(), "seed " + seed);
        assertTrue(result.lowerBound().compareTo(result.score()) <= 0, "seed " + seed);
        assertEquals(result.timetable(), job.findBestTimetable().orElseThrow(), "seed " + seed);
        assertFalse(job.change(event -> event), "seed " + seed);
    }

    /** Returns whether anything that was found for the event as it stood before is still legal. */
    private static boolean assertNothingLost(int seed, List<Improvement> all, SolveResult result) {
        boolean isKept = false;
        for (Improvement improvement : all) {
            Timetable carried = stillThere(improvement.timetable(), result.event());
            Report report = StandardRules.checker().check(result.event(), carried);
            // Of each event sixteen timetables are kept, so the last is never lost.
            boolean isLast = all.stream()
                            .filter(other -> other.event() == improvement.event())
                            .reduce((first, second) -> second)
                            .orElseThrow()
                    == improvement;
            if (isLast && report.score().hard() == 0) {
                isKept |= improvement.event() != result.event();
                assertTrue(
                        result.score().compareTo(report.score()) <= 0,
                        () -> "seed %s: %s, but %s was still legal".formatted(seed, result.score(), report.score()));
            }
        }
        return isKept;
    }

    /** Returns the placements and turns whose sessions, rooms, lengths and slots an event still has. */
    private static Timetable stillThere(Timetable timetable, Event event) {
        List<Placement> placements = new ArrayList<>();
        for (Placement placement : timetable.placements()) {
            Session session = event.sessionsById().get(placement.sessionId());
            if (session != null
                    && event.roomsById().containsKey(placement.roomId())
                    && session.allowedMinutes().contains(placement.minutes())) {
                Set<String> slots = session.slots().stream().map(Slot::id).collect(Collectors.toSet());
                placements.add(new Placement(
                        placement.sessionId(),
                        placement.roomId(),
                        placement.start(),
                        placement.minutes(),
                        placement.turns().stream()
                                .filter(turn -> slots.contains(turn.slotId()))
                                .toList()));
            }
        }
        return Timetable.of(event, placements);
    }

    @Test
    void change_betterThatWasForbiddenIsAllowedAgain_isFoundAgain() {
        Event event = Event.builder("six", ZoneId.of("Europe/Paris"))
                .day("2031-05-05", "10:00/13:00")
                .room("r20", 40)
                .room("r27", 30)
                .session(Session.builder("LR").allowedMinutes(40).audience(25).build())
                .session(Session.builder("MW").allowedMinutes(50).audience(35).build())
                .session(Session.builder("TR").allowedMinutes(60).audience(10).build())
                .build();
        Recorder recorder = Recorder.free();
        // The thread that searches waits, so that it neither ends too early nor finds anything once more.
        CountDownLatch isAway = new CountDownLatch(1);
        CountDownLatch isBack = new CountDownLatch(1);
        SolveListener holding = new SolveListener() {
            @Override
            public void onProgress(Progress progress) {}

            @Override
            public void onImprovement(Improvement improvement) {
                recorder.onImprovement(improvement);
                Recorder.awaitQuietly(improvement.event().equals(event) ? isAway : isBack);
            }
        };
        SolveJob job = Lectern.start(
                event, SolveOptions.builder().stepLimit(0).listener(holding).build());
        boolean isTaken = job.change(
                before -> before.toBuilder().rooms(List.of(Room.of("r31", 5))).build());
        isAway.countDown();
        awaitEvent(recorder, job);
        job.change(before -> event);
        job.cancel();
        isBack.countDown();
        SolveResult result = job.result();

        assertTrue(isTaken);
        assertEquals(event, result.event());
        recorder.all().stream()
                .filter(improvement -> improvement.event().equals(event))
                .forEach(improvement -> assertTrue(result.score().compareTo(improvement.score()) <= 0));
    }

    /** Waits until something is found for the event as it stands. */
    private static void awaitEvent(Recorder recorder, SolveJob job) {
        Event now = job.event();
        while (!job.isDone() && recorder.all().stream().noneMatch(improvement -> improvement.event() == now)) {
            LockSupport.parkNanos(100_000);
        }
    }

    @Test
    void change_thenCancel_endsWithTheChangedEvent() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            Recorder recorder = Recorder.free();
            SolveJob job = Lectern.start(
                    event(6, random),
                    SolveOptions.builder()
                            .stepLimit(Long.MAX_VALUE)
                            .listener(recorder)
                            .build());
            boolean isTaken = job.change(
                    before -> before.toBuilder().room(Room.of("more", 10)).build());
            job.cancel();
            SolveResult result = job.result();

            assertEquals(isTaken, result.event().roomsById().containsKey("more"));
            assertSound(seed, job, result);
        }
    }

    @Test
    void found_always_getsBetterWithinAnEvent() {
        Recorder recorder = Recorder.free();
        SolveResult result = Lectern.solve(event(5, new Random(21)), options(recorder));
        List<Improvement> all = recorder.all();

        for (int i = 1; i < all.size(); i++) {
            assertTrue(all.get(i).score().compareTo(all.get(i - 1).score()) < 0);
        }
        assertEquals(result.timetable(), all.get(all.size() - 1).timetable());
    }
}
