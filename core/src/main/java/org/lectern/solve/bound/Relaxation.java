package org.lectern.solve.bound;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.term.DualTerms;

/**
 * The Lagrangian relaxation (Fisher 1981) of the hard rules that make resources. Each session, or each region whose
 * spread counts, takes its cheapest places under cost plus multipliers; terms with copies add the least that they
 * must cost. The value is a lower bound of each timetable of the node that breaks no relaxed rule, whatever other rules
 * cost it.
 */
public final class Relaxation {

    /** Stands for the cost of what is not possible; sums stop there. */
    static final long INFEASIBLE = DecisionDiagram.INFEASIBLE;

    private static final int REST = -1;

    private final LagrangianModel model;
    private @Nullable Node lastNode;
    private BitSet closed = new BitSet();
    /** The terms without what the node closes. */
    private DualTerms terms;

    private final int[] copyUses;
    private final int[] chosen;
    private final int[] regionSets;
    private long value;

    public Relaxation(LagrangianModel model) {
        this.model = model;
        this.terms = model.terms();
        this.chosen = new int[model.sessionCount()];
        this.copyUses = new int[model.terms().multiplierCount()];
        this.regionSets = new int[model.regionCount()];
    }

    /** Computes value and choices at a node. */
    public void evaluate(LagrangeMultipliers multipliers, Node node) {
        int[][] allowed = node.domains();
        lookAt(node);
        value = Math.min(INFEASIBLE, copyCost(multipliers, node) - multipliers.constantTerm());
        boolean[] done = new boolean[chosen.length];
        for (int region = 0; region < model.regionCount(); region++) {
            if (model.regionSessions(region).length > 0) {
                RegionSubproblem choice =
                        new RegionSubproblem(model, region, multipliers, allowed, node.requiredHalfDays()[region]);
                regionSets[region] = choice.bestSet();
                value = Math.min(INFEASIBLE, value + choice.value());
                int[] sessions = model.regionSessions(region);
                for (int i = 0; i < sessions.length; i++) {
                    chosen[sessions[i]] = choice.place(i);
                    done[sessions[i]] = true;
                }
            }
        }
        for (int s = 0; s < chosen.length; s++) {
            if (!done[s]) {
                value = Math.min(INFEASIBLE, value + cheapest(s, multipliers, allowed[s]));
            }
        }
    }

    /** The same node is evaluated under many multipliers. */
    @SuppressWarnings("ReferenceEquality")
    private void lookAt(Node node) {
        if (node != lastNode) {
            lastNode = node;
            closed = node.closedCopies(model);
            terms = model.terms().without(closed);
        }
    }

    private long copyCost(LagrangeMultipliers multipliers, Node node) {
        Arrays.fill(copyUses, 0);
        return terms.minCost(node.domains(), openValues(multipliers), copyUses);
    }

    private long[] openValues(LagrangeMultipliers multipliers) {
        long[] values = multipliers.copies().clone();
        closed.stream().forEach(multiplier -> values[multiplier] = Long.MIN_VALUE);
        return values;
    }

    /**
     * Returns by how much copies cost more at least, for each session at each of its keys, at the node that was
     * evaluated last.
     */
    long[][] rises(LagrangeMultipliers multipliers) {
        return copyUses.length == 0 ? new long[chosen.length][0] : terms.rises(openValues(multipliers));
    }

    private long cheapest(int session, LagrangeMultipliers multipliers, int[] allowed) {
        RankedPlaces places = model.places(session);
        long scale = model.scale();
        long best = places.unlistedCost() == RankedPlaces.NONE ? INFEASIBLE : places.unlistedCost() * scale;
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

    /** Returns the multipliers of copies that the node closes which was evaluated last. */
    BitSet closed() {
        return closed;
    }

    /** Returns how many arcs are looked at to evaluate the node that was evaluated last. */
    long arcCount() {
        return terms.arcCount();
    }

    /** Returns how often the copies gave back each of their multipliers. */
    int[] copyUses() {
        return copyUses;
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
