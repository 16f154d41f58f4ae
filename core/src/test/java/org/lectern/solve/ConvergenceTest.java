package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.rule.Score;

class ConvergenceTest {

    @ParameterizedTest
    @CsvSource({
        // At first, 20,000 steps and 1,000 a session.
        "14, 34000, 34000, 700, 600, false",
        "14, 34001, 34001, 700, 600, true",
        "60, 80001, 80001, 700, 600, true",
        // Then half of all steps in a small event, whatever the gap.
        "40, 200000, 100000, 700, 100, false",
        "40, 200000, 100001, 700, 100, true",
        // Two thirds in a larger one, unless little is missing.
        "41, 300000, 200000, 700, 690, false",
        "41, 300000, 200001, 700, 690, true",
        "41, 300000, 150001, 1000, 995, true",
        "41, 300000, 150001, 1000, 994, false",
        "41, 300000, 150001, 7, 6, true",
        "41, 300000, 150001, 7, 7, true"
    })
    void isReached_byIdleStepsAndGap(int sessions, long steps, long idle, long best, long bound, boolean expected) {
        Score score = new Score(0, 0, best);
        assertEquals(expected, Convergence.isReached(sessions, steps, idle, score, new Score(0, 0, bound)));
    }

    @ParameterizedTest
    @CsvSource({"100, 99, true", "500, 498, true", "500, 490, false"})
    void isReached_whereMediumIsNotProven_goesByTheGapThere(long best, long bound, boolean expected) {
        assertEquals(
                expected, Convergence.isReached(60, 300_000, 160_000, new Score(0, best, 9), new Score(0, bound, 0)));
    }
}
