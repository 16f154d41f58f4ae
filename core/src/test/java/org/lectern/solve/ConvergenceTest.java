package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.rule.Score;

class ConvergenceTest {

    @ParameterizedTest
    @CsvSource({
        // At first, 50,000 steps and 3,000 a session.
        "14, 0, 700, 600, 92001",
        "14, 500, 700, 600, 92501",
        "60, 500, 700, 600, 230501",
        // Then half of all steps in a small event, whatever the gap.
        "40, 300000, 700, 100, 600001",
        // Two thirds in a larger one, unless little is missing.
        "41, 300000, 700, 690, 900000",
        "41, 450000, 1000, 995, 900001",
        "41, 450000, 1000, 994, 1350000",
        "41, 450000, 7, 6, 900001",
        "41, 450000, 7, 7, 900001",
        // Above 150 sessions, a tenth for each is enough at first, if little is missing.
        "150, 500, 1000, 995, 500501",
        "151, 500, 1000, 995, 95801",
        "151, 500, 1000, 994, 503501",
        "151, 400000, 1000, 995, 800001"
    })
    void lastStep_byTheLastThatFoundAndByTheGap(int sessions, long found, long best, long bound, long expected) {
        Score score = new Score(0, 0, best);
        assertEquals(
                (double) expected,
                (double) Convergence.lastStep(sessions, found, found, score, new Score(0, 0, bound)),
                1.0);
    }

    /** What is only a little better lets the search of a larger event go on for the steps of its size, and no share of all steps. */
    @ParameterizedTest
    @CsvSource({
        "60, 900000, 300000, 1130001",
        "60, 900000, 400000, 1200000",
        "41, 900000, 300000, 1073001",
        "40, 900000, 300000, 1800001"
    })
    void lastStep_afterALittleBetterOne_isThatOfTheLastMuchBetterOne(
            int sessions, long found, long foundMuch, long expected) {
        assertEquals(
                (double) expected,
                (double) Convergence.lastStep(sessions, found, foundMuch, new Score(0, 0, 700), new Score(0, 0, 600)),
                1.0);
    }

    /** Where more than a two-hundredth is left out beyond what is proven, five times as many steps, up to 150 sessions. */
    @ParameterizedTest
    @CsvSource({
        "60, 100, 99, 840001",
        "60, 500, 498, 840001",
        "60, 500, 490, 1570001",
        "14, 500, 490, 880001",
        "150, 500, 490, 2920001",
        "151, 500, 490, 1260000",
        // Such a gap says nothing of the soft cost, so many sessions wait as long as few.
        "151, 500, 498, 923001"
    })
    void lastStep_whereMediumIsNotProven_goesByTheGapThere(int sessions, long best, long bound, long expected) {
        Score score = new Score(0, best, 9);
        assertEquals(
                (double) expected,
                (double) Convergence.lastStep(sessions, 420_000, 420_000, score, new Score(0, bound, 0)),
                1.0);
    }
}
