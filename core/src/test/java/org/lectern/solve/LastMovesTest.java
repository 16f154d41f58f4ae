package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;

/** Whatever a solve starts from and however soon it ends, no single session is better left out, nor put in. */
@Tag("slow")
class LastMovesTest {

    private static final Checker CHECKER = StandardRules.checker();
    /** Of these the first four once ended with a session that was better left out. */
    private static final long[] SEEDS = LongStream.concat(LongStream.of(101, 292, 301, 438), LongStream.range(500, 516))
            .toArray();

    private static final List<String> FITS = List.of("unplaced.fits", "unplaced.better");

    /** Half of the events have a published timetable, which as a rule breaks hard rules. */
    private static Event event(long seed) {
        Random random = new Random(seed);
        Event event = RandomEvents.ofModerateWeights(
                new RandomEvents.Size(
                        2 + random.nextInt(10), 1 + random.nextInt(3), 1 + random.nextInt(3), random.nextInt(4)),
                random);
        return random.nextInt(2) == 0 ? event.toBuilder().published(null).build() : event;
    }

    private static Score score(Event event, List<Placement> placements) {
        return CHECKER.check(event, Timetable.of(event, placements)).score();
    }

    private static void assertNoSingleMoveIsBetter(Event event, SolveResult result, String of) {
        assertTrue(result.score().compareTo(score(event, List.of())) <= 0, () -> of + ": worse than nothing");
        for (Placement placement : result.timetable().placements()) {
            List<Placement> without = new ArrayList<>(result.timetable().placements());
            without.remove(placement);
            assertFalse(
                    score(event, without).compareTo(result.score()) < 0,
                    () -> "%s: better without %s".formatted(of, placement.sessionId()));
        }
        for (UnplacedItem item : result.unplaced()) {
            assertFalse(FITS.contains(item.reason().key()), () -> of + ": " + item.sentence());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 60})
    void solve_endedEarly_leavesNothingThatOneSessionMends(int steps) {
        int withHardCost = 0;
        for (long seed : SEEDS) {
            Event event = event(seed);
            withHardCost += event.findPublished()
                            .filter(known ->
                                    score(event, known.timetable().placements()).hard() > 0)
                            .isPresent()
                    ? 1
                    : 0;
            SolveResult result = Lectern.solve(
                    event, SolveOptions.builder().seed(seed).stepLimit(steps).build());

            assertNoSingleMoveIsBetter(event, result, "seed " + seed);
        }
        assertTrue(withHardCost > 5, withHardCost + " start from what breaks hard rules");
    }
}
