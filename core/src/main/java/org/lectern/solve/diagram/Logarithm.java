package org.lectern.solve.diagram;

/**
 * The natural logarithm up to an absolute error below 10 to the −12, several times as fast as {@link StrictMath#log} and the
 * same on every machine: powers of 2 by the bits of a number, its first digits by a table, the rest by a polynomial.
 */
public final class Logarithm {

    private static final int BITS = 8;
    private static final int STEPS = 1 << BITS;
    private static final int BIAS = 1023;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final double LOG_2 = StrictMath.log(2);

    private static final double[] INVERSES = new double[STEPS];
    private static final double[] LOGS = new double[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            // The middle of each step, but 1 at the first: the logarithm of 1 is 0.
            double middle = i == 0 ? 1 : 1 + (i + 0.5) / STEPS;
            INVERSES[i] = 1 / middle;
            LOGS[i] = StrictMath.log(middle);
        }
    }

    private Logarithm() {}

    /**
     * Returns the natural logarithm of a number.
     *
     * @param x a positive, finite number that is not subnormal
     */
    public static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> MANTISSA_BITS) - BIAS;
        double mantissa = Double.longBitsToDouble((bits & MANTISSA) | (long) BIAS << MANTISSA_BITS);
        int step = (int) ((bits & MANTISSA) >>> (MANTISSA_BITS - BITS));
        double rest = mantissa * INVERSES[step] - 1;
        double series = 1 - rest * (1.0 / 2 - rest * (1.0 / 3 - rest * (1.0 / 4 - rest * (1.0 / 5))));
        return exponent * LOG_2 + LOGS[step] + rest * series;
    }
}
