package org.lectern.solve.bound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A maximiser of a smooth concave function over numbers of at least 0 and at most a limit each. It makes limited-memory quasi-Newton steps
 * (L-BFGS, Nocedal 1980) from the diagonal of the curvature, without the numbers that a limit holds back (projected
 * Newton, Bertsekas 1982).
 */
final class QuasiNewton {

    private static final int MEMORY = 12;
    private static final int MAX_HALVINGS = 12;
    private static final double SHORTER = 0.4;
    private static final double SUFFICIENT = 1e-4;

    private final Function function;
    private final double[] limits;
    private final Deque<CurvaturePair> memory = new ArrayDeque<>();
    private double[] at;
    private double[] gradient;
    private double[] curvature;
    private double value;

    /** A function with its gradient. */
    interface Function {

        /**
         * Returns the value at a point, and writes the gradient there, and how much each number of it falls, up to a
         * factor, as its own coordinate grows.
         */
        double value(double[] point, double[] gradient, double[] curvature);
    }

    /** A step, the decrease of the gradient along it, and the product of both. */
    @SuppressWarnings("ArrayRecordComponent")
    private record CurvaturePair(double[] step, double[] fall, double product) {}

    /** @param limits the greatest value of each number */
    QuasiNewton(Function function, double[] start, double[] limits) {
        this.function = function;
        this.limits = limits;
        this.at = start.clone();
        this.gradient = new double[start.length];
        this.curvature = new double[start.length];
        this.value = function.value(at, gradient, curvature);
    }

    double[] point() {
        return at;
    }

    /**
     * Makes a step, and returns whether another is worth it.
     *
     * @param firstStep the factor of the first step, when nothing is known of the function but its curvature
     * @param minGain the gain below which a step is the last
     */
    boolean step(double firstStep, double minGain) {
        double[] uphill = free(gradient.clone());
        if (dot(uphill, uphill) == 0) {
            return false;
        }
        double[] direction = free(inverse(uphill));
        if (memory.isEmpty() || dot(direction, uphill) <= 0) {
            memory.clear();
            direction = scaled(preconditioned(uphill), firstStep);
        }
        double before = value;
        if (isBetterAlong(direction)) {
            return value - before >= minGain;
        }
        boolean hasMemory = !memory.isEmpty();
        memory.clear();
        return hasMemory;
    }

    /** Backtracks along a direction to the first step that gains enough; returns whether there is one. */
    private boolean isBetterAlong(double[] direction) {
        double length = 1;
        double[] there = new double[at.length];
        double[] newGradient = new double[at.length];
        double[] newCurvature = new double[at.length];
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            double promised = 0;
            for (int i = 0; i < there.length; i++) {
                there[i] = Math.max(0, Math.min(limits[i], at[i] + length * direction[i]));
                promised += gradient[i] * (there[i] - at[i]);
            }
            double newValue = function.value(there, newGradient, newCurvature);
            if (newValue >= value + SUFFICIENT * promised) {
                remember(there, newGradient);
                at = there;
                gradient = newGradient;
                curvature = newCurvature;
                value = newValue;
                return true;
            }
            length *= SHORTER;
        }
        return false;
    }

    private void remember(double[] there, double[] newGradient) {
        double[] step = new double[at.length];
        double[] fall = new double[at.length];
        for (int i = 0; i < step.length; i++) {
            step[i] = there[i] - at[i];
            fall[i] = gradient[i] - newGradient[i];
        }
        double product = dot(step, fall);
        if (product > 1e-12) {
            memory.addLast(new CurvaturePair(step, fall, product));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    /** Returns the gradient times the estimate of the inverse Hessian. */
    private double[] inverse(double[] uphill) {
        double[] result = uphill.clone();
        double[] shares = new double[memory.size()];
        int k = shares.length;
        for (Iterator<CurvaturePair> latestFirst = memory.descendingIterator(); latestFirst.hasNext(); ) {
            CurvaturePair pair = latestFirst.next();
            shares[--k] = dot(pair.step, result) / pair.product;
            add(result, pair.fall, -shares[k]);
        }
        if (!memory.isEmpty()) {
            CurvaturePair last = memory.getLast();
            result = scaled(preconditioned(result), last.product / dot(last.fall, preconditioned(last.fall)));
        }
        for (CurvaturePair pair : memory) {
            double share = dot(pair.fall, result) / pair.product;
            add(result, pair.step, shares[k++] - share);
        }
        return result;
    }

    /** Divides by the curvature, so that all numbers matter alike (Jacobi preconditioning). */
    private double[] preconditioned(double[] vector) {
        double[] result = vector.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] /= curvature[i];
        }
        return result;
    }

    /** Clears, in place, the components that would go below 0 or above their limit. */
    private double[] free(double[] direction) {
        for (int i = 0; i < direction.length; i++) {
            if ((at[i] <= 0 && gradient[i] < 0) || (at[i] >= limits[i] && gradient[i] > 0)) {
                direction[i] = 0;
            }
        }
        return direction;
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return scaled;
    }

    private static void add(double[] sum, double[] values, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * values[i];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
