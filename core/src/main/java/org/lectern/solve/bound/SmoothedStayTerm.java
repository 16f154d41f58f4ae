package org.lectern.solve.bound;

import java.util.Arrays;

/** The nights of the smoothed relaxation: each takes its three choices in part, cheaper ones more. */
final class SmoothedStayTerm {

    private final StayDualTerm stayTerm;
    private final double scale;
    private final int from;
    private final double[][] penalties;
    private final double[][] uses;
    private double exact;

    /** @param from where the multipliers of nights begin in a point */
    SmoothedStayTerm(LagrangianModel model, int from) {
        this.stayTerm = model.stayTerm();
        this.scale = model.scale();
        this.from = from;
        int sessions = model.sessionCount();
        this.penalties = new double[sessions][];
        this.uses = new double[sessions][];
        for (int s = 0; s < sessions; s++) {
            int days = stayTerm.concerns(s) ? stayTerm.dayCount() : 0;
            penalties[s] = new double[days];
            uses[s] = new double[days];
        }
    }

    /** Sets the multipliers of a point and clears the use of nights. */
    void setMultipliers(double[] point) {
        for (int s = 0; s < penalties.length; s++) {
            Arrays.fill(penalties[s], 0);
            Arrays.fill(uses[s], 0);
        }
        for (StayDualTerm.Night night : stayTerm.nights()) {
            for (int i = 0; i < night.sessions().length; i++) {
                double[] own = penalties[night.sessions()[i]];
                for (int day = 0; day < own.length; day++) {
                    own[day] += point[from + night.on(day, i)];
                }
            }
        }
    }

    boolean concerns(int session) {
        return penalties[session].length > 0;
    }

    double penalty(int session, int day) {
        return penalties[session][day];
    }

    void addUse(int session, int day, double part) {
        uses[session][day] += part;
    }

    /** Returns the smoothed least of cost minus multipliers over all nights, and writes its gradient. */
    double value(double[] point, double temperature, double[] gradient) {
        double value = 0;
        exact = 0;
        for (StayDualTerm.Night night : stayTerm.nights()) {
            value += value(night, point, temperature, gradient);
            for (int i = 0; i < night.sessions().length; i++) {
                double[] own = uses[night.sessions()[i]];
                for (int day = 0; day < own.length; day++) {
                    gradient[from + night.on(day, i)] += own[day];
                }
            }
        }
        return value;
    }

    private double value(StayDualTerm.Night night, double[] point, double temperature, double[] gradient) {
        double before = 0;
        double after = 0;
        double stayed = night.cost() / scale;
        double exactly = stayed;
        for (int i = 0; i < night.sessions().length; i++) {
            double early = point[from + night.before(i)];
            double late = point[from + night.after(i)];
            before -= early;
            after -= late;
            double more = Math.max(early, late);
            exactly -= more;
            stayed -= more + temperature * StrictMath.log1p(StrictMath.exp(-Math.abs(early - late) / temperature));
        }
        double least = Math.min(stayed, Math.min(before, after));
        exact += Math.min(exactly, Math.min(before, after));
        double ofBefore = StrictMath.exp((least - before) / temperature);
        double ofAfter = StrictMath.exp((least - after) / temperature);
        double ofStayed = StrictMath.exp((least - stayed) / temperature);
        double weight = ofBefore + ofAfter + ofStayed;
        for (int i = 0; i < night.sessions().length; i++) {
            double early = point[from + night.before(i)];
            double late = point[from + night.after(i)];
            double isEarly = 1 / (1 + StrictMath.exp((late - early) / temperature));
            gradient[from + night.before(i)] = -(ofBefore + ofStayed * isEarly) / weight;
            gradient[from + night.after(i)] = -(ofAfter + ofStayed * (1 - isEarly)) / weight;
        }
        return least - temperature * StrictMath.log(weight);
    }

    /** Returns the exact least at the last multipliers, up to rounding. */
    double exactValue() {
        return exact;
    }
}
