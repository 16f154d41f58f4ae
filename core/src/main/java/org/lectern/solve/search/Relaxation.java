package org.lectern.solve.search;

import org.jspecify.annotations.Nullable;

/**
 * The Lagrangian relaxation of the rules that make resources (Fisher 1981): each session, or each region where its
 * spread counts, takes its cheapest places under cost plus price; nights and days cost what they must. The value bounds
 * every timetable from below that has places of the given sets alone and breaks no priced rule, whatever other rules
 * cost it.
 */
final class Relaxation {

    private static final int REST = -1;

    private final PricedModel model;
    private final Evenness evenness;
    private @Nullable Node evened;
    private long unevenness;
    private final int[] chosen;
    private final int[] regionSets;
    private long value;

    Relaxation(PricedModel model) {
        this.model = model;
        this.evenness = new Evenness(model);
        this.chosen = new int[model.sessionCount()];
        this.regionSets = new int[model.regionCount()];
    }

    /** Computes value and choice over a part of the search space. */
    void evaluate(Prices prices, Node node) {
        int[][] allowed = node.allowed();
        value = unevenness(node) - prices.worth();
        boolean[] done = new boolean[chosen.length];
        for (int region = 0; region < model.regionCount(); region++) {
            if (model.regionSessions(region).length > 0) {
                RegionChoice choice = new RegionChoice(model, region, prices, allowed, node.must()[region]);
                regionSets[region] = choice.bestSet();
                value = Math.min(RegionChoice.NONE, value + choice.value());
                int[] sessions = model.regionSessions(region);
                for (int i = 0; i < sessions.length; i++) {
                    chosen[sessions[i]] = choice.place(i);
                    done[sessions[i]] = true;
                }
            }
        }
        for (int s = 0; s < chosen.length; s++) {
            if (!done[s]) {
                value += cheapest(s, prices, allowed[s]);
            }
        }
    }

    /** The same node is looked at under many prices. */
    @SuppressWarnings("ReferenceEquality")
    private long unevenness(Node node) {
        if (node != evened) {
            evened = node;
            unevenness = evenness.leastCost(node.allowed()) * model.scale();
        }
        return unevenness;
    }

    private long cheapest(int session, Prices prices, int[] allowed) {
        Places places = model.places(session);
        long scale = model.scale();
        long best = places.restCost() == Places.NONE ? RegionChoice.NONE : places.restCost() * scale;
        int at = REST;
        for (int place : allowed) {
            long cost = places.cost(place) * scale;
            if (cost >= best) {
                break;
            }
            long total = cost + prices.of(session, place);
            if (total < best) {
                best = total;
                at = place;
            }
        }
        chosen[session] = at;
        return best;
    }

    /** Returns the bound in parts of a unit of packed cost. */
    long value() {
        return value;
    }

    /** Returns the half-days that a region took, as bits. */
    int regionSet(int region) {
        return regionSets[region];
    }

    /** Returns the place that a session took, or -1 where it took one that is not listed. */
    int chosen(int session) {
        return chosen[session];
    }
}
