package org.lectern.solve.search;

import java.util.Arrays;

/**
 * A price for each point of each resource, and the prices of nights, at least 0, in parts of a unit of packed cost; and what they
 * add up to.
 */
final class Prices {

    private final PricedModel model;
    private final long[][] prices;
    private final long[][] sums;
    private final long[] nights;
    /** What each session pays for nights on each day. */
    private final long[][] charges;

    private Prices(PricedModel model, long[][] prices, long[] nights) {
        this(model, prices, nights, model.stays().charges(nights));
    }

    private Prices(PricedModel model, long[][] prices, long[] nights, long[][] charges) {
        this.model = model;
        this.prices = prices;
        this.nights = nights;
        this.charges = charges;
        this.sums = new long[prices.length][model.resources().pointCount() + 1];
        for (int r = 0; r < prices.length; r++) {
            update(r);
        }
    }

    /** Returns prices of 0. */
    static Prices zero(PricedModel model) {
        Resources resources = model.resources();
        return new Prices(
                model,
                new long[resources.count()][resources.pointCount()],
                model.stays().free());
    }

    Prices copy() {
        long[][] copy = new long[prices.length][];
        for (int r = 0; r < copy.length; r++) {
            copy[r] = prices[r].clone();
        }
        return new Prices(model, copy, nights, charges);
    }

    /** The prices that are not 0: points numbered resource by resource, nights after them, and the price of each. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sparse(int[] points, long[] prices) {}

    /** Returns these prices in little room. */
    Sparse sparse() {
        int count = model.resources().pointCount();
        int[] points = new int[16];
        long[] values = new long[16];
        int size = 0;
        for (int r = 0; r <= prices.length; r++) {
            long[] own = r < prices.length ? prices[r] : nights;
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

    static Prices of(PricedModel model, Sparse sparse) {
        int count = model.resources().pointCount();
        long[][] prices = new long[model.resources().count()][count];
        long[] nights = model.stays().free();
        int ofNights = prices.length * count;
        for (int i = 0; i < sparse.points().length; i++) {
            int point = sparse.points()[i];
            if (point < ofNights) {
                prices[point / count][point % count] = sparse.prices()[i];
            } else {
                nights[point - ofNights] = sparse.prices()[i];
            }
        }
        return new Prices(model, prices, nights);
    }

    /** Returns prices given in units of packed cost, for each point of each resource, resource by resource, then nights. */
    static Prices of(PricedModel model, double[] units) {
        int count = model.resources().pointCount();
        long[][] prices = new long[model.resources().count()][count];
        for (int r = 0; r < prices.length; r++) {
            for (int p = 0; p < count; p++) {
                prices[r][p] = Math.round(units[r * count + p] * model.scale());
            }
        }
        return new Prices(model, prices, model.stays().prices(units, prices.length * count, model.scale()));
    }

    long[] of(int resource) {
        return prices[resource];
    }

    /** Recomputes the sums of a resource after its prices have changed. */
    void update(int resource) {
        long[] own = prices[resource];
        long[] sum = sums[resource];
        for (int p = 0; p < own.length; p++) {
            sum[p + 1] = sum[p] + own[p];
        }
    }

    /** Returns what all that the resources offer is worth, and what nights give back. */
    long worth() {
        long total = -model.stays().least(nights);
        for (int r = 0; r < prices.length; r++) {
            int[] capacities = model.resources().all().get(r).capacities();
            for (int p = 0; p < capacities.length; p++) {
                total += prices[r][p] * capacities[p];
            }
        }
        return total;
    }

    /** Returns what a session pays at a place, for all that it holds and for nights. */
    long of(int session, int place) {
        long[] ofDays = charges[session];
        int day = ofDays.length == 0 ? -1 : model.day(session, place);
        return (day < 0 ? 0 : ofDays[day]) + ofResources(session, place);
    }

    /** Returns the price of all that a session holds at a place. */
    long ofResources(int session, int place) {
        Places places = model.places(session);
        int group = places.group(place);
        if (group < 0) {
            return 0;
        }
        Resources resources = model.resources();
        int start = model.start(session, place);
        long price = 0;
        int roomResource = resources.rooms(session, group);
        if (roomResource >= 0) {
            price = sums[roomResource][model.roomEnd(session, place)] - sums[roomResource][start];
        }
        if (resources.track() >= 0) {
            long[] sum = sums[resources.track()];
            price += sum[model.trackEnd(session, place)] - sum[start];
        }
        for (int person : resources.people(session)) {
            price += sums[person][model.personEnd(session, place)] - sums[person][start];
        }
        return price;
    }
}
