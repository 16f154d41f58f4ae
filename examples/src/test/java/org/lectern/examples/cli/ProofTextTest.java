package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;

final class ProofTextTest {

    private static final Score LEFT_OUT = new Score(0, 122, 3410);

    @Test
    void proof_gapAtMediumLevel_tellsHowMuchIsUnavoidable() {
        ProofText words = new ProofText(LEFT_OUT, new Score(0, 115, 20733), true);

        assertEquals(
                "gap 5.74 % at medium level: at least 115 of the 122 priority points left out are unavoidable",
                words.proof());
        assertEquals("0 hard, 115 medium", words.lowerBound());
    }

    @Test
    void proof_nothingUnavoidableAtMediumLevel_saysSo() {
        assertEquals(
                "gap 100.00 % at medium level: the bound does not say that anything has to be left out",
                new ProofText(LEFT_OUT, new Score(0, 0, 9), true).proof());
    }

    @Test
    void proof_otherRulesAtMediumLevel_speaksOfCost() {
        assertEquals(
                "gap 5.74 % at medium level: every timetable with all hard rules met costs at least 115 there, and this one 122",
                new ProofText(LEFT_OUT, new Score(0, 115, 20733), false).proof());
        assertEquals(
                "gap 20.00 % at medium level: every timetable with no more hard cost costs at least 4 there, and this one 5",
                new ProofText(new Score(2, 5, 0), new Score(2, 4, 0), false).proof());
    }

    @Test
    void proof_gapTooNarrowToShow_isNotNone() {
        assertEquals(
                "gap 0.01 %: a better timetable saves at most this share of the soft cost",
                new ProofText(new Score(0, 0, 60_000_021), new Score(0, 0, 59_999_021), true).proof());
    }

    @Test
    void proof_gapAtSoftLevel_saysThatTheRestIsUnavoidable() {
        assertEquals(
                "gap 5.00 %: a better timetable saves at most this share of the soft cost; what is left out,"
                        + " 122 priority points, is unavoidable",
                new ProofText(new Score(0, 122, 100), new Score(0, 122, 95), true).proof());
        assertEquals(
                "gap 5.00 %: a better timetable saves at most this share of the soft cost",
                new ProofText(new Score(0, 0, 100), new Score(0, 0, 95), true).proof());
    }

    @Test
    void proof_gapAtHardLevel_speaksOfCost() {
        ProofText words = new ProofText(new Score(4, 1, 2), new Score(1, 0, 9), true);

        assertEquals(
                "gap 75.00 % at hard level: every timetable costs at least 1 there, and this one 4", words.proof());
        assertEquals("1 hard", words.lowerBound());
    }

    @Test
    void proof_noGap_isOptimal() {
        assertEquals(
                "proven optimal: no timetable is better; what is left out, 122 priority points, is unavoidable",
                new ProofText(LEFT_OUT, LEFT_OUT, true).proof());
        assertEquals(
                "proven optimal: no timetable is better; the medium cost is unavoidable",
                new ProofText(LEFT_OUT, LEFT_OUT, false).proof());
        assertEquals("proven optimal: no timetable is better", new ProofText(Score.ZERO, Score.ZERO, true).proof());
    }
}
