package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.testing.Meetings;
import org.lectern.testing.RandomEvents;

/** What a number of threads finds depends on that number, and on nothing else that a machine decides. */
@Tag("slow")
class ThreadsTest {

    private static final long STEPS = 2_500;

    /** More than fit, so that every kind of round comes up. */
    private static final Event SCARCE = Meetings.event(60, 24, 4, true, 3);

    private static final Event AMPLE = Meetings.event(50, 30, 12, false, 4);

    /** All of a result that may not change. */
    private record Found(Timetable timetable, Score score, Score bound, Certificate certificate, long steps) {

        static Found by(Event event, SolveOptions.Builder options) {
            SolveResult result = Lectern.solve(event, options.verify(true).build());
            return new Found(
                    result.timetable(), result.score(), result.lowerBound(), result.certificate(), result.steps());
        }
    }

    private static SolveOptions.Builder options(int threads) {
        return SolveOptions.builder().threads(threads).stepLimit(STEPS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void solve_sameNumberOfThreads_findsTheSame(int threads) {
        for (Event event : List.of(SCARCE, AMPLE)) {
            assertEquals(Found.by(event, options(threads)), Found.by(event, options(threads)));
        }
    }

    /** With the tree and the nogoods that close it, which the rounds of larger events do not reach in so few steps. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void solve_toTheProof_findsTheSame(int threads) {
        Event event = RandomEvents.withoutSettings(new RandomEvents.Size(8, 2, 2, 6), new Random(30));
        SolveOptions.Builder unlimited = SolveOptions.builder().threads(threads);
        Found once = Found.by(event, unlimited);

        assertEquals(once, Found.by(event, unlimited));
        assertEquals(once.bound, once.score);
        assertTrue(once.certificate.toJson().contains("split"), "a proof that branches");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void solve_untilAScore_findsTheSame(int threads) {
        Score within = new Score(0, 0, 80 + solve(AMPLE, 1).score().soft());
        Found once = Found.by(AMPLE, options(threads).scoreLimit(within));

        assertEquals(once, Found.by(AMPLE, options(threads).scoreLimit(within)));
        assertTrue(once.steps < STEPS, once::toString);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 500, 2001})
    void solve_stepLimitWithinARound_holdsForTheFirstThread(long steps) {
        Found found = Found.by(SCARCE, options(4).stepLimit(steps));

        assertEquals(steps, found.steps);
        assertEquals(found, Found.by(SCARCE, options(4).stepLimit(steps)));
    }

    @Test
    void solve_moreThreads_findMoreInAsManySteps() {
        long[] soft = new long[2];
        for (int seed = 0; seed < 2; seed++) {
            Event event = Meetings.event(50, 25, 12, false, 10L + seed);
            soft[0] += solve(event, 2).score().soft();
            soft[1] += solve(event, 8).score().soft();
        }
        assertTrue(soft[1] < soft[0], soft[1] + " instead of " + soft[0]);
    }

    @Test
    void cancel_withManyThreads_endsAll() {
        SolveJob job = Lectern.start(
                SCARCE,
                SolveOptions.builder()
                        .threads(8)
                        .timeLimit(Duration.ofMinutes(5))
                        .build());
        while (job.findBestTimetable().isEmpty()) {
            Thread.onSpinWait();
        }
        job.cancel();
        assertEquals(StopReason.CANCELLED, job.result().stopReason());
    }

    private static SolveResult solve(Event event, int threads) {
        return Lectern.solve(event, options(threads).build());
    }
}
