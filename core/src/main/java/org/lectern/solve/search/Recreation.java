package org.lectern.solve.search;

import java.util.random.RandomGenerator;

/** Puts sessions that are out back, each at its cheapest free place under cost plus a share of the prices. */
final class Recreation {

    private final PricedModel model;
    private final Assignment assignment;
    private final RandomGenerator random;
    private Prices prices;

    Recreation(PricedModel model, Assignment assignment, RandomGenerator random) {
        this.model = model;
        this.assignment = assignment;
        this.random = random;
        this.prices = Prices.zero(model);
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
        Places places = model.places(session);
        double scale = (double) model.scale();
        double best = Double.MAX_VALUE;
        int at = -1;
        for (int place = 0; place < places.size() && places.cost(place) < best; place++) {
            int room = places.room(place);
            if (room < 0) {
                best = (double) places.cost(place);
                at = place;
                continue;
            }
            double cost = places.cost(place) + (share == 0 ? 0 : share * prices.of(session, place) / scale);
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
}
