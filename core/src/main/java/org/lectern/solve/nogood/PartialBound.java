package org.lectern.solve.nogood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.bound.HeldResources;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.RegionSubproblem;
import org.lectern.solve.diagram.DecisionDiagram;

/** The relaxation under fixed multipliers, among the places that are not left, and what it adds up. */
final class PartialBound {

    static final long INFEASIBLE = DecisionDiagram.INFEASIBLE;

    /** A place takes as long as so many arcs. */
    private static final int PLACE_WORK = 10;

    /** So many sets of places are remembered for each region. */
    private static final int MAX_REMEMBERED = 1_000;

    private final LagrangianModel model;
    private final LagrangeMultipliers multipliers;
    private final PlaceVariables variables;
    private final Trail trail;
    private final int[] requiredHalfDays;
    private final CapacityUse capacity;
    private final TermCosts terms;
    private final long[] costs;
    private final int[] regionOf;
    /** The position of each session in its region. */
    private final int[] inRegion;

    private final List<Map<Long, OfRegion>> regions = new ArrayList<>();
    private final long constant;
    private long work;

    /**
     * What a region costs with its sessions.
     *
     * @param least the least cost
     * @param without for each of its sessions the least cost without that, by half-day; the last is for unscheduled
     */
    @SuppressWarnings("ArrayRecordComponent")
    record OfRegion(long least, long[][] without) {}

    /**
     * A value of the relaxation.
     *
     * @param position how many variables were set
     * @param value the sum
     * @param own for each session the least cost of a place, multipliers and excess included
     * @param excesses for each variable that is open, what excess costs there
     * @param regions what each region costs, null for those without sessions
     * @param users how many sessions may hold each point of each resource
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Value(
            int position,
            long value,
            long[] own,
            long[] excesses,
            TermCosts.Cost[] terms,
            @Nullable OfRegion[] regions,
            int[] users) {}

    PartialBound(
            LagrangianModel model, LagrangeMultipliers multipliers, PlaceVariables variables, Trail trail, Node node) {
        this.model = model;
        this.multipliers = multipliers;
        this.variables = variables;
        this.trail = trail;
        this.requiredHalfDays = node.requiredHalfDays();
        this.capacity = new CapacityUse(new HeldResources(model), multipliers, variables);
        this.terms = new TermCosts(model, node.terms(model), multipliers, variables, trail);
        trail.listen(capacity);
        trail.listen(terms);
        this.costs = new long[variables.count()];
        for (int v = 0; v < costs.length; v++) {
            int session = variables.session(v);
            int place = variables.place(v);
            costs[v] = model.places(session).cost(place) * model.scale() + multipliers.penalty(session, place);
        }
        this.regionOf = new int[variables.sessionCount()];
        this.inRegion = new int[regionOf.length];
        Arrays.fill(regionOf, -1);
        for (int r = 0; r < model.regionCount(); r++) {
            regions.add(new HashMap<>());
            int[] sessions = model.regionSessions(r);
            for (int i = 0; i < sessions.length; i++) {
                regionOf[sessions[i]] = r;
                inRegion[sessions[i]] = i;
            }
        }
        this.constant = multipliers.constantTerm();
    }

    CapacityUse capacity() {
        return capacity;
    }

    TermCosts terms() {
        return terms;
    }

    /** Returns the cost of a place, multipliers included. */
    long cost(int variable) {
        return costs[variable];
    }

    /** Returns the number of the region whose spread is counted with a session, or -1. */
    int region(int session) {
        return regionOf[session];
    }

    int[] regionSessions(int region) {
        return model.regionSessions(region);
    }

    /** Returns the value among the places that are not left. */
    Value evaluate() {
        work += (long) PLACE_WORK * variables.count();
        long[] own = new long[variables.sessionCount()];
        long[] excesses = new long[costs.length];
        TermCosts.Cost[] ofTerms = terms.all();
        OfRegion[] ofRegions = new OfRegion[regions.size()];
        long sum = capacity.idle() - constant;
        for (TermCosts.Cost cost : ofTerms) {
            sum = cost.isInfeasible() ? INFEASIBLE : Math.min(INFEASIBLE, sum + cost.least());
        }
        for (int r = 0; r < regions.size() && sum < INFEASIBLE; r++) {
            if (model.regionSessions(r).length > 0) {
                OfRegion cost = ofRegion(r);
                ofRegions[r] = cost;
                sum = Math.min(INFEASIBLE, sum + cost.least());
            }
        }
        for (int s = 0; s < own.length && sum < INFEASIBLE; s++) {
            own[s] = own(s, excesses);
            int taken = trail.taken(s);
            long more = regionOf[s] < 0 ? own[s] : taken < 0 ? 0 : own[s] - costs[taken];
            sum = Math.min(INFEASIBLE, sum + more);
        }
        return new Value(trail.size(), sum, own, excesses, ofTerms, ofRegions, capacity.users());
    }

    private long own(int session, long[] excesses) {
        int taken = trail.taken(session);
        if (taken >= 0) {
            return Math.min(INFEASIBLE, costs[taken] + capacity.excessWhenTaken(session));
        }
        long least = INFEASIBLE;
        for (int v = variables.first(session); v < variables.end(session); v++) {
            if (trail.isOpen(v)) {
                excesses[v] = capacity.excess(v);
                least = Math.min(least, costs[v] + excesses[v]);
            }
        }
        return least;
    }

    private OfRegion ofRegion(int region) {
        int[] sessions = model.regionSessions(region);
        Map<Long, OfRegion> known = regions.get(region);
        if (known.size() >= MAX_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(terms.hash(sessions), ignored -> {
            RegionSubproblem choice =
                    new RegionSubproblem(model, region, multipliers, terms.domains(), requiredHalfDays[region]);
            long[][] without = new long[sessions.length][];
            Arrays.setAll(without, choice::valuesWithout);
            work += (long) sessions.length << Math.min(10, without[0].length);
            return new OfRegion(choice.value(), without);
        });
    }

    /** Returns what the region costs without a session that takes a place. */
    long withoutOf(int variable, Value value) {
        int session = variables.session(variable);
        int halfDay = model.halfDay(session, variables.place(variable));
        long[] without = value.regions()[regionOf[session]].without()[inRegion[session]];
        return without[halfDay < 0 ? without.length - 1 : halfDay];
    }

    /** Returns the value if a session takes an open place. */
    long valueWith(int variable, Value value) {
        int session = variables.session(variable);
        long rest = regionOf[session] < 0
                ? value.value() - value.own()[session]
                : Math.min(
                        INFEASIBLE,
                        value.value() - value.regions()[regionOf[session]].least() + withoutOf(variable, value));
        long own = Math.min(INFEASIBLE, costs[variable] + value.excesses()[variable]);
        return Math.min(INFEASIBLE, rest + own) + terms.rise(variable, value.terms());
    }

    /** Counts that all places were looked at to explain something. */
    void countExplanation() {
        work += (long) PLACE_WORK * variables.count();
    }

    /** Returns how much work it was so far, in arcs. */
    long work() {
        return work + terms.work();
    }
}
