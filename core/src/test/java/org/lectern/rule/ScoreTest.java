package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lectern.event.Level;

class ScoreTest {

    @Test
    void compare_higherLevel_decides() {
        assertTrue(new Score(0, 5, 900).compareTo(new Score(1, 0, 0)) < 0);
        assertTrue(new Score(0, 0, 900).compareTo(new Score(0, 1, 0)) < 0);
        assertTrue(new Score(2, 3, 4).compareTo(new Score(2, 3, 5)) < 0);
        assertEquals(0, new Score(2, 3, 4).compareTo(new Score(2, 3, 4)));
    }

    @Test
    void plus_byLevel_addsExactly() {
        assertEquals(
                new Score(1, 2, 3),
                Score.of(Level.HARD, 1).plus(Score.of(Level.MEDIUM, 2)).plus(Score.of(Level.SOFT, 3)));
        assertThrows(
                ArithmeticException.class,
                () -> Score.of(Level.SOFT, Long.MAX_VALUE).plus(Score.of(Level.SOFT, 1)));
    }

    @Test
    void isComplete_onlySoftCost() {
        assertTrue(new Score(0, 0, 7).isFeasible());
        assertFalse(new Score(0, 1, 0).isFeasible());
        assertFalse(new Score(1, 0, 0).isFeasible());
    }

    @Test
    void toString_isAsPeopleReadIt() {
        assertEquals("3 hard, 0 medium, 148 soft", new Score(3, 0, 148).toString());
    }

    @Test
    void at_eachLevel_isItsCost() {
        Score score = new Score(3, 5, 148);

        assertEquals(3, score.at(Level.HARD));
        assertEquals(5, score.at(Level.MEDIUM));
        assertEquals(148, score.at(Level.SOFT));
    }
}
