package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogarithmTest {

    private static void assertIsLogarithm(double x) {
        assertEquals(StrictMath.log(x), Logarithm.of(x), 1e-12, () -> "log(" + x + ")");
    }

    @Test
    void logarithm_ofRandomNumbers_isThatOfTheLibrary() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            assertIsLogarithm(1 + random.nextDouble());
            assertIsLogarithm(random.nextDouble(1e-9, 1e9));
            assertIsLogarithm(StrictMath.exp(random.nextDouble(-700, 700)));
        }
    }

    @Test
    void logarithm_ofOne_isZero() {
        assertEquals(0, Logarithm.of(1));
    }

    @Test
    void logarithm_atTheEdges_isThatOfTheLibrary() {
        for (double x :
                new double[] {Double.MIN_NORMAL, Double.MAX_VALUE, 2, Math.nextDown(2.0), Math.nextUp(1.0), 0.5}) {
            assertIsLogarithm(x);
        }
    }
}
