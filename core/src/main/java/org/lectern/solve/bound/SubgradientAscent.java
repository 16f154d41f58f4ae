package org.lectern.solve.bound;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;

/**
 * Subgradient ascent on the Lagrange multipliers. It raises the multipliers of overused points and lowers those of
 * unused ones. Steps have Polyak's length (Polyak 1969), with the incumbent as upper bound, and a deflected direction
 * (Camerini, Fratta and Maffioli 1975).
 */
public final class SubgradientAscent {

    private static final double FIRST_STEP = 1.0;
    private static final double MIN_STEP = 0.002;
    private static final double MEMORY = 0.6;
    private static final int PATIENCE = 12;
    /** What it takes to look at a place, in terms of an arc. */
    private static final long WORK_OF_PLACE = 4;

    private final LagrangianModel model;
    private final Relaxation relaxation;
    private final double[][] direction;
    private final double[] copyDirection;
    /** The half-day of each point. */
    private final int[] halfDays;

    /** The maximum of a multiplier, so that no sum of multipliers overflows. */
    private final long maxMultiplier;

    private LagrangeMultipliers best;
    private long bestValue = Long.MIN_VALUE;
    private long work;

    public SubgradientAscent(LagrangianModel model) {
        this.model = model;
        this.relaxation = new Relaxation(model);
        this.direction = new double[model.resources().count()][model.resources().pointCount()];
        this.copyDirection = new double[model.terms().multiplierCount()];
        this.halfDays = new int[model.resources().pointCount()];
        Arrays.setAll(
                halfDays,
                p -> model.instance()
                        .tables()
                        .halfDays()
                        .indexOf(model.resources().minute(p), model.resources().minute(p) + 1));
        double capacity = model.resources().all().stream()
                .mapToDouble(
                        resource -> Arrays.stream(resource.capacities()).max().orElse(0))
                .sum();
        double paid =
                (double) model.sessionCount() * Math.max(1, model.resources().count());
        this.maxMultiplier = (long) (Long.MAX_VALUE / 16.0 / Math.max(1, (capacity + paid) * halfDays.length));
        this.best = LagrangeMultipliers.zero(model);
    }

    /**
     * Improves multipliers: first all points of a half-day by the same amount, then each point.
     *
     * @param from the multipliers to start from
     * @param node the node to bound
     * @param upperBound the packed cost of the incumbent
     * @param steps the maximum number of steps
     * @param stop asked at each step
     * @param watcher receives the choices of each step
     */
    public void run(
            LagrangeMultipliers from, Node node, long upperBound, int steps, BooleanSupplier stop, Listener watcher) {
        start(from);
        ascend(true, node, upperBound, steps / 2, stop, watcher);
        ascend(false, node, upperBound, steps - steps / 2, stop, watcher);
    }

    /** Improves multipliers that are good for a larger node: as {@link #run}, each point for itself. */
    public void refine(
            LagrangeMultipliers from, Node node, long upperBound, int steps, BooleanSupplier stop, Listener watcher) {
        start(from);
        ascend(false, node, upperBound, steps, stop, watcher);
    }

    private void start(LagrangeMultipliers from) {
        best = from.copy();
        bestValue = Long.MIN_VALUE;
    }

    private void ascend(
            boolean isCoarse, Node node, long upperBound, int maxSteps, BooleanSupplier stop, Listener watcher) {
        double target = (double) upperBound * model.scale();
        long enough = (upperBound - 1) * model.scale();
        LagrangeMultipliers multipliers = best.copy();
        for (double[] row : direction) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(copyDirection, 0);
        double step = FIRST_STEP;
        int sinceBetter = 0;
        for (int i = 0; i <= maxSteps && step >= MIN_STEP; i++) {
            if (bestValue > enough) {
                return;
            }
            relaxation.evaluate(multipliers, node);
            work += relaxation.arcCount() + WORK_OF_PLACE * node.placeCount();
            watcher.onEvaluated(relaxation);
            if (relaxation.value() > bestValue) {
                bestValue = relaxation.value();
                best = multipliers.copy();
                sinceBetter = 0;
            } else if (++sinceBetter >= PATIENCE) {
                sinceBetter = 0;
                step /= 2;
                multipliers = best.copy();
            }
            if (bestValue > enough || !model.hasMultipliers() || stop.getAsBoolean()) {
                return;
            }
            if (i < maxSteps && !move(multipliers, step * (target - relaxation.value()), isCoarse)) {
                return;
            }
        }
    }

    /** Receives the choices of the sessions under each set of multipliers. */
    @FunctionalInterface
    public interface Listener {
        void onEvaluated(Relaxation relaxation);
    }

    public LagrangeMultipliers multipliers() {
        return best;
    }

    /** Returns the multipliers above 0 that matter at the node. */
    public LagrangeMultipliers.Sparse sparse() {
        return best.sparse(relaxation.closed());
    }

    /** Returns the highest value, in parts of a unit of packed cost. */
    public long value() {
        return bestValue;
    }

    /** Returns the highest value in units of packed cost, rounded up, since costs are whole numbers. */
    public long lowerBound() {
        return Math.ceilDiv(bestValue, model.scale());
    }

    /** Returns how many arcs were looked at so far; places count as some arcs each. */
    public long work() {
        return work;
    }

    /** Moves the multipliers along the deflected subgradient; returns false if it is 0. */
    private boolean move(LagrangeMultipliers multipliers, double distance, boolean isCoarse) {
        double[][] excess = excess(isCoarse);
        double norm = turn(copyDirection, copyExcess(isCoarse), multipliers.copies());
        for (int r = 0; r < excess.length; r++) {
            norm += turn(direction[r], excess[r], multipliers.values(r));
        }
        if (norm == 0) {
            return false;
        }
        double length = Math.max(distance, (double) model.scale()) / norm;
        for (int r = 0; r < excess.length; r++) {
            CapacityResources.Resource resource = model.resources().all().get(r);
            if (step(multipliers.values(r), direction[r], length, resource::maxMultiplier)) {
                multipliers.update(r);
            }
        }
        if (step(multipliers.copies(), copyDirection, length, i -> maxMultiplier)) {
            multipliers.updateCopies();
        }
        return true;
    }

    /** Deflects a direction towards the subgradient, and returns the square of its length. */
    private static double turn(double[] direction, double[] excess, long[] values) {
        double norm = 0;
        for (int p = 0; p < values.length; p++) {
            double moved = excess[p] + MEMORY * direction[p];
            direction[p] = values[p] == 0 && moved < 0 ? 0 : moved;
            norm += direction[p] * direction[p];
        }
        return norm;
    }

    /** Moves multipliers along a direction, and returns whether any has changed. */
    private boolean step(long[] values, double[] direction, double length, IntToLongFunction greatest) {
        boolean changed = false;
        for (int p = 0; p < values.length; p++) {
            if (direction[p] != 0) {
                long limit = Math.min(maxMultiplier, greatest.applyAsLong(p));
                values[p] = Math.max(0, Math.min(limit, Math.round(values[p] + length * direction[p])));
                changed = true;
            }
        }
        return changed;
    }

    /** Returns for each multiplier of copies whether the session pays it, less whether the copy gives it back. */
    private double[] copyExcess(boolean isCoarse) {
        double[] excess = new double[copyDirection.length];
        if (!isCoarse) {
            int[] uses = relaxation.copyUses();
            Arrays.setAll(excess, i -> -uses[i]);
            for (int s = 0; s < model.sessionCount(); s++) {
                int place = relaxation.chosen(s);
                if (place >= 0 && model.places(s).isScheduled(place)) {
                    model.terms().payments().forEachAt(s, model.places(s), place, multiplier -> excess[multiplier]++);
                }
            }
        }
        return excess;
    }

    /** Returns the subgradient: use minus capacity of each point of each resource. */
    private double[][] excess(boolean isCoarse) {
        int[][] use = use();
        double[][] excess = new double[use.length][model.resources().pointCount()];
        for (int r = 0; r < use.length; r++) {
            int[] capacities = model.resources().all().get(r).capacities();
            for (int p = 0; p < excess[r].length; p++) {
                excess[r][p] = use[r][p] - capacities[p];
            }
            if (isCoarse) {
                level(excess[r]);
            }
        }
        return excess;
    }

    /** Gives all points of a half-day their mean. */
    private void level(double[] values) {
        int from = 0;
        while (from < values.length) {
            int until = from;
            double sum = 0;
            while (until < values.length && halfDays[until] == halfDays[from]) {
                sum += values[until++];
            }
            Arrays.fill(values, from, until, sum / (until - from));
            from = until;
        }
    }

    private int[][] use() {
        CapacityResources resources = model.resources();
        int points = resources.pointCount();
        int[][] use = new int[resources.count()][points + 1];
        for (int s = 0; s < model.sessionCount(); s++) {
            int place = relaxation.chosen(s);
            int group = place < 0 ? -1 : model.places(s).group(place);
            if (group >= 0) {
                int start = model.start(s, place);
                int roomResource = resources.rooms(s, group);
                if (roomResource >= 0) {
                    hold(use[roomResource], start, model.roomEnd(s, place));
                }
                int slack = resources.slack(group);
                if (slack >= 0) {
                    hold(use[slack], start, model.slackEnd(s, place));
                }
                for (int running : resources.running(s)) {
                    hold(
                            use[running],
                            start,
                            model.runningEndOf(s, model.places(s).option(place)));
                }
                for (int person : resources.people(s)) {
                    hold(
                            use[person],
                            start,
                            model.personEndOf(s, model.places(s).option(place)));
                }
            }
        }
        for (int[] row : use) {
            for (int p = 1; p < points; p++) {
                row[p] += row[p - 1];
            }
        }
        return use;
    }

    private static void hold(int[] use, int from, int until) {
        use[from]++;
        use[until]--;
    }
}
