package org.lectern.solve.search;

import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;

/**
 * Puts sessions that are out back, each at its cheapest free place under its own cost, what the spread of its region
 * grows by, and a share of the prices.
 */
final class Recreation {

    private final PricedModel model;
    private final Assignment assignment;
    private final RandomGenerator random;
    private final long spreadCost;
    private Prices prices;

    Recreation(PricedModel model, Assignment assignment, RandomGenerator random) {
        this.model = model;
        this.assignment = assignment;
        this.random = random;
        this.prices = Prices.zero(model);
        Terms terms = model.instance().rulebook().terms("split-region");
        this.spreadCost = terms.counts() ? model.ladder().pack(Score.of(terms.level(), terms.weight())) : 0;
    }

    void use(Prices newPrices) {
        this.prices = newPrices;
    }

    /**
     * Puts a session back, or leaves it out where that is cheaper or nothing is free.
     *
     * @param share which share of the prices counts, from 0 to 1
     * @param skip how likely it is that a place is passed over, from 0 to 1
     */
    void insert(int session, double share, double skip) {
        insert(session, null, share, skip);
    }

    /** As the other, but only at one of the given places, cheapest first. */
    void insert(int session, int @org.jspecify.annotations.Nullable [] allowed, double share, double skip) {
        Places places = model.places(session);
        int size = allowed == null ? places.size() : allowed.length;
        long[] spread = spreadCosts(session);
        double best = Double.MAX_VALUE;
        int at = -1;
        for (int i = 0; i < size; i++) {
            int place = allowed == null ? i : allowed[i];
            if (places.cost(place) >= best) {
                break;
            }
            int room = places.room(place);
            if (room < 0) {
                best = (double) places.cost(place);
                at = place;
                continue;
            }
            double cost = cost(session, place, share, spread);
            if (cost < best
                    && (skip == 0 || random.nextDouble() >= skip)
                    && assignment.isFree(session, room, places.option(place))) {
                best = cost;
                at = place;
            }
        }
        if (at >= 0 && places.room(at) >= 0) {
            assignment.move(session, places.room(at), places.option(at));
        }
    }

    private double cost(int session, int place, double share, long[] spread) {
        double cost = model.places(session).cost(place);
        if (spread.length > 0) {
            cost += spread[model.halfDay(session, place)];
        }
        return share == 0 ? cost : cost + share * prices.of(session, place) / model.scale();
    }

    /** Returns what each half-day would add to the spread of the session's region, or nothing where that is free. */
    private long[] spreadCosts(int session) {
        Coupling coupling = model.instance().coupling();
        int region = coupling.region(session);
        if (spreadCost == 0 || region < 0 || !coupling.isRegionCounted(region)) {
            return new long[0];
        }
        long[] costs = new long[model.halfDayCount()];
        for (int h = 0; h < costs.length; h++) {
            costs[h] = spreadCost * assignment.spreadGrowth(session, h);
        }
        return costs;
    }
}
