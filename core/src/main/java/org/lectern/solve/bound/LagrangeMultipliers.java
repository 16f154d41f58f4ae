package org.lectern.solve.bound;

import java.util.Arrays;
import java.util.BitSet;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.RankedPlaces;

/**
 * The Lagrange multipliers: one for each point in time of each resource, and those of terms with copies. Each is at least 0, in
 * parts of a unit of packed cost.
 */
public final class LagrangeMultipliers {

    private static final long FINEST = 1024;

    private final LagrangianModel model;
    private final long[][] multipliers;
    private final long[][] sums;
    private final long[] copies;
    /** The penalty of each session for copies, by key. */
    private long[][] penalties;

    private LagrangeMultipliers(LagrangianModel model, long[][] multipliers, long[] copies) {
        this(model, multipliers, copies, model.terms().payments().penalties(copies, Long.MAX_VALUE));
    }

    private LagrangeMultipliers(LagrangianModel model, long[][] multipliers, long[] copies, long[][] penalties) {
        this.model = model;
        this.multipliers = multipliers;
        this.copies = copies;
        this.penalties = penalties;
        this.sums = new long[multipliers.length][model.resources().pointCount() + 1];
        for (int r = 0; r < multipliers.length; r++) {
            update(r);
        }
    }

    /** Returns the parts of a unit of packed cost that multipliers may have: as many as fit into a long. */
    static long scale(long greatest) {
        long scale = FINEST;
        while (scale > 1 && greatest > Long.MAX_VALUE / 16 / scale) {
            scale /= 2;
        }
        return scale;
    }

    /** Returns multipliers of 0. */
    public static LagrangeMultipliers zero(LagrangianModel model) {
        CapacityResources resources = model.resources();
        return new LagrangeMultipliers(
                model,
                new long[resources.count()][resources.pointCount()],
                new long[model.terms().multiplierCount()]);
    }

    /** Returns these multipliers for a model that differs in its places alone. */
    public LagrangeMultipliers with(LagrangianModel other) {
        return new LagrangeMultipliers(other, multipliers, new long[0], penalties);
    }

    /** Returns these multipliers for a narrower model. */
    public LagrangeMultipliers takenOver(LagrangianModel narrower) {
        long[] taken = CopiesTakenOver.of(narrower.terms(), model.terms(), copies);
        return new LagrangeMultipliers(narrower, multipliers, taken);
    }

    /** Returns the multipliers in units of packed cost: those of some resources, row by row, then those of copies. */
    double[] toDoubles(int[] resources) {
        int count = model.resources().pointCount();
        double[] units = new double[resources.length * count + copies.length];
        for (int row = 0; row < resources.length; row++) {
            for (int p = 0; p < count; p++) {
                units[row * count + p] = (double) multipliers[resources[row]][p] / model.scale();
            }
        }
        for (int i = 0; i < copies.length; i++) {
            units[resources.length * count + i] = (double) copies[i] / model.scale();
        }
        return units;
    }

    LagrangeMultipliers copy() {
        long[][] copy = new long[multipliers.length][];
        for (int r = 0; r < copy.length; r++) {
            copy[r] = multipliers[r].clone();
        }
        return new LagrangeMultipliers(model, copy, copies.clone(), penalties);
    }

    /** The multipliers above 0: points numbered resource by resource, then those of copies, and the value of each. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sparse(int[] points, long[] values) {}

    /** Returns these multipliers without the zeros. */
    public Sparse sparse() {
        return sparse(new BitSet());
    }

    /**
     * Returns these multipliers without the zeros.
     *
     * @param closed the multipliers of copies that count as zeros
     */
    Sparse sparse(BitSet closed) {
        int count = model.resources().pointCount();
        int[] points = new int[16];
        long[] values = new long[16];
        int size = 0;
        for (int r = 0; r <= multipliers.length; r++) {
            long[] own = r < multipliers.length ? multipliers[r] : copies;
            for (int p = 0; p < own.length; p++) {
                if (own[p] != 0 && (r < multipliers.length || !closed.get(p))) {
                    if (size == points.length) {
                        points = Arrays.copyOf(points, size * 2);
                        values = Arrays.copyOf(values, size * 2);
                    }
                    points[size] = r * count + p;
                    values[size++] = own[p];
                }
            }
        }
        return new Sparse(Arrays.copyOf(points, size), Arrays.copyOf(values, size));
    }

    public static LagrangeMultipliers of(LagrangianModel model, Sparse sparse) {
        int count = model.resources().pointCount();
        long[][] multipliers = new long[model.resources().count()][count];
        long[] copies = new long[model.terms().multiplierCount()];
        int ofCopies = multipliers.length * count;
        for (int i = 0; i < sparse.points().length; i++) {
            int point = sparse.points()[i];
            if (point < ofCopies) {
                multipliers[point / count][point % count] = sparse.values()[i];
            } else {
                copies[point - ofCopies] = sparse.values()[i];
            }
        }
        return new LagrangeMultipliers(model, multipliers, copies);
    }

    /**
     * Returns multipliers given in units of packed cost, for each point of each resource, resource by resource, then
     * those of copies.
     */
    static LagrangeMultipliers of(LagrangianModel model, double[] units) {
        int count = model.resources().pointCount();
        long[][] multipliers = new long[model.resources().count()][count];
        for (int r = 0; r < multipliers.length; r++) {
            for (int p = 0; p < count; p++) {
                long greatest = model.resources().all().get(r).maxMultiplier(p);
                multipliers[r][p] = Math.min(greatest, Math.round(units[r * count + p] * model.scale()));
            }
        }
        long[] copies = new long[model.terms().multiplierCount()];
        long greatest = Long.MAX_VALUE / 16 / Math.max(1, copies.length);
        int from = multipliers.length * count;
        Arrays.setAll(copies, i -> Math.min(greatest, Math.round(units[from + i] * model.scale())));
        return new LagrangeMultipliers(model, multipliers, copies);
    }

    public long[] values(int resource) {
        return multipliers[resource];
    }

    /** Returns the multipliers of copies; see {@link #updateCopies}. */
    public long[] copies() {
        return copies;
    }

    /** Recomputes penalties after multipliers of copies have changed. */
    void updateCopies() {
        penalties = model.terms().payments().penalties(copies, Long.MAX_VALUE);
    }

    /** Recomputes the prefix sums of a resource after its multipliers have changed. */
    void update(int resource) {
        long[] own = multipliers[resource];
        long[] sum = sums[resource];
        for (int p = 0; p < own.length; p++) {
            sum[p + 1] = sum[p] + own[p];
        }
    }

    /** Returns the constant term of the Lagrangian: the sum of multiplier times capacity. */
    public long constantTerm() {
        long total = 0;
        for (int r = 0; r < multipliers.length; r++) {
            int[] capacities = model.resources().all().get(r).capacities();
            for (int p = 0; p < capacities.length; p++) {
                total += multipliers[r][p] * capacities[p];
            }
        }
        return total;
    }

    /** Returns the penalty of a session at a place: the multipliers of all that it holds, and of its copies. */
    public long penalty(int session, int place) {
        long[] own = penalties[session];
        RankedPlaces places = model.places(session);
        if (own.length == 0 || !places.isScheduled(place)) {
            return resourcePenalty(session, place);
        }
        CopyKeys keys = model.copyKeys();
        int byRoom = keys.of(session, places, place);
        int byPlace = keys.ofPlace(session, places, place);
        return own[places.option(place)]
                + (own.length > byRoom ? own[byRoom] : 0)
                + (own.length > byPlace ? own[byPlace] : 0)
                + resourcePenalty(session, place);
    }

    /** Returns the sum of the multipliers of all that a session holds at a place. */
    private long resourcePenalty(int session, int place) {
        RankedPlaces places = model.places(session);
        return places.isScheduled(place) ? roomPenalty(session, place) + timePenalty(session, places.option(place)) : 0;
    }

    /** Returns the sum of the multipliers of the rooms that a session holds at a place. */
    long roomPenalty(int session, int place) {
        int group = model.places(session).group(place);
        CapacityResources resources = model.resources();
        int start = model.start(session, place);
        long multiplier = 0;
        int roomResource = resources.rooms(session, group);
        if (roomResource >= 0) {
            multiplier = sums[roomResource][model.roomEnd(session, place)] - sums[roomResource][start];
        }
        int slack = resources.slack(group);
        if (slack >= 0) {
            multiplier += sums[slack][model.slackEnd(session, place)] - sums[slack][start];
        }
        return multiplier;
    }

    /** Returns the sum of the multipliers of all that a session holds at a time, in whatever room. */
    long timePenalty(int session, int option) {
        CapacityResources resources = model.resources();
        int start = model.startOf(session, option);
        long multiplier = 0;
        for (int running : resources.running(session)) {
            multiplier += sums[running][model.runningEndOf(session, option)] - sums[running][start];
        }
        for (int person : resources.people(session)) {
            multiplier += sums[person][model.personEndOf(session, option)] - sums[person][start];
        }
        return multiplier;
    }

    /** Returns the sums of the multipliers of all that sessions hold at their places, for somebody who asks often. */
    public ResourcePenalties resourcePenalties() {
        return new ResourcePenalties(model, this);
    }
}
