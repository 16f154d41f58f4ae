package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.event.Turn;
import org.lectern.examples.lightning.LightningTalks;

/** Three blocks of ninety minutes: thirty talks that just fit, fifteen that share a shortage, and talks of three lengths. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LightningTalksTest {

    /**
     * 15 × (10 + 5) for a minute less for each of fifteen, 10 for two pairs of one theme, 3 for a block in parallel.
     */
    private static final long LEAST = 238;

    private final Proven talks = Proven.of(LightningTalks.event(), 10_000, LEAST);

    @Test
    void thirtyTalks_ofThreeMinutes_fitToTheMinute() {
        assertEquals("Sat 16:30 Aula", talks.place("three-minutes"));
        List<Turn> turns = talks.placement("three-minutes").turns();
        assertEquals(30, turns.size());
        for (int i = 0; i < turns.size(); i++) {
            assertEquals(
                    "%02d:%02d".formatted(16 + (30 + 3 * i) / 60, (30 + 3 * i) % 60),
                    talks.time(turns.get(i).start()));
        }
    }

    @Test
    void fifteenTalks_thatWishForSevenMinutes_getSixEach() {
        // 90 = 15 × 6. The person of the last talk also speaks in the evening, so this block is at noon.
        assertEquals("Sat 11:30 Aula", talks.place("fair-share"));
        assertEquals(
                Collections.nCopies(15, 6),
                talks.placement("fair-share").turns().stream()
                        .map(Turn::minutes)
                        .toList());
        // Six talks on security part nine on teaching into seven groups: two pairs at least are left.
        assertEquals(10, talks.cost("similar-neighbours"));
    }

    @Test
    void talksOfThreeLengths_leaveNoMinuteIdle() {
        // One delegation wants it and the block at noon, two want it and the one in the evening.
        assertEquals("Sat 11:30 Studio", talks.place("own-length"));
        assertEquals(3, talks.cost("shared-audience"));
        assertEquals(0, talks.cost("waiting"));
        assertEquals(
                90,
                talks.placement("own-length").turns().stream()
                        .mapToInt(Turn::minutes)
                        .sum());
    }

    @Test
    void guests_whoComeForTheirTalk_speakWhileTheyAreThere() {
        String late = talks.time(talks.turn("own-length", "own-length-19").start());
        String early = talks.time(talks.turn("own-length", "own-length-20").start());

        assertTrue(late.compareTo("12:45") >= 0, late);
        assertTrue(early.compareTo("11:37") <= 0, early);
    }
}
