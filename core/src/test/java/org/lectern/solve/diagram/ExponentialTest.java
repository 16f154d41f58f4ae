package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {

    private static void assertIsExponential(double x) {
        double expected = StrictMath.exp(x);
        assertEquals(expected, Exponential.of(x), expected * 1e-9, () -> "exp(" + x + ")");
    }

    @Test
    void exponential_ofRandomNumbers_isThatOfTheLibrary() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            assertIsExponential(random.nextDouble(-700, 700));
            assertIsExponential(random.nextDouble(-1, 1));
        }
    }

    @Test
    void exponential_atTheEdges_isThatOfTheLibrary() {
        for (double x : new double[] {0, -0.0, 1, -1, 700, -700, Double.MIN_VALUE, -1e-300}) {
            assertIsExponential(x);
        }
        assertEquals(1, Exponential.of(0));
    }

    @Test
    void exponential_belowItsRange_isZero() {
        assertEquals(0, Exponential.of(-700.001));
        assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY));
    }
}
