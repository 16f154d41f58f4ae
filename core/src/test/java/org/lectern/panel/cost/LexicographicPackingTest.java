package org.lectern.panel.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.InvalidInputException;
import org.lectern.rule.Score;

class LexicographicPackingTest {

    private static final LexicographicPacking SMALL =
            LexicographicPacking.forMaxScore(new Score(4, 2, 9), "session (Malawi)");

    @Test
    void steps_always_areOneMoreThanTheGreatestBelow() {
        assertEquals(10, SMALL.mediumFactor());
        assertEquals(30, SMALL.hardFactor());
    }

    @Test
    void pack_always_addsLevelsUp() {
        assertEquals(0, SMALL.pack(Score.ZERO));
        assertEquals(129, SMALL.pack(new Score(4, 0, 9)));
        assertEquals(149, SMALL.pack(new Score(4, 2, 9)));
    }

    @Test
    void unpack_always_isWhatWasPacked() {
        for (long hard = 0; hard <= 4; hard++) {
            for (long medium = 0; medium <= 2; medium++) {
                for (long soft = 0; soft <= 9; soft++) {
                    Score score = new Score(hard, medium, soft);
                    assertEquals(score, SMALL.unpack(SMALL.pack(score)));
                }
            }
        }
    }

    @Test
    void pack_always_ordersAsScoresDo() {
        assertTrue(SMALL.pack(new Score(0, 2, 9)) < SMALL.pack(new Score(1, 0, 0)));
        assertTrue(SMALL.pack(new Score(1, 0, 9)) < SMALL.pack(new Score(1, 1, 0)));
    }

    @Test
    void upTo_halfTheRange_stillFits() {
        long most = Long.MAX_VALUE / 2;

        assertEquals(
                most,
                LexicographicPacking.forMaxScore(new Score(0, 0, most - 1), "session (Malawi)")
                        .mediumFactor());
        assertTooLarge(new Score(0, 0, most));
        assertTooLarge(new Score(0, 0, Long.MAX_VALUE));
        assertTooLarge(new Score(0, Long.MAX_VALUE, 0));
        assertTooLarge(new Score(Long.MAX_VALUE, 0, 0));
        assertTooLarge(new Score(1L << 22, 1L << 20, 1L << 20));
    }

    private static void assertTooLarge(Score greatest) {
        InvalidInputException refused = assertThrows(
                InvalidInputException.class, () -> LexicographicPacking.forMaxScore(greatest, "session (Malawi)"));
        assertEquals(
                "The costs of session (Malawi) are too large to add up: they can reach %s.".formatted(greatest),
                refused.problems().get(0).message());
        assertEquals("too-large", refused.problems().get(0).code());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 0, 99", "0, 3, 7", "2, 0, 99", "2, 9, 99"})
    void nextMedium_ofAScore_isTheFirstThatCostsMoreAboveSoft(long hard, long medium, long soft) {
        LexicographicPacking packing = LexicographicPacking.forMaxScore(new Score(5, 10, 99), "anything");
        long packed = packing.pack(new Score(hard, medium, soft));

        assertEquals(packing.pack(new Score(hard, medium, 99)) + 1, packing.nextMedium(packed));
    }
}
