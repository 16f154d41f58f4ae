package org.lectern.solve.bound;

import java.util.Arrays;
import java.util.BitSet;
import org.lectern.solve.term.DualTerms;

/**
 * A node of the branch and bound tree: the places that each session may have, and the half-days that regions must use.
 *
 * @param domains the places of each session, cheapest first
 * @param requiredHalfDays the half-days, as bits, that each region counts as used; places in others stay possible
 */
@SuppressWarnings("ArrayRecordComponent")
public record Node(int[][] domains, int[] requiredHalfDays) {

    /** Returns the root: the whole search space. */
    public static Node root(LagrangianModel model) {
        return new Node(model.allPlaces(), new int[model.regionCount()]);
    }

    public boolean isInfeasible() {
        return Arrays.stream(domains).anyMatch(places -> places.length == 0);
    }

    public long placeCount() {
        return Arrays.stream(domains).mapToLong(places -> places.length).sum();
    }

    /** Returns the multipliers of copies of which no session has a key left here. */
    BitSet closedCopies(LagrangianModel model) {
        int copies = model.terms().multiplierCount();
        boolean isWhole = copies == 0 || placeCount() == model.placeCount();
        return isWhole ? new BitSet() : model.terms().payments().closed(model, domains, copies);
    }

    /** Returns the terms of the dual without what no session uses here. */
    public DualTerms terms(LagrangianModel model) {
        return model.terms().without(closedCopies(model));
    }

    /** Returns this node with other places. */
    public Node withDomains(int[][] places) {
        return new Node(places, requiredHalfDays);
    }

    /** Returns this node with other places for one session. */
    public Node withDomains(int session, int[] places) {
        int[][] changed = domains.clone();
        changed[session] = places;
        return new Node(changed, requiredHalfDays);
    }

    /** Returns this node with a half-day that a region counts as used. */
    public Node withHalfDay(int region, int halfDay) {
        int[] more = requiredHalfDays.clone();
        more[region] |= 1 << halfDay;
        return new Node(domains, more);
    }

    /** Returns this node without the places of a region's sessions in a half-day. */
    public Node withoutHalfDay(LagrangianModel model, int region, int halfDay) {
        int[][] changed = domains.clone();
        for (int session : model.regionSessions(region)) {
            changed[session] = Arrays.stream(domains[session])
                    .filter(place -> model.halfDay(session, place) != halfDay)
                    .toArray();
        }
        return new Node(changed, requiredHalfDays);
    }
}
