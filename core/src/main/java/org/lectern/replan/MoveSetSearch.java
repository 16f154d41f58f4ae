package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;

/**
 * The search for the fewest people moved. It tries sets of sessions to move, those with the fewest people first, until
 * all sessions of a set find places within a limit of hard and medium cost.
 *
 * <p>It tries every set in turn, so the first one found is minimal. A large event has too many sets: see {@link
 * ChainRepair}.
 */
final class MoveSetSearch {

    private final ReplanModel model;
    private final CostBound limit;
    private final PlacementSearch seating;
    private final int maxAttempts;
    private boolean isExhaustive = true;
    private int tried;

    MoveSetSearch(ReplanModel model, CostBound limit, Set<String> forbidden, int effort) {
        this.model = model;
        this.limit = limit;
        this.seating = new PlacementSearch(model, limit, forbidden);
        this.maxAttempts = effort;
    }

    /** Returns the first timetable within the limit, or null. */
    @Nullable
    RepairSolution run() {
        PriorityQueue<MoveSet> open = new PriorityQueue<>(Comparator.<MoveSet>comparingInt(MoveSet::peopleMoved)
                .thenComparingInt(moveSet -> moveSet.moved().cardinality())
                .thenComparingInt(moveSet -> moveSet.unscheduled().cardinality())
                .thenComparing(moveSet -> moveSet.moved().toString())
                .thenComparing(moveSet -> moveSet.unscheduled().toString()));
        Set<List<BitSet>> known = new HashSet<>();
        starts().forEach(start -> offer(start, open, known));
        while (!open.isEmpty() && tried < maxAttempts) {
            MoveSet next = open.poll();
            tried++;
            @Nullable CandidatePlace[] at = seating.place(next);
            isExhaustive &= !seating.isCutShort();
            if (at != null) {
                return new RepairSolution(next, at, isExhaustive && next.isMinimalFor(model));
            }
            ways(next).forEach(way -> offer(way, open, known));
        }
        return null;
    }

    /** Returns whether a run without a result has tried every set. */
    boolean hasTriedAll() {
        return tried < maxAttempts;
    }

    private void offer(MoveSet moveSet, PriorityQueue<MoveSet> open, Set<List<BitSet>> known) {
        if (least(moveSet).isWithin(limit) && known.add(List.of(moveSet.moved(), moveSet.unscheduled()))) {
            open.add(moveSet);
        }
    }

    /** Returns a lower bound of the cost of a set, without the places of its sessions. */
    private CostBound least(MoveSet moveSet) {
        CostBound least = new CostBound(0, 0);
        for (int s = 0; s < model.size; s++) {
            Score own = model.lowerBound(s);
            if (moveSet.unscheduled().get(s)) {
                own = model.unscheduledCost(s);
            } else if (moveSet.keeps(s) && model.isPublished(s)) {
                own = Objects.requireNonNull(model.publishedPlaces[s]).ownCost();
            }
            least = least.plus(own);
        }
        return least;
    }

    /**
     * Returns the smallest sets: sessions that cannot keep their place move, or become unscheduled if the limit allows
     * that.
     */
    private List<MoveSet> starts() {
        List<Integer> forced = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            if (model.isPublished(s) && !model.hasStarted[s] && isForced(s)) {
                forced.add(s);
            }
        }
        BitSet all = new BitSet();
        forced.forEach(all::set);
        List<MoveSet> starts = new ArrayList<>(List.of(MoveSet.of(model, all, new BitSet())));
        for (int s : forced) {
            for (MoveSet start : List.copyOf(starts)) {
                BitSet moved = (BitSet) start.moved().clone();
                moved.clear(s);
                BitSet out = (BitSet) start.unscheduled().clone();
                out.set(s);
                MoveSet way = MoveSet.of(model, moved, out);
                if (least(way).isWithin(limit)) {
                    starts.add(way);
                }
            }
            if (starts.size() > maxAttempts) {
                isExhaustive = false;
                break;
            }
        }
        return starts;
    }

    /** Returns whether the limit is exceeded if the session keeps its place, whatever the others do. */
    private boolean isForced(int s) {
        CandidatePlace told = model.publishedPlaces[s];
        if (told == null) {
            return true;
        }
        CostBound least = new CostBound(0, 0);
        for (int other = 0; other < model.size; other++) {
            least = least.plus(other == s ? told.ownCost() : model.lowerBound(other));
        }
        return !least.isWithin(limit);
    }

    private List<MoveSet> ways(MoveSet moveSet) {
        List<MoveSet> ways = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            addWays(moveSet, s, ways);
        }
        return ways;
    }

    private void addWays(MoveSet moveSet, int s, List<MoveSet> ways) {
        if (moveSet.keeps(s) && model.isPublished(s) && !model.hasStarted[s]) {
            ways.add(moveSet.withMoved(model, s));
            ways.add(moveSet.withUnscheduled(model, s));
        }
    }
}
