package org.lectern.solve.bound;

import org.jspecify.annotations.Nullable;
import org.lectern.solve.model.RankedPlaces;

/**
 * The Lagrangian relaxation (Fisher 1981) of the hard rules that make resources. Each session, or each region whose
 * spread counts, takes its cheapest places under cost plus multipliers; nights and days add the least that they must
 * cost. The value is a lower bound of each timetable of the node that breaks no relaxed rule, whatever other rules cost
 * it.
 */
public final class Relaxation {

    private static final int REST = -1;

    private final LagrangianModel model;
    private final DayBalanceTerm dayBalance;
    private @Nullable Node balancedNode;
    private long dayBalanceCost;
    private final int[] chosen;
    private final int[] regionSets;
    private long value;

    public Relaxation(LagrangianModel model) {
        this.model = model;
        this.dayBalance = new DayBalanceTerm(model);
        this.chosen = new int[model.sessionCount()];
        this.regionSets = new int[model.regionCount()];
    }

    /** Computes value and choices at a node. */
    public void evaluate(LagrangeMultipliers multipliers, Node node) {
        int[][] allowed = node.domains();
        value = dayBalanceCost(node) - multipliers.constantTerm();
        boolean[] done = new boolean[chosen.length];
        for (int region = 0; region < model.regionCount(); region++) {
            if (model.regionSessions(region).length > 0) {
                RegionSubproblem choice =
                        new RegionSubproblem(model, region, multipliers, allowed, node.requiredHalfDays()[region]);
                regionSets[region] = choice.bestSet();
                value = Math.min(RegionSubproblem.INFEASIBLE, value + choice.value());
                int[] sessions = model.regionSessions(region);
                for (int i = 0; i < sessions.length; i++) {
                    chosen[sessions[i]] = choice.place(i);
                    done[sessions[i]] = true;
                }
            }
        }
        for (int s = 0; s < chosen.length; s++) {
            if (!done[s]) {
                value += cheapest(s, multipliers, allowed[s]);
            }
        }
    }

    /** The same node is evaluated under many multipliers. */
    @SuppressWarnings("ReferenceEquality")
    private long dayBalanceCost(Node node) {
        if (node != balancedNode) {
            balancedNode = node;
            dayBalanceCost = dayBalance.lowerBound(node.domains()) * model.scale();
        }
        return dayBalanceCost;
    }

    private long cheapest(int session, LagrangeMultipliers multipliers, int[] allowed) {
        RankedPlaces places = model.places(session);
        long scale = model.scale();
        long best = places.unlistedCost() == RankedPlaces.NONE
                ? RegionSubproblem.INFEASIBLE
                : places.unlistedCost() * scale;
        int at = REST;
        for (int place : allowed) {
            long cost = places.cost(place) * scale;
            if (cost >= best) {
                break;
            }
            long total = cost + multipliers.penalty(session, place);
            if (total < best) {
                best = total;
                at = place;
            }
        }
        chosen[session] = at;
        return best;
    }

    /** Returns the lower bound in parts of a unit of packed cost. */
    public long value() {
        return value;
    }

    /** Returns the half-days that a region chose, as bits. */
    public int regionSet(int region) {
        return regionSets[region];
    }

    /** Returns the place that a session chose, or -1 if it is not listed. */
    public int chosen(int session) {
        return chosen[session];
    }
}
