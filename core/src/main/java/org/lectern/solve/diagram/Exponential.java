package org.lectern.solve.diagram;

/**
 * The exponential function up to a relative error below 10 to the −9, several times as fast as {@link StrictMath#exp}
 * and the same on every machine: powers of 2 by the bits of a number, their fractions by a table, the rest by a
 * polynomial.
 */
public final class Exponential {

    private static final int BITS = 8;
    private static final int STEPS = 1 << BITS;
    private static final double STEPS_OF_ONE = STEPS / StrictMath.log(2);
    private static final double STEP = StrictMath.log(2) / STEPS;
    /** Adding and subtracting this rounds a small number to a whole one. */
    private static final double ROUNDING = 0x1.8p52;

    private static final double LIMIT = 700;
    private static final int BIAS = 1023;
    private static final int MANTISSA_BITS = 52;

    private static final double[] FRACTIONS = new double[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            FRACTIONS[i] = StrictMath.exp(i * STEP);
        }
    }

    private Exponential() {}

    /**
     * Returns e to the power of a number.
     *
     * @param x at most 700; below −700 the result is 0
     */
    public static double of(double x) {
        if (x < -LIMIT) {
            return 0;
        }
        double rounded = x * STEPS_OF_ONE + ROUNDING - ROUNDING;
        int steps = (int) rounded;
        double rest = x - rounded * STEP;
        double power = Double.longBitsToDouble((long) ((steps >> BITS) + BIAS) << MANTISSA_BITS);
        return power * FRACTIONS[steps & (STEPS - 1)] * (1 + rest * (1 + rest * (1.0 / 2 + rest * (1.0 / 6))));
    }
}
