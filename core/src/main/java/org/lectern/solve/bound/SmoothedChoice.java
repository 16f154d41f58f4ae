package org.lectern.solve.bound;

import org.lectern.solve.diagram.Exponential;
import org.lectern.solve.diagram.Logarithm;

/** One session that takes some of its places, each in part, cheaper ones more. One after another may be looked at. */
final class SmoothedChoice {

    /** What no session may pay. */
    static final double NEVER = 1e300;

    /** Places that cost this many temperatures above the cheapest have a weight below a ten-millionth. */
    private static final double TEMPERATURES = 17;

    private static final int FIRST_SIZE = 16;

    private final SmoothedRelaxation relaxation;
    private int session;
    private int[] allowed = new int[0];
    /** The weight of each place that is cheap enough to have one, from the first on. */
    private double[] weights = new double[0];

    private int count;
    private double least = NEVER;
    private double weight;

    SmoothedChoice(SmoothedRelaxation relaxation) {
        this.relaxation = relaxation;
    }

    /**
     * Looks at places. Multipliers never make one cheaper, so the first ones are enough.
     *
     * @param places the places, cheapest first
     * @param rest the least cost of places that are not listed; {@link #NEVER} if all are
     */
    void lookAt(int ofSession, int[] places, double rest) {
        session = ofSession;
        allowed = places;
        least = rest;
        count = 0;
        double reach = TEMPERATURES * relaxation.temperature();
        while (count < places.length && relaxation.cost(session, places[count]) < least + reach) {
            if (count == weights.length) {
                grow();
            }
            double total = relaxation.penalisedCost(session, places[count]);
            weights[count++] = total;
            least = Math.min(least, total);
        }
        weigh(rest, reach);
    }

    private void grow() {
        int size = Math.min(allowed.length, Math.max(FIRST_SIZE, 2 * weights.length));
        double[] more = new double[Math.max(size, weights.length + 1)];
        System.arraycopy(weights, 0, more, 0, weights.length);
        weights = more;
    }

    /** Replaces what places cost by their weights. */
    private void weigh(double rest, double reach) {
        double temperature = relaxation.temperature();
        weight = rest < NEVER ? Exponential.of((least - rest) / temperature) : 0;
        for (int place = 0; place < count; place++) {
            double above = weights[place] - least;
            weights[place] = above < reach ? Exponential.of(-above / temperature) : 0;
            weight += weights[place];
        }
    }

    /** Returns the least cost; {@link #NEVER} without places. */
    double least() {
        return least;
    }

    /** Returns the smoothed cost; {@link #NEVER} without places. */
    double smooth() {
        return weight == 0 ? NEVER : least - relaxation.temperature() * Logarithm.of(weight);
    }

    /**
     * Adds the places to what is used.
     *
     * @param share how much of the session is at one of them, from 0 to 1
     */
    void use(double share) {
        for (int place = 0; place < count; place++) {
            if (weights[place] > 0) {
                relaxation.addUse(session, allowed[place], weights[place] / weight * share);
            }
        }
    }
}
