package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.examples.smallround.SmallRound;

/**
 * A round of six countries in one track: the delegation of one would rather speak in the afternoon, but a speaker leaves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallRoundTest {

    /** 120 for a wish against a departure, 10 for a region in two half-days, 9 for empty seats, 2 for a minute of questions. */
    private static final long LEAST = 141;

    private final Proven round = Proven.of(SmallRound.event(), 10_000, LEAST);

    @Test
    void round_solved_hearsWhoeverLeavesEarlyFirst() {
        // Opens at 10:30, two minutes of the State, and the speaker is there until 10:42.
        assertEquals("Thu 10:30 XXI", round.place("iceland"));
        assertEquals("10:32 iceland-3 7", round.turns("iceland").getFirst());
        assertEquals(120, round.cost("preferred-window"));
    }

    @Test
    void round_solved_fillsTheHourOfTheLongestSession() {
        // 60 − 2 − 7 × 7 = 9 minutes of Q&A, one under the ten preferred; and no theme twice in a row.
        assertEquals(2, round.cost("short-qa"));
        assertEquals(
                List.of(7, 7, 7, 7, 7, 7, 7),
                round.placement("kenya").turns().stream()
                        .map(turn -> turn.minutes())
                        .toList());
        List<String> themes = round.placement("kenya").turns().stream()
                .map(turn -> slot("kenya", turn.slotId()).theme())
                .toList();
        for (int i = 1; i < themes.size(); i++) {
            assertNotEquals(themes.get(i - 1), themes.get(i));
        }
    }

    @Test
    void round_solved_keepsEachRegionTogetherAsFarAsTheMorningAllows() {
        // Thursday morning has room for two hours: Iceland's must be one, and Kenya wishes for the other.
        assertTrue(round.place("kenya").matches("Thu 1[12]:\\d\\d XX"), round.place("kenya"));
        assertTrue(round.place("togo").matches("Thu 1[567]:\\d\\d XX"), round.place("togo"));
        assertEquals(10, round.cost("split-region"));
        assertEquals(
                List.of("Fri", "Fri", "Fri"),
                Stream.of("fiji", "samoa", "peru").map(round::day).toList());
    }

    @Test
    void speaker_inTwoSessions_hasTenMinutesBetween() {
        Window fiji = round.placement("fiji").time();
        Window peru = round.placement("peru").time();
        Duration between = fiji.startInclusive().isBefore(peru.startInclusive())
                ? Duration.between(fiji.endExclusive(), peru.startInclusive())
                : Duration.between(peru.endExclusive(), fiji.startInclusive());

        assertTrue(between.toMinutes() >= 10, between::toString);
    }

    private Slot slot(String sessionId, String slotId) {
        return round.result().event().sessions().stream()
                .filter(session -> session.id().equals(sessionId))
                .flatMap(session -> session.slots().stream())
                .filter(slot -> slot.id().equals(slotId))
                .findFirst()
                .orElseThrow();
    }
}
