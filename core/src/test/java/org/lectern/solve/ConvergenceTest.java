package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.rule.Score;

class ConvergenceTest {

    @ParameterizedTest
    @CsvSource({
        // At first, 20,000 steps and 1,000 a session.
        "14, 0, 700, 600, 34001",
        "14, 500, 700, 600, 34501",
        "60, 500, 700, 600, 80501",
        // Then half of all steps in a small event, whatever the gap.
        "40, 100000, 700, 100, 200001",
        // Two thirds in a larger one, unless little is missing.
        "41, 100000, 700, 690, 300000",
        "41, 150000, 1000, 995, 300001",
        "41, 150000, 1000, 994, 450000",
        "41, 150000, 7, 6, 300001",
        "41, 150000, 7, 7, 300001"
    })
    void lastStep_byTheLastThatFoundAndByTheGap(int sessions, long found, long best, long bound, long expected) {
        Score score = new Score(0, 0, best);
        for (long idle : new long[] {0, 1, 70_000}) {
            assertEquals(
                    (double) expected,
                    (double) Convergence.lastStep(sessions, found + idle, idle, score, new Score(0, 0, bound)),
                    1.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 99, 280001", "500, 498, 280001", "500, 490, 420000"})
    void lastStep_whereMediumIsNotProven_goesByTheGapThere(long best, long bound, long expected) {
        Score score = new Score(0, best, 9);
        assertEquals(
                (double) expected,
                (double) Convergence.lastStep(60, 300_000, 160_000, score, new Score(0, bound, 0)),
                1.0);
    }
}
