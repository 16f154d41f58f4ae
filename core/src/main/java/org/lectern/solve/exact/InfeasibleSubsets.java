package org.lectern.solve.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lectern.event.Session;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.ProofNode;

/**
 * Looks for disjoint sets of sessions that cannot all be complete: none of them can be without loss at medium level, whatever
 * happens to the others. So each set costs something at medium level, and these costs add up. Where few sessions are in one
 * another's way, multipliers share the loss between them and prove only a part of it.
 *
 * <p>A set grows by the session that has the fewest places left beside those of the set, until backtracking finds no places
 * for all. Then each session goes that is not needed for that.
 */
public final class InfeasibleSubsets {

    /** Sets of more sessions have not been seen to be infeasible for a reason that is not one of capacity. */
    private static final int MAX_SIZE = 12;

    /** Longer lists of places take too long to look through. */
    private static final int MAX_PLACES = 3000;

    private final LagrangianModel model;
    private final SessionConflicts conflicts;
    private final BooleanSupplier stop;
    private final BitSet used = new BitSet();
    private final List<int[]> found = new ArrayList<>();

    private InfeasibleSubsets(LagrangianModel model, BooleanSupplier stop) {
        this.model = model;
        this.conflicts = new SessionConflicts(model);
        this.stop = stop;
    }

    /**
     * Returns what disjoint sets of sessions that cannot all be complete prove; the trivial bound if there are none.
     *
     * @param from the sessions from which sets grow, most promising first
     * @param stop whether to end soon
     */
    public static DualBound disjoint(LagrangianModel model, int[] from, BooleanSupplier stop) {
        if (!isAllowed(model)) {
            return DualBound.trivial(model);
        }
        InfeasibleSubsets search = new InfeasibleSubsets(model, stop);
        for (int session : from) {
            if (!search.used.get(session) && search.isEligible(session)) {
                search.grow(session);
            }
        }
        return search.found.isEmpty() ? DualBound.trivial(model) : search.sum();
    }

    /** The verifier lists all places, each in a room of its own. */
    private static boolean isAllowed(LagrangianModel model) {
        long rooms = model.instance().roomCount();
        long count = IntStream.range(0, model.sessionCount())
                .mapToLong(s -> model.instance().table(s).options().size() * rooms)
                .sum();
        return model.hasMultipliers() && model.groups().count() == rooms && count <= Certificate.MAX_PLACES;
    }

    private DualBound sum() {
        long packed = found.stream()
                .mapToLong(set -> IntStream.of(set).mapToLong(this::loss).min().orElse(0))
                .sum();
        for (int s = 0; s < model.sessionCount(); s++) {
            packed += model.places(s).minCost();
        }
        List<Session> sessions = model.instance().event().sessions();
        List<List<String>> named = found.stream()
                .map(set ->
                        IntStream.of(set).mapToObj(s -> sessions.get(s).id()).toList())
                .toList();
        return new DualBound(model, packed, () -> new ProofNode.Subsets(named));
    }

    private boolean isEligible(int session) {
        int count = model.completePlaceCount(session);
        RankedPlaces places = model.places(session);
        return count > 0
                && count <= MAX_PLACES
                && firstBeyond(session) >= model.packing().nextMedium(places.minCost())
                && firstBeyond(session) < RankedPlaces.NONE;
    }

    /** Returns what a session that is not complete costs at least more than its cheapest place. */
    private long loss(int session) {
        return firstBeyond(session) - model.places(session).minCost();
    }

    private long firstBeyond(int session) {
        int count = model.completePlaceCount(session);
        RankedPlaces places = model.places(session);
        return count < places.size() ? places.cost(count) : places.unlistedCost();
    }

    private int[] completePlaces(int session) {
        return IntStream.range(0, model.completePlaceCount(session)).toArray();
    }

    private void grow(int first) {
        int[] set = {first};
        while (set.length <= MAX_SIZE && !stop.getAsBoolean()) {
            PlacementSearch search = search(set);
            if (search.isInfeasible()) {
                keep(set);
                return;
            }
            int next = search.isFeasible() ? crampedSession(set, search.places()) : -1;
            if (next < 0) {
                return;
            }
            set = Arrays.copyOf(set, set.length + 1);
            set[set.length - 1] = next;
        }
    }

    private PlacementSearch search(int[] set) {
        return PlacementSearch.run(
                conflicts,
                set,
                Arrays.stream(set).mapToObj(this::completePlaces).toArray(int[][]::new),
                Certificate.MAX_SUBSET_NODES / 2);
    }

    private void keep(int[] infeasible) {
        int[] set = infeasible;
        for (int session : infeasible) {
            int[] fewer = Arrays.stream(set).filter(s -> s != session).toArray();
            set = fewer.length > 0 && search(fewer).isInfeasible() ? fewer : set;
        }
        Arrays.stream(set).forEach(used::set);
        found.add(set);
    }

    /** Returns the session that has the fewest places beside those of the set, among those that are in its way; or -1. */
    private int crampedSession(int[] set, int[] places) {
        int cramped = -1;
        double fewest = 1;
        for (int s = 0; s < model.sessionCount(); s++) {
            int session = s;
            if (!used.get(s) && isEligible(s) && IntStream.of(set).noneMatch(member -> member == session)) {
                long free = IntStream.of(completePlaces(s))
                        .filter(place -> isFree(session, place, set, places))
                        .count();
                double share = (double) free / model.completePlaceCount(s);
                if (share < fewest) {
                    fewest = share;
                    cramped = s;
                }
            }
        }
        return cramped;
    }

    private boolean isFree(int session, int place, int[] set, int[] places) {
        for (int i = 0; i < set.length; i++) {
            if (conflicts.compete(session, set[i]) && conflicts.clash(session, place, set[i], places[i])) {
                return false;
            }
        }
        return true;
    }
}
