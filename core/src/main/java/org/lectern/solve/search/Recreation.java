package org.lectern.solve.search;

import java.util.random.RandomGenerator;
import org.lectern.panel.TimeOption;

/**
 * Puts sessions that are out back, each at its cheapest free place under its own cost, what it adds to the coupling rules
 * that can be foreseen, and a share of the prices.
 */
final class Recreation {

    private final PricedModel model;
    private final Assignment assignment;
    private final RandomGenerator random;
    private final long[] foreseenPrices;
    private Prices prices;

    Recreation(PricedModel model, Assignment assignment, RandomGenerator random) {
        this.model = model;
        this.assignment = assignment;
        this.random = random;
        this.prices = Prices.zero(model);
        this.foreseenPrices = assignment.outlook().prices(model::packed);
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
        long[] byHalfDay = assignment.outlook().increaseByHalfDay(session, foreseenPrices);
        double best = Double.MAX_VALUE;
        int at = -1;
        int atRoom = -1;
        for (int i = 0; i < size; i++) {
            int place = allowed == null ? i : allowed[i];
            if (places.cost(place) >= best) {
                break;
            }
            if (!places.isHeld(place)) {
                best = (double) places.cost(place);
                at = place;
                continue;
            }
            double cost = cost(session, place, share, byHalfDay);
            if (cost < best && (skip == 0 || random.nextDouble() >= skip)) {
                int room = assignment.freeRoom(session, places.group(place), places.option(place));
                cost += room < 0 ? 0 : increaseAtPlace(session, room, places.option(place));
                if (room >= 0 && cost < best) {
                    best = cost;
                    at = place;
                    atRoom = room;
                }
            }
        }
        if (at >= 0 && places.isHeld(at)) {
            assignment.move(session, atRoom, places.option(at));
        }
    }

    private double cost(int session, int place, double share, long[] byHalfDay) {
        double cost = model.places(session).cost(place);
        if (byHalfDay.length > 0) {
            cost += byHalfDay[model.halfDay(session, place)];
        }
        return share == 0 ? cost : cost + share * prices.ofResources(session, place) / model.scale();
    }

    private double increaseAtPlace(int session, int room, int option) {
        if (!assignment.outlook().looksAtPlace(session)) {
            return 0;
        }
        TimeOption time = model.instance().option(session, option);
        return assignment
                .outlook()
                .increaseAtPlace(session, room, time.start(), time.end(), time.halfDay(), foreseenPrices);
    }
}
