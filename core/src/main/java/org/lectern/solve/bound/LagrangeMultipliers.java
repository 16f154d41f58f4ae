package org.lectern.solve.bound;

import java.util.Arrays;
import org.lectern.solve.model.RankedPlaces;

/**
 * The Lagrange multipliers: one for each point in time of each resource, and those of nights. Each is at least 0, in
 * parts of a unit of packed cost.
 */
public final class LagrangeMultipliers {

    private final LagrangianModel model;
    private final long[][] multipliers;
    private final long[][] sums;
    private final long[] nights;
    /** The penalty of each session for nights, by day. */
    private final long[][] penalties;

    private LagrangeMultipliers(LagrangianModel model, long[][] multipliers, long[] nights) {
        this(model, multipliers, nights, model.stayTerm().penalties(nights));
    }

    private LagrangeMultipliers(LagrangianModel model, long[][] multipliers, long[] nights, long[][] charges) {
        this.model = model;
        this.multipliers = multipliers;
        this.nights = nights;
        this.penalties = charges;
        this.sums = new long[multipliers.length][model.resources().pointCount() + 1];
        for (int r = 0; r < multipliers.length; r++) {
            update(r);
        }
    }

    /** Returns multipliers of 0. */
    public static LagrangeMultipliers zero(LagrangianModel model) {
        CapacityResources resources = model.resources();
        return new LagrangeMultipliers(
                model,
                new long[resources.count()][resources.pointCount()],
                model.stayTerm().zero());
    }

    LagrangeMultipliers copy() {
        long[][] copy = new long[multipliers.length][];
        for (int r = 0; r < copy.length; r++) {
            copy[r] = multipliers[r].clone();
        }
        return new LagrangeMultipliers(model, copy, nights, penalties);
    }

    /** The multipliers above 0: points numbered resource by resource, then nights, and the value of each. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sparse(int[] points, long[] values) {}

    /** Returns these multipliers without the zeros. */
    public Sparse sparse() {
        int count = model.resources().pointCount();
        int[] points = new int[16];
        long[] values = new long[16];
        int size = 0;
        for (int r = 0; r <= multipliers.length; r++) {
            long[] own = r < multipliers.length ? multipliers[r] : nights;
            for (int p = 0; p < own.length; p++) {
                if (own[p] != 0) {
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
        long[] nights = model.stayTerm().zero();
        int ofNights = multipliers.length * count;
        for (int i = 0; i < sparse.points().length; i++) {
            int point = sparse.points()[i];
            if (point < ofNights) {
                multipliers[point / count][point % count] = sparse.values()[i];
            } else {
                nights[point - ofNights] = sparse.values()[i];
            }
        }
        return new LagrangeMultipliers(model, multipliers, nights);
    }

    /**
     * Returns multipliers given in units of packed cost, for each point of each resource, resource by resource, then
     * nights.
     */
    static LagrangeMultipliers of(LagrangianModel model, double[] units) {
        int count = model.resources().pointCount();
        long[][] multipliers = new long[model.resources().count()][count];
        for (int r = 0; r < multipliers.length; r++) {
            for (int p = 0; p < count; p++) {
                multipliers[r][p] = Math.round(units[r * count + p] * model.scale());
            }
        }
        return new LagrangeMultipliers(
                model, multipliers, model.stayTerm().toMultipliers(units, multipliers.length * count, model.scale()));
    }

    long[] values(int resource) {
        return multipliers[resource];
    }

    /** Recomputes the prefix sums of a resource after its multipliers have changed. */
    void update(int resource) {
        long[] own = multipliers[resource];
        long[] sum = sums[resource];
        for (int p = 0; p < own.length; p++) {
            sum[p + 1] = sum[p] + own[p];
        }
    }

    /** Returns the constant term of the Lagrangian: the sum of multiplier times capacity, and what nights give back. */
    long constantTerm() {
        long total = -model.stayTerm().minValue(nights);
        for (int r = 0; r < multipliers.length; r++) {
            int[] capacities = model.resources().all().get(r).capacities();
            for (int p = 0; p < capacities.length; p++) {
                total += multipliers[r][p] * capacities[p];
            }
        }
        return total;
    }

    /** Returns the penalty of a session at a place: the multipliers of all that it holds, and of nights. */
    public long penalty(int session, int place) {
        long[] ofDays = penalties[session];
        int day = ofDays.length == 0 ? -1 : model.day(session, place);
        return (day < 0 ? 0 : ofDays[day]) + resourcePenalty(session, place);
    }

    /** Returns the sum of the multipliers of all that a session holds at a place. */
    public long resourcePenalty(int session, int place) {
        RankedPlaces places = model.places(session);
        int group = places.group(place);
        if (group < 0) {
            return 0;
        }
        CapacityResources resources = model.resources();
        int start = model.start(session, place);
        long multiplier = 0;
        int roomResource = resources.rooms(session, group);
        if (roomResource >= 0) {
            multiplier = sums[roomResource][model.roomEnd(session, place)] - sums[roomResource][start];
        }
        if (resources.parallelLimit() >= 0) {
            long[] sum = sums[resources.parallelLimit()];
            multiplier += sum[model.parallelEnd(session, place)] - sum[start];
        }
        for (int person : resources.people(session)) {
            multiplier += sums[person][model.personEnd(session, place)] - sums[person][start];
        }
        return multiplier;
    }
}
