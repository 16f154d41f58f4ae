package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lectern.job.work.SharedWork;
import org.lectern.job.work.StopRequestedException;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.term.DualTerms;

/**
 * The Lagrangian relaxation with each minimum smoothed (Nesterov 2005). Each session uses all of its places in part,
 * weighted by {@code exp(−cost / temperature)}. The lower the temperature, the closer to the relaxation itself. The
 * gradient is the use of each point of each resource minus its capacity.
 */
final class SmoothedRelaxation implements QuasiNewton.Function {

    /** Below these, no step of the ascent is sound. */
    private static final double MIN_USE = 0.01;

    private static final double MIN_VARIANCE = 3e-3;

    private static final int NO_ROW = -1;

    /** So that a look costs little beside them. */
    private static final int SESSIONS_BETWEEN_LOOKS = 16;

    private final LagrangianModel model;
    private final Node node;
    private final SharedWork shared;
    private final BooleanSupplier stop;
    /** The terms without what the node closes. */
    private final DualTerms terms;

    private final int points;
    /** The resources that have multipliers, and for each resource its row, or -1. */
    private final int[] resources;

    private final int[] rows;
    private final SmoothedCopies copies;
    private final double[][] sums;
    private final double[][] uses;
    private final TimeCosts times;
    private final List<SmoothedRegionTerm> regions = new ArrayList<>();
    private final boolean[] isInRegion;
    private final SmoothedChoice choice = new SmoothedChoice(this);
    private double temperature = 1;
    private double exact;

    /**
     * @param resources the resources that have multipliers
     * @param node the places that sessions have
     * @param shared lets another thread do a part of the work
     */
    SmoothedRelaxation(LagrangianModel model, int[] resources, Node node, SharedWork shared, BooleanSupplier stop) {
        this.model = model;
        this.stop = stop;
        this.node = node;
        this.shared = shared;
        this.terms = model.terms().without(node.closedCopies(model));
        this.points = model.resources().pointCount();
        this.resources = resources;
        this.rows = new int[model.resources().count()];
        Arrays.fill(rows, NO_ROW);
        for (int row = 0; row < resources.length; row++) {
            rows[resources[row]] = row;
        }
        this.copies = new SmoothedCopies(model, node.domains());
        this.sums = new double[resources.length][points + 1];
        this.uses = new double[resources.length][points + 1];
        this.times = new TimeCosts(model, rows, node.domains(), sums, uses, copies);
        this.isInRegion = new boolean[model.sessionCount()];
        for (int region = 0; region < model.regionCount(); region++) {
            if (model.regionSessions(region).length > 0) {
                regions.add(new SmoothedRegionTerm(model, region, this));
                Arrays.stream(model.regionSessions(region)).forEach(session -> isInRegion[session] = true);
            }
        }
    }

    /** Returns the greatest value of each multiplier, in units of packed cost. */
    double[] maxMultipliers(int count) {
        double[] greatest = new double[count];
        Arrays.fill(greatest, Double.MAX_VALUE);
        for (int row = 0; row < resources.length; row++) {
            CapacityResources.Resource resource = model.resources().all().get(resources[row]);
            for (int p = 0; p < points; p++) {
                long most = resource.maxMultiplier(p);
                greatest[row * points + p] = most == Long.MAX_VALUE ? Double.MAX_VALUE : (double) most / model.scale();
            }
        }
        model.terms().limit(greatest, resources.length * points, model.scale());
        return greatest;
    }

    void setTemperature(double newTemperature) {
        temperature = newTemperature;
    }

    /** Returns the value of the relaxation itself at the last multipliers, up to rounding. */
    double exactValue() {
        return exact;
    }

    /**
     * {@inheritDoc} The point holds a multiplier for each point of each resource, row by row, and then those of copies.
     *
     * @throws StopRequestedException if the work is to end: of a large event, a value takes a while
     */
    @Override
    public double value(double[] multipliers, double[] gradient, double[] curvature) {
        double worth = addUp(multipliers);
        copies.begin(multipliers, resources.length * points);
        times.close();
        double value = -worth;
        exact = -worth;
        for (SmoothedRegionTerm region : regions) {
            endIfStopped();
            region.evaluate();
            value += region.value();
            exact += region.exactValue();
        }
        for (int s = 0; s < isInRegion.length; s++) {
            if (s % SESSIONS_BETWEEN_LOOKS == SESSIONS_BETWEEN_LOOKS - 1) {
                endIfStopped();
            }
            if (!isInRegion[s]) {
                value += take(s);
            }
        }
        times.close();
        for (int row = 0; row < resources.length; row++) {
            int[] capacities = model.resources().all().get(resources[row]).capacities();
            double use = 0;
            for (int p = 0; p < points; p++) {
                use += uses[row][p];
                gradient[row * points + p] = use - capacities[p];
                curvature[row * points + p] = Math.max(use, MIN_USE);
            }
        }
        int from = resources.length * points;
        Arrays.fill(gradient, from, gradient.length, 0);
        copies.addUses(gradient, from);
        System.arraycopy(gradient, from, curvature, from, gradient.length - from);
        DecisionDiagram.SoftMin ofTerms =
                terms.softMin(multipliers, from, temperature, gradient, shared, this::endIfStopped);
        exact += ofTerms.exact();
        for (int i = from; i < gradient.length; i++) {
            curvature[i] = Math.max(variance(curvature[i]) + variance(curvature[i] - gradient[i]), MIN_VARIANCE);
        }
        return value + ofTerms.smooth();
    }

    private void endIfStopped() {
        if (stop.getAsBoolean()) {
            throw new StopRequestedException();
        }
    }

    /** Returns the variance of what is 1 or 0, or an estimate of it for what may be more. */
    private static double variance(double mean) {
        return mean < 1 ? mean * (1 - mean) : mean;
    }

    private double addUp(double[] multipliers) {
        double worth = 0;
        for (int row = 0; row < resources.length; row++) {
            Arrays.fill(uses[row], 0);
            int[] capacities = model.resources().all().get(resources[row]).capacities();
            double[] sum = sums[row];
            for (int p = 0; p < points; p++) {
                double multiplier = multipliers[row * points + p];
                sum[p + 1] = sum[p] + multiplier;
                worth += multiplier * capacities[p];
            }
        }
        return worth;
    }

    Node node() {
        return node;
    }

    /** Returns how many arcs are looked at for a value. */
    long arcCount() {
        return terms.arcCount();
    }

    double temperature() {
        return temperature;
    }

    /** Returns the cost of a place by itself. */
    double cost(int session, int place) {
        return (double) model.places(session).cost(place);
    }

    /** Returns the sum of cost and multipliers of a place. */
    double penalisedCost(int session, int place) {
        RankedPlaces places = model.places(session);
        double total = places.cost(place);
        if (!places.isScheduled(place)) {
            return total;
        }
        total += times.cost(session, places.option(place));
        if (copies.isBy(CopyKeys.By.ROOM, session)) {
            total += copies.penalty(session, model.copyKeys().of(session, places, place));
        }
        if (copies.isBy(CopyKeys.By.PLACE, session)) {
            total += copies.penalty(session, model.copyKeys().ofPlace(session, places, place));
        }
        CapacityResources all = model.resources();
        int start = model.start(session, place);
        int room = row(all.rooms(session, places.group(place)));
        if (room >= 0) {
            total += sums[room][model.roomEnd(session, place)] - sums[room][start];
        }
        int slack = row(all.slack(places.group(place)));
        if (slack >= 0) {
            total += sums[slack][model.slackEnd(session, place)] - sums[slack][start];
        }
        return total;
    }

    private int row(int resource) {
        return resource < 0 ? NO_ROW : rows[resource];
    }

    /** Adds a part of a session, from 0 to 1, to the use of a place's resources. */
    void addUse(int session, int place, double part) {
        RankedPlaces places = model.places(session);
        if (!places.isScheduled(place)) {
            return;
        }
        times.addUse(session, places.option(place), part);
        if (copies.isBy(CopyKeys.By.ROOM, session)) {
            copies.addUse(session, model.copyKeys().of(session, places, place), part);
        }
        if (copies.isBy(CopyKeys.By.PLACE, session)) {
            copies.addUse(session, model.copyKeys().ofPlace(session, places, place), part);
        }
        CapacityResources all = model.resources();
        int start = model.start(session, place);
        int room = row(all.rooms(session, places.group(place)));
        if (room >= 0) {
            uses[room][start] += part;
            uses[room][model.roomEnd(session, place)] -= part;
        }
        int slack = row(all.slack(places.group(place)));
        if (slack >= 0) {
            uses[slack][start] += part;
            uses[slack][model.slackEnd(session, place)] -= part;
        }
    }

    /** Spreads a session over its places, and returns its smoothed cost. */
    private double take(int session) {
        long rest = model.places(session).unlistedCost();
        choice.lookAt(session, node.domains()[session], rest == RankedPlaces.NONE ? SmoothedChoice.NEVER : rest);
        exact += choice.least();
        choice.use(1);
        return choice.smooth();
    }
}
