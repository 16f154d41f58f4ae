package org.lectern.benchmarks.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.suite.SuiteInstance;
import org.lectern.rule.Score;
import org.lectern.solve.SolveOptions;

@Tag("night")
class EarlyEndTest {

    private static final SuiteInstance INSTANCE = new SuiteInstance(EventClass.CROWDED, 14, 1);

    private static double loss(Score score, Score later) {
        return new EarlyEnd(INSTANCE, Duration.ZERO, 1, score, false, later).loss();
    }

    @Test
    void loss_ofScores_isAShareOfTheHighestLevelThatDiffers() {
        assertEquals(0.02, loss(new Score(0, 0, 500), new Score(0, 0, 490)), 1e-9);
        assertEquals(0.1, loss(new Score(0, 20, 500), new Score(0, 18, 900)), 1e-9);
        assertEquals(0.5, loss(new Score(4, 20, 0), new Score(2, 30, 0)), 1e-9);
    }

    @Test
    void loss_ofOneUnitOrNone_isNone() {
        assertEquals(0, loss(new Score(0, 0, 7), new Score(0, 0, 6)));
        assertEquals(0, loss(new Score(0, 3, 7), new Score(0, 3, 7)));
    }

    @Test
    void loss_whereMoreStepsFoundLess_isBelowNothing() {
        assertEquals(-0.02, loss(new Score(0, 0, 490), new Score(0, 0, 500)), 1e-9);
    }

    @Test
    void measure_ofAnEventThatIsProven_losesNothing() {
        EarlyEnd end = EarlyEnd.measure(new SuiteInstance(EventClass.FULL, 5, 1), 2);

        assertTrue(end.isProven());
        assertTrue(end.steps() > 0);
        assertEquals(end.score(), end.later());
        assertEquals(0, end.loss());
    }

    /** Soon after its start, a search has much left to find. */
    @Test
    void measure_ofAnEventThatIsNotProven_searchesOn() {
        SolveOptions.Builder few = SolveOptions.builder().stepLimit(200);

        EarlyEnd end = EarlyEnd.measure(new SuiteInstance(EventClass.MEETINGS, 60, 1), few, 20);

        assertFalse(end.isProven(), end::toString);
        assertEquals(200, end.steps());
        assertTrue(end.loss() > 0, end::toString);
    }
}
