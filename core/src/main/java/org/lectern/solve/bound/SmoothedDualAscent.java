package org.lectern.solve.bound;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.SharedWork;
import org.lectern.job.work.StopRequestedException;

/**
 * Ascent on a smoothed dual (Nesterov 2005), in stages. Each stage smooths less than the last and starts from its
 * multipliers. Resumable; a certificate needs only the multipliers.
 */
public final class SmoothedDualAscent {

    private static final double COOLING = 0.4;

    /** If smoothing takes off less than this, in units of packed cost, another stage could gain no more than that. */
    private static final double SHARP = 0.1;

    /** If smoothing takes off less than this share of what is missing, the ascent has nearly converged. */
    private static final double NEAR_SHARE = 0.15;

    private static final double MIN_GAIN = 1e-4;

    /** What it takes to look at a place, and to hold a multiplier through the steps, in terms of an arc. */
    private static final long WORK_OF_PLACE = 4;

    private static final long WORK_OF_MULTIPLIER = 10;

    /** If there are at most this many resources, people and relations have multipliers from the start; else only the overused ones. */
    private static final int FEW_RESOURCES = 250;

    /** If there are at most this many sessions, cliques have multipliers from the start. */
    private static final int FEW_SESSIONS = 40;

    private static final double OVERUSED = 0.02;

    private final LagrangianModel model;
    private final Node node;
    private final AscentSchedule schedule;
    private final BooleanSupplier stop;
    private SharedWork shared = new SharedWork();
    /** The kinds of resources that have multipliers only once they are overused. */
    private final Set<CapacityResources.Kind> waiting;

    private int[] resources;
    private long work;
    private double[] multipliers;
    /** Soon gives a bound; the stages begin anew. */
    private @Nullable CoordinateAscent coordinates;

    private @Nullable Stage stage;
    private double temperature;
    private boolean isConverged;
    private boolean isNear;
    private double best = Double.NEGATIVE_INFINITY;
    private double[] bestMultipliers;
    private int[] bestResources;

    /**
     * Makes an ascent for all timetables.
     *
     * @param start the multipliers to start from
     * @param isThorough whether good multipliers are worth much work
     */
    public SmoothedDualAscent(
            LagrangianModel model, LagrangeMultipliers start, boolean isThorough, BooleanSupplier stop) {
        this(model, Node.root(model), start, isThorough ? AscentSchedule.THOROUGH : AscentSchedule.QUICK, stop);
    }

    /** Returns an ascent for a node, which is soon done. */
    public static SmoothedDualAscent ofNode(
            LagrangianModel model, Node node, LagrangeMultipliers start, BooleanSupplier stop) {
        return new SmoothedDualAscent(model, node, start, AscentSchedule.OF_NODE, stop);
    }

    /** Lets a thread that waits for this ascent do a part of its work. */
    public SmoothedDualAscent sharing(SharedWork work) {
        shared = work;
        return this;
    }

    /** Returns an ascent with fewer places, for which more work pays. */
    public SmoothedDualAscent narrowed(LagrangianModel narrower, LagrangeMultipliers start) {
        SmoothedDualAscent ascent = new SmoothedDualAscent(
                        narrower, Node.root(narrower), start, schedule.narrowed(narrower.arcCount()), stop)
                .sharing(shared);
        ascent.coordinates = CoordinateAscent.ifLarge(narrower, start, stop);
        return ascent;
    }

    private SmoothedDualAscent(
            LagrangianModel model,
            Node node,
            LagrangeMultipliers start,
            AscentSchedule schedule,
            BooleanSupplier stop) {
        this.model = model;
        this.node = node;
        this.schedule = schedule;
        this.stop = stop;
        this.waiting = EnumSet.noneOf(CapacityResources.Kind.class);
        if (model.resources().count() > FEW_RESOURCES) {
            waiting.add(CapacityResources.Kind.PERSON);
            waiting.add(CapacityResources.Kind.NOT_PARALLEL);
        }
        if (model.sessionCount() > FEW_SESSIONS) {
            waiting.add(CapacityResources.Kind.CLIQUE);
        }
        this.resources = IntStream.range(0, model.resources().count())
                .filter(r -> !isWaiting(r) && isCounted(r))
                .toArray();
        this.multipliers = start.toDoubles(resources);
        this.bestMultipliers = multipliers;
        this.bestResources = resources;
    }

    /** Returns whether a resource has multipliers only once it is overused. */
    private boolean isWaiting(int resource) {
        return waiting.contains(model.resources().all().get(resource).kind());
    }

    /** The terms of people's time keep a person in one place at a time. */
    private boolean isCounted(int resource) {
        CapacityResources.Resource held = model.resources().all().get(resource);
        return held.kind() != CapacityResources.Kind.PERSON || !model.terms().isTimed(held.id());
    }

    /**
     * Returns whether more work could still raise the bound.
     *
     * @param upperBound the packed cost of the incumbent: nothing is left to do where smoothed multipliers reach it, even if
     *     rounded ones do not
     */
    public boolean canImprove(long upperBound) {
        return model.hasMultipliers() && multipliers.length > 0 && !isConverged && best < upperBound - 0.5;
    }

    /** Returns whether smoothing takes so little off the value that most of what can be gained has been. */
    public boolean isNearlyConverged() {
        return isNear || isConverged;
    }

    /**
     * Goes on with the ascent, until some work is done. What coordinate ascent takes is not counted, as it is over in a second or two.
     *
     * @param moreWork how many arcs may be looked at before it stops; places and multipliers count as some arcs each
     * @param upperBound the packed cost of the incumbent
     */
    public void run(long moreWork, long upperBound) {
        if (coordinates != null) {
            coordinates.run(upperBound);
        }
        long enough = work > Long.MAX_VALUE - moreWork ? Long.MAX_VALUE : work + moreWork;
        try {
            while (work < enough && canImprove(upperBound) && !stop.getAsBoolean()) {
                Stage current = stage == null ? new Stage(upperBound) : stage;
                stage = current;
                if (!current.step()) {
                    end(current, upperBound);
                }
            }
        } catch (StopRequestedException e) {
            // The best multipliers so far stay; a step that is half done is of no use.
            stage = null;
        }
    }

    /** Returns how many arcs were looked at so far; places and multipliers count as some arcs each. */
    public long work() {
        return work;
    }

    private void end(Stage ended, long upperBound) {
        multipliers = ended.ascent.point();
        double missing = Math.max(1, upperBound - best);
        isNear = ended.blur() < NEAR_SHARE * missing;
        isConverged = ended.blur() < Math.max(SHARP, schedule.sharpShare() * missing);
        addOverused(ended.smooth);
        temperature *= COOLING;
        stage = null;
    }

    /** Steps at one temperature. */
    private final class Stage {

        private final SmoothedRelaxation smooth = new SmoothedRelaxation(model, resources, node, shared, stop);
        private final QuasiNewton ascent;
        private final long workBefore = work;
        private int steps;
        private double watchedValue = Double.NEGATIVE_INFINITY;
        private double lastValue;

        private Stage(long upperBound) {
            if (temperature == 0) {
                temperature = firstTemperature(upperBound);
            }
            smooth.setTemperature(temperature);
            ascent = new QuasiNewton(this::evaluate, multipliers, smooth.maxMultipliers(multipliers.length));
        }

        /** What smoothing takes off grows with the temperature, by little less than in proportion. */
        private double firstTemperature(long upperBound) {
            smooth.setTemperature(1);
            evaluate(multipliers, new double[multipliers.length], new double[multipliers.length]);
            return schedule.firstBlur() * Math.max(1, upperBound - best) / Math.max(1, blur());
        }

        private double evaluate(double[] point, double[] gradient, double[] curvature) {
            work += smooth.arcCount() + WORK_OF_PLACE * node.placeCount() + WORK_OF_MULTIPLIER * point.length;
            lastValue = smooth.value(point, gradient, curvature);
            if (smooth.exactValue() > best) {
                best = smooth.exactValue();
                bestMultipliers = point.clone();
                bestResources = resources;
            }
            return lastValue;
        }

        /** Returns how much smoothing took off the value last. */
        private double blur() {
            return smooth.exactValue() - lastValue;
        }

        /** Makes a step, and returns whether another one follows at this temperature. */
        private boolean step() {
            steps++;
            boolean goesOn = ascent.step(temperature, temperature * MIN_GAIN);
            boolean mayGoOn = steps < AscentSchedule.MIN_STEPS || work - workBefore < schedule.maxWork();
            return goesOn && mayGoOn && steps < schedule.maxSteps() && !isSlow();
        }

        private boolean isSlow() {
            if (schedule.slow() == 0 || steps % AscentSchedule.STEPS_WATCHED != 0) {
                return false;
            }
            double gain = lastValue - watchedValue;
            watchedValue = lastValue;
            return gain < schedule.slow() * blur();
        }
    }

    private void addOverused(SmoothedRelaxation smooth) {
        if (waiting.isEmpty()) {
            return;
        }
        int[] all = IntStream.range(0, model.resources().count()).toArray();
        SmoothedRelaxation everything = new SmoothedRelaxation(model, all, node, shared, stop);
        everything.setTemperature(smooth.temperature());
        int points = model.resources().pointCount();
        double[] allMultipliers = spread(multipliers, resources);
        double[] gradient = new double[allMultipliers.length];
        everything.value(allMultipliers, gradient, new double[gradient.length]);
        int[] more = IntStream.range(0, all.length)
                .filter(r -> isCounted(r)
                        && (!isWaiting(r)
                                || IntStream.range(r * points, (r + 1) * points)
                                        .anyMatch(i -> gradient[i] > OVERUSED || allMultipliers[i] > 0)))
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

    /** Returns multipliers by coordinates, once: their bound is high soon, but they say less of what places are worth. */
    public Optional<LagrangeMultipliers> takeByCoordinates() {
        Optional<LagrangeMultipliers> found = Optional.ofNullable(coordinates).flatMap(CoordinateAscent::findBest);
        coordinates = null;
        return found;
    }

    /** Returns the multipliers with the highest bound so far, but for those by coordinates. */
    public LagrangeMultipliers multipliers() {
        return LagrangeMultipliers.of(model, spread(bestMultipliers, bestResources));
    }
}
