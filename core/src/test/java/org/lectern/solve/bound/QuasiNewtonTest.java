package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuasiNewtonTest {

    /** {@code −½ xᵀ(MᵀM + I)x + bᵀx}: its maximum is one point, with some numbers at 0. */
    private record Bowl(double[][] m, double[] b) implements QuasiNewton.Function {

        static Bowl of(int size, long seed) {
            Random random = new Random(seed);
            double[][] m = new double[size][size];
            double[] b = new double[size];
            for (int i = 0; i < size; i++) {
                b[i] = random.nextGaussian() * 5;
                for (int j = 0; j < size; j++) {
                    m[i][j] = random.nextGaussian();
                }
            }
            return new Bowl(m, b);
        }

        @Override
        public double value(double[] x, double[] gradient, double[] curvature) {
            double value = 0;
            double[] mx = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    mx[i] += m[i][j] * x[j];
                }
                value += b[i] * x[i] - (mx[i] * mx[i] + x[i] * x[i]) / 2;
            }
            for (int j = 0; j < x.length; j++) {
                curvature[j] = 1;
                gradient[j] = b[j] - x[j];
                for (int i = 0; i < x.length; i++) {
                    gradient[j] -= m[i][j] * mx[i];
                }
            }
            return value;
        }
    }

    /** Short steps uphill, each number held at 0: slow and sure. */
    private static double[] slowly(Bowl bowl, int size) {
        double[] x = new double[size];
        double[] gradient = new double[size];
        for (int step = 0; step < 200_000; step++) {
            bowl.value(x, gradient, new double[size]);
            for (int i = 0; i < size; i++) {
                x[i] = Math.max(0, x[i] + 0.01 * gradient[i]);
            }
        }
        return x;
    }

    private static double[] limits(int size, double limit) {
        double[] limits = new double[size];
        Arrays.fill(limits, limit);
        return limits;
    }

    private static void run(QuasiNewton search, int steps) {
        boolean goesOn = true;
        for (int i = 0; i < steps && goesOn; i++) {
            goesOn = search.step(1, 0);
        }
    }

    @Test
    void maximum_beyondALimit_isAtTheLimit() {
        QuasiNewton search = new QuasiNewton(
                (x, gradient, curvature) -> {
                    Arrays.fill(curvature, 1);
                    gradient[0] = 2 * (3 - x[0]);
                    gradient[1] = 2 * (1 - x[1]);
                    return -(3 - x[0]) * (3 - x[0]) - (1 - x[1]) * (1 - x[1]);
                },
                new double[2],
                limits(2, 2));

        run(search, 50);

        assertArrayEquals(new double[] {2, 1}, search.point(), 1e-9);
    }

    @Test
    void maximum_ofBowls_isThatOfShortSteps() {
        for (long seed = 0; seed < 20; seed++) {
            Bowl bowl = Bowl.of(6, seed);
            QuasiNewton search = new QuasiNewton(bowl, new double[6], limits(6, 1e9));

            run(search, 500);

            assertArrayEquals(slowly(bowl, 6), search.point(), 1e-4, "seed " + seed);
        }
    }

    @Test
    void point_whereNothingIsToBeGained_stays() {
        QuasiNewton search = new QuasiNewton(
                (x, gradient, curvature) -> {
                    Arrays.fill(curvature, 1);
                    gradient[0] = -1;
                    return -x[0];
                },
                new double[1],
                limits(1, 1e9));

        run(search, 10);

        assertArrayEquals(new double[1], search.point());
    }

    @Test
    void run_oneStep_asksForTheValueOfEachTryOnce() {
        int[] asked = {0};
        QuasiNewton search = new QuasiNewton(
                (x, gradient, curvature) -> {
                    Arrays.fill(curvature, 2);
                    asked[0]++;
                    gradient[0] = 2 - 2 * x[0];
                    return 2 * x[0] - x[0] * x[0];
                },
                new double[1],
                limits(1, 1e9));

        run(search, 1);

        assertEquals(2, asked[0]);
        assertArrayEquals(new double[] {1}, search.point());
    }
}
