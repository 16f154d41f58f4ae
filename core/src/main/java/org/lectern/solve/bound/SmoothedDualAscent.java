package org.lectern.solve.bound;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Ascent on a smoothed dual (Nesterov 2005), in stages. Each stage smooths less than the last and starts from its
 * multipliers. Resumable; a certificate needs only the multipliers.
 */
public final class SmoothedDualAscent {

    private static final double COOLING = 0.4;
    private static final double COLDEST = 1e-3;
    private static final int STEPS = 60;
    /**
     * If there are at most this many people, all have multipliers from the start; else only those in two places at
     * once.
     */
    private static final int FEW_RESOURCES = 250;

    private static final double OVERUSED = 0.02;

    private final LagrangianModel model;
    private final BooleanSupplier stop;
    private int[] resources;
    private double[] multipliers;
    private double temperature;
    private double coldest;
    private double best = Double.NEGATIVE_INFINITY;
    private double[] bestMultipliers;
    private int[] bestResources;

    /** @param start the multipliers to start from */
    public SmoothedDualAscent(LagrangianModel model, LagrangeMultipliers start, BooleanSupplier stop) {
        this.model = model;
        this.stop = stop;
        CapacityResources all = model.resources();
        boolean areFew = all.count() <= FEW_RESOURCES;
        this.resources = IntStream.range(0, all.count())
                .filter(r -> areFew || all.all().get(r).kind() != CapacityResources.Kind.PERSON)
                .toArray();
        this.multipliers = start.toDoubles(resources);
        this.bestMultipliers = multipliers;
        this.bestResources = resources;
    }

    /** Returns whether more stages could still raise the bound. */
    public boolean canImprove() {
        return model.hasMultipliers() && multipliers.length > 0 && (temperature == 0 || temperature > coldest);
    }

    /**
     * Runs some stages.
     *
     * @param gap the soft cost of the incumbent above the bound
     * @param upperBound the packed cost of the incumbent
     */
    public void run(int stages, long gap, long upperBound) {
        if (temperature == 0) {
            temperature = Math.max(1, 2.0 * gap / model.sessionCount());
            coldest = temperature * COLDEST;
        }
        for (int stage = 0;
                stage < stages && canImprove() && best < upperBound - 0.5 && !stop.getAsBoolean();
                stage++) {
            SmoothedRelaxation smooth = new SmoothedRelaxation(model, resources);
            smooth.setTemperature(temperature);
            QuasiNewton ascent = new QuasiNewton(
                    (point, gradient) -> {
                        double value = smooth.value(point, gradient);
                        if (smooth.exactValue() > best) {
                            best = smooth.exactValue();
                            bestMultipliers = point.clone();
                            bestResources = resources;
                        }
                        return value;
                    },
                    multipliers,
                    smooth.maxMultipliers(multipliers.length),
                    () -> stop.getAsBoolean() || best >= upperBound - 0.5);
            ascent.run(STEPS, temperature, temperature * 1e-4);
            multipliers = ascent.point();
            addOverusedPeople(smooth);
            temperature *= COOLING;
        }
    }

    private void addOverusedPeople(SmoothedRelaxation smooth) {
        if (resources.length == model.resources().count()) {
            return;
        }
        int[] all = IntStream.range(0, model.resources().count()).toArray();
        SmoothedRelaxation everything = new SmoothedRelaxation(model, all);
        everything.setTemperature(smooth.temperature());
        int points = model.resources().pointCount();
        double[] allMultipliers = spread(multipliers, resources);
        double[] gradient = new double[allMultipliers.length];
        everything.value(allMultipliers, gradient);
        int[] more = IntStream.range(0, all.length)
                .filter(r -> model.resources().all().get(r).kind() != CapacityResources.Kind.PERSON
                        || IntStream.range(r * points, (r + 1) * points)
                                .anyMatch(i -> gradient[i] > OVERUSED || allMultipliers[i] > 0))
                .toArray();
        multipliers = new double[more.length * points + model.terms().multiplierCount()];
        for (int row = 0; row < more.length; row++) {
            System.arraycopy(allMultipliers, more[row] * points, multipliers, row * points, points);
        }
        copyCopies(allMultipliers, multipliers);
        resources = more;
    }

    /** The multipliers of copies stand at the end of each. */
    private void copyCopies(double[] from, double[] into) {
        int count = model.terms().multiplierCount();
        System.arraycopy(from, from.length - count, into, into.length - count, count);
    }

    /** Returns multipliers for all resources, 0 for those without a row, and for copies. */
    private double[] spread(double[] byRow, int[] rows) {
        int points = model.resources().pointCount();
        double[] all =
                new double[model.resources().count() * points + model.terms().multiplierCount()];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(byRow, row * points, all, rows[row] * points, points);
        }
        copyCopies(byRow, all);
        return all;
    }

    /** Returns the multipliers with the highest bound so far. */
    public LagrangeMultipliers multipliers() {
        return LagrangeMultipliers.of(model, spread(bestMultipliers, bestResources));
    }
}
