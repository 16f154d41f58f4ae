package org.lectern.solve.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.Certificate;

/**
 * Looks for disjoint sets of sessions that cannot all be complete: none of them can be without loss at medium level, whatever
 * happens to the others. So each set costs something at medium level, and these costs add up. Where few sessions are in one
 * another's way, multipliers share the loss between them and prove only a part of it.
 *
 * <p>A set is looked for in two ways. Around a session, those that share people or a hard relation with it and have few times come first, and more
 * and more of them are tried at the times alone, where rooms do not count. Then a set grows by the session that has the fewest
 * places left beside those of the set. Backtracking tells whether there are places for all, within the limits of days and of sessions
 * at once. If there are none, each session goes that is not needed for that.
 */
public final class InfeasibleSubsets {

    /** Sets of more sessions have not been seen to be infeasible for a reason that is not one of capacity. */
    private static final int MAX_SIZE = 12;

    /** How many sessions around one are tried together; those that are not needed go again. */
    private static final int MAX_AROUND = 32;

    /** Longer lists of places take too long to look through. */
    private static final int MAX_PLACES = 3000;

    /** How many places are tried in all. */
    private static final int MAX_NODES = 400_000;

    /** How many places are tried for one set: half as many as the verifier tries, since it orders them in another way. */
    private static final int MAX_SET_NODES = Certificate.MAX_SUBSET_NODES / 2;

    /** How many pairs of places are compared to find out which session a set grows by. */
    private static final long MAX_COMPARED = 60_000_000;

    private final LagrangianModel model;
    private final SessionConflicts conflicts;
    private final RelationClashes relations;
    private final CompatiblePlaces times;
    private final CompatiblePlaces places;
    private final BooleanSupplier stop;
    private final BitSet used = new BitSet();
    private final List<int[]> found = new ArrayList<>();
    private int nodes;
    private long compared;

    private InfeasibleSubsets(LagrangianModel model, BooleanSupplier stop) {
        this.model = model;
        this.conflicts = new SessionConflicts(model);
        this.relations = new RelationClashes(model.instance());
        this.times = new CompatiblePlaces(model, conflicts, relations, true);
        this.places = new CompatiblePlaces(model, conflicts, relations, false);
        this.stop = stop;
    }

    /**
     * Returns disjoint sets of sessions, none of which can all be complete.
     *
     * @param from the sessions from which sets grow, most promising first
     * @param stop whether to end soon
     */
    public static List<int[]> disjoint(LagrangianModel model, int[] from, BooleanSupplier stop) {
        if (!isAllowed(model)) {
            return List.of();
        }
        InfeasibleSubsets search = new InfeasibleSubsets(model, stop);
        for (int session : from) {
            if (search.isFree(session)) {
                search.lookAround(session);
            }
        }
        for (int session : from) {
            if (search.isFree(session)) {
                search.grow(session);
            }
        }
        return search.found;
    }

    private boolean isFree(int session) {
        return !used.get(session) && isEligible(session) && mayGoOn();
    }

    private boolean mayGoOn() {
        return nodes < MAX_NODES && compared < MAX_COMPARED && !stop.getAsBoolean();
    }

    /** The verifier lists all places, each in a room of its own. */
    private static boolean isAllowed(LagrangianModel model) {
        long rooms = model.instance().roomCount();
        long count = IntStream.range(0, model.sessionCount())
                .mapToLong(s -> model.instance().table(s).options().size() * rooms)
                .sum();
        return model.hasMultipliers() && count <= Certificate.MAX_PLACES;
    }

    private boolean isEligible(int session) {
        int count = model.completePlaceCount(session);
        RankedPlaces places = model.places(session);
        return count > 0
                && count <= MAX_PLACES
                && firstBeyond(session) >= model.packing().nextMedium(places.minCost())
                && firstBeyond(session) < RankedPlaces.NONE;
    }

    private long firstBeyond(int session) {
        int count = model.completePlaceCount(session);
        RankedPlaces places = model.places(session);
        return count < places.size() ? places.cost(count) : places.unlistedCost();
    }

    /** Tries more and more of the sessions around one, at their times alone. */
    private void lookAround(int first) {
        int[] around = around(first);
        for (int size = 1; size < 2 * around.length; size *= 2) {
            int[] set = Arrays.copyOf(around, Math.min(size, around.length));
            PlacementSearch search = search(times, set);
            if (search.isInfeasible()) {
                keep(set);
                return;
            }
        }
    }

    /** Returns a session and those around it: next comes the one with the fewest times for each that it shares people with. */
    private int[] around(int first) {
        List<Integer> chosen = new ArrayList<>(List.of(first));
        int[] shared = new int[model.sessionCount()];
        BitSet open = new BitSet();
        for (int next = first; next >= 0 && chosen.size() < MAX_AROUND; next = nextAround(open, shared)) {
            if (next != first) {
                chosen.add(next);
            }
            open.clear(next);
            BitSet partners = (BitSet) conflicts.partners(next).clone();
            partners.or(relations.partners(next));
            partners.stream()
                    .filter(other -> !used.get(other) && !chosen.contains(other) && isEligible(other))
                    .forEach(other -> {
                        shared[other]++;
                        open.set(other);
                    });
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private int nextAround(BitSet open, int[] shared) {
        return open.stream()
                .boxed()
                .min(Comparator.comparingDouble((Integer s) -> (double) times.count(s) / shared[s])
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(-1);
    }

    private void grow(int first) {
        int[] set = {first};
        while (set.length <= MAX_SIZE && mayGoOn()) {
            PlacementSearch search = search(places, set);
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

    private PlacementSearch search(CompatiblePlaces compatible, int[] set) {
        PlacementSearch search = PlacementSearch.run(compatible, set, MAX_SET_NODES);
        nodes += search.nodes();
        return search;
    }

    private boolean isInfeasible(int[] set) {
        return search(times, set).isInfeasible() || search(places, set).isInfeasible();
    }

    private void keep(int[] infeasible) {
        int[] set = infeasible;
        for (int session : infeasible) {
            int[] fewer = Arrays.stream(set).filter(s -> s != session).toArray();
            set = fewer.length > 0 && isInfeasible(fewer) ? fewer : set;
        }
        Arrays.stream(set).forEach(used::set);
        found.add(set);
    }

    /** Returns the session that has the fewest places beside those of the set, among those that are in its way; or -1. */
    private int crampedSession(int[] set, int[] taken) {
        int cramped = -1;
        double fewest = 1;
        int[] more = Arrays.copyOf(set, set.length + 1);
        int[] beside = Arrays.copyOf(taken, set.length + 1);
        for (int s = 0; s < model.sessionCount(); s++) {
            int session = s;
            if (!used.get(s) && isEligible(s) && IntStream.of(set).noneMatch(member -> member == session)) {
                compared += (long) set.length * model.completePlaceCount(s);
                more[set.length] = s;
                long free = IntStream.range(0, model.completePlaceCount(s))
                        .filter(place -> {
                            beside[set.length] = place;
                            return isLastFree(more, beside);
                        })
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

    /** Returns whether the last of some sessions goes to its place beside the others at theirs. */
    private boolean isLastFree(int[] sessions, int[] taken) {
        int last = sessions.length - 1;
        for (int i = 0; i < last; i++) {
            if (places.compete(sessions[last], sessions[i])
                    && places.clash(sessions[last], taken[last], sessions[i], taken[i])) {
                return false;
            }
        }
        return places.keepsLimits(sessions, taken, last);
    }
}
