package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;

/** A timetable to start from is never lost, however early the search ends. */
@Tag("slow")
class KeptStartTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 15);
    private static final int MAX_STEPS = 6;

    /** Limits so early that the search alone would often find less. */
    @Test
    void solve_fromAGivenOrPublishedTimetable_isNeverWorse() {
        int worseAlone = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.withoutSettings(new RandomEvents.Size(9, 2, 2, 5), random).toBuilder()
                    .published(null)
                    .build();
            Timetable known = Lectern.solve(event, limited(2_000).build()).timetable();
            int steps = random.nextInt(MAX_STEPS);
            Event published = event.toBuilder().published(Published.of(known)).build();

            Score alone = Lectern.solve(event, limited(steps).build()).score();
            worseAlone += alone.compareTo(score(event, known)) > 0 ? 1 : 0;
            assertKept(
                    seed,
                    known,
                    Lectern.solve(
                            event, limited(steps).start(known).verify(true).build()));
            assertKept(
                    seed,
                    known,
                    Lectern.solve(published, limited(steps).verify(true).build()));
        }

        assertTrue(worseAlone > 0, "searches that find less alone: " + worseAlone);
    }

    /** Published starts off the grid are searched beside those on it. */
    @Test
    void solve_fromATimetableOffTheGrid_isNeverWorse() {
        int offGrid = 0;
        for (int seed = 0; seed < EVENTS / 3; seed++) {
            Event event = RandomEvents.withoutSettings(new RandomEvents.Size(9, 2, 2, 5), new Random(seed)).toBuilder()
                    .published(null)
                    .build();
            Timetable known = Lectern.solve(event, limited(2_000).build()).timetable();
            Event coarse = event.toBuilder()
                    .startStepMinutes(1_440)
                    .published(Published.of(known))
                    .build();

            SolveResult result = Lectern.solve(coarse, limited(20).verify(true).build());
            assertKept(seed, known, result);
            offGrid += result.timetable().equals(known) ? 1 : 0;
        }

        assertTrue(offGrid > EVENTS / 6, offGrid + " are the known ones");
    }

    private static SolveOptions.Builder limited(int steps) {
        return SolveOptions.builder().stepLimit(steps);
    }

    private static void assertKept(int seed, Timetable known, SolveResult result) {
        Score before = score(result.event(), known);

        assertEquals(0, before.hard(), "seed " + seed);
        assertTrue(
                result.score().compareTo(before) <= 0,
                () -> "seed %s: %s, but the start has %s".formatted(seed, result.score(), before));
    }

    private static Score score(Event event, Timetable timetable) {
        return StandardRules.checker().check(event, timetable).score();
    }
}
