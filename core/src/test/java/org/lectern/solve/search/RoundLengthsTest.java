package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rounds double up to a limit, but not while starts race; of a small event, three in four are for the proof when nothing is found. */
class RoundLengthsTest {

    private static final int MANY = 40;

    private static List<Integer> lengths(RoundLengths rounds, int count) {
        IntSupplier taken = () -> {
            int next = rounds.next();
            rounds.lengthen(false);
            return next;
        };
        return IntStream.range(0, count).map(i -> taken.getAsInt()).boxed().toList();
    }

    @Test
    void roundsOfALargeEvent_double() {
        assertEquals(List.of(2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000), lengths(RoundLengths.of(41), 7));
    }

    @Test
    void firstRound_ofManySessions_hasTwentyStepsASession() {
        assertEquals(2000, RoundLengths.of(100).next());
        assertEquals(2020, RoundLengths.of(101).next());
        assertEquals(20_000, RoundLengths.of(1000).next());
    }

    @Test
    void rounds_neverOverflow_andStayAtTheirLimit() {
        for (int sessions : new int[] {41, 150, 3000}) {
            List<Integer> lengths = lengths(RoundLengths.of(sessions), MANY);

            assertEquals(lengths.stream().sorted().toList(), lengths);
            assertEquals(1 << 28, lengths.getLast());
        }
    }

    @Test
    void roundsOfASmallEvent_startShort_andStayShort() {
        List<Integer> lengths = lengths(RoundLengths.ifBranched(), MANY);

        assertEquals(List.of(250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 32_768, 32_768), lengths.subList(0, 10));
        assertEquals(32_768, lengths.getLast());
    }

    @Test
    void roundsOfARace_areAsLongAsEachOther() {
        RoundLengths rounds = RoundLengths.of(41);
        rounds.lengthen(false);
        for (int i = 0; i < MANY; i++) {
            rounds.lengthen(true);
            assertEquals(4000, rounds.next());
        }

        rounds.lengthen(false);

        assertEquals(8000, rounds.next());
    }

    @Test
    void lead_growsWithTheSessions_upToALimit() {
        assertEquals(492, RoundLengths.lead(41));
        assertEquals(14_988, RoundLengths.lead(1249));
        assertEquals(15_000, RoundLengths.lead(1250));
        assertEquals(15_000, RoundLengths.lead(100_000));
    }

    @Test
    void isForProof_soonAfterATimetable_isFalse() {
        RoundLengths rounds = RoundLengths.ifBranched();
        for (int i = 0; i < MANY; i++) {
            assertFalse(rounds.isForProof(29_999));
        }
        assertTrue(rounds.isForProof(30_000));
    }

    /** Rounds in which a timetable was found lately are not among the four. */
    @Test
    void isForProof_longAfterATimetable_isSoInThreeRoundsOfFour() {
        RoundLengths rounds = RoundLengths.ifBranched();
        List<Boolean> course = Stream.of(30_000, 40_000, 0, 50_000, 60_000, 70_000, 80_000, 90_000, 100_000)
                .map(since -> rounds.isForProof(since))
                .toList();

        assertEquals(List.of(true, true, false, true, false, true, true, true, false), course);
    }

    @Test
    void stepsForProof_longAfterATimetable_isThreeTimesTheRound() {
        RoundLengths rounds = RoundLengths.of(60);

        assertEquals(0, rounds.stepsForProof(49_999));
        assertEquals(6000, rounds.stepsForProof(50_000));
        rounds.lengthen(false);
        assertEquals(12_000, rounds.stepsForProof(50_000));
        lengths(rounds, MANY);
        assertEquals(3L << 28, rounds.stepsForProof(Long.MAX_VALUE));
    }
}
