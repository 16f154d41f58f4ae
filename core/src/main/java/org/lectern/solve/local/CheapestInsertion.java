package org.lectern.solve.local;

import java.util.random.RandomGenerator;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.ResourcePenalties;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.RankedPlaces;

/**
 * Cheapest insertion: puts unscheduled sessions at their cheapest free place. It counts the session's own cost, the
 * estimated increase of the coupling rules, and a share of the Lagrange multipliers.
 */
public final class CheapestInsertion {

    /** So much longer than looking at a place takes to ask the rules what it costs the other sessions. */
    private static final int LOOKS_AT_RULES = 20;

    private final LagrangianModel model;
    private final Assignment assignment;
    private final RandomGenerator random;
    private final long[] unitCosts;
    private final KnownIncreases known;
    private LagrangeMultipliers multipliers;
    private ResourcePenalties penalties;
    private long looks;

    public CheapestInsertion(LagrangianModel model, Assignment assignment, RandomGenerator random) {
        this.model = model;
        this.assignment = assignment;
        this.random = random;
        this.multipliers = LagrangeMultipliers.zero(model);
        this.penalties = multipliers.resourcePenalties();
        this.unitCosts = assignment.insertionCosts().unitCosts(model::pack);
        this.known = new KnownIncreases(model.instance(), model.groups(), assignment, unitCosts);
    }

    public void setMultipliers(LagrangeMultipliers newMultipliers) {
        if (newMultipliers != multipliers) {
            this.multipliers = newMultipliers;
            this.penalties = newMultipliers.resourcePenalties();
        }
    }

    public LagrangeMultipliers multipliers() {
        return multipliers;
    }

    /**
     * Returns the work so far, as a number of places looked at. A free place for which rules count is worth {@value #LOOKS_AT_RULES} more, though
     * some of what they say may be known from another place.
     */
    public long looks() {
        return looks;
    }

    /**
     * Inserts a session, or leaves it unscheduled if that is cheaper or nothing is free.
     *
     * @param share the share of the multipliers that counts, from 0 to 1
     * @param skip the probability of skipping a place (a blink), from 0 to 1
     */
    void insert(int session, double share, double skip) {
        insert(session, null, share, skip);
    }

    /** Inserts a session at one of the given places, cheapest first; null for all. */
    public void insert(int session, int @org.jspecify.annotations.Nullable [] allowed, double share, double skip) {
        RankedPlaces places = model.places(session);
        int size = allowed == null ? places.size() : allowed.length;
        known.begin(session);
        long[] byHalfDay = assignment.insertionCosts().increaseByHalfDay(session, unitCosts);
        double best = Double.MAX_VALUE;
        int at = -1;
        int atRoom = -1;
        for (int i = 0; i < size; i++) {
            looks++;
            int place = allowed == null ? i : allowed[i];
            if (places.cost(place) >= best) {
                break;
            }
            if (!places.isScheduled(place)) {
                best = (double) places.cost(place);
                at = place;
                continue;
            }
            if (!known.isTimeFree(places.group(place), places.option(place))) {
                continue;
            }
            double cost = costAtTime(session, place, byHalfDay);
            if (cost < best && share > 0) {
                // They take long to add up, and never make it cheaper.
                cost += share * penalties.of(session, place) / model.scale();
            }
            if (cost < best && (skip == 0 || random.nextDouble() >= skip)) {
                int room = assignment.freeRoomThen(session, places.group(place), places.option(place));
                cost += room < 0 ? 0 : increaseAtPlace(session, room, places.option(place));
                if (room >= 0 && cost < best) {
                    best = cost;
                    at = place;
                    atRoom = room;
                }
            }
        }
        if (at >= 0 && places.isScheduled(at)) {
            assignment.move(session, atRoom, places.option(at));
        }
    }

    private double costAtTime(int session, int place, long[] byHalfDay) {
        long increase = byHalfDay.length > 0 ? byHalfDay[model.halfDay(session, place)] : 0;
        return (double) model.places(session).cost(place) + (double) increase;
    }

    private double increaseAtPlace(int session, int room, int option) {
        if (!assignment.insertionCosts().dependsOnPlace(session)) {
            return 0;
        }
        looks += LOOKS_AT_RULES;
        return (double) known.increase(room, option);
    }
}
