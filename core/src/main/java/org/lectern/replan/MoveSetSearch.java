package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;
import org.lectern.rule.Score;

/**
 * The search for the fewest people moved. It tries sets of sessions to move, those with the fewest people first, until
 * all sessions of a set find places within a limit of hard and medium cost.
 *
 * <p>It tries every set in turn, so the first one found is minimal. A large event has too many sets: see {@link
 * ChainRepair}.
 */
final class MoveSetSearch {

    /** Sets are small, so many of them may wait for each one that is tried. */
    private static final int MAX_SETS_PER_ATTEMPT = 50;

    private final ReplanModel model;
    private final CostBound limit;
    private final Set<String> forbidden;
    private final PlacementSearch seating;
    private final int maxAttempts;
    private boolean isExhaustive = true;
    private int tried;

    /** @param forbidden as {@link PlacementSearch} takes it */
    MoveSetSearch(ReplanModel model, CostBound limit, Set<String> forbidden, int effort) {
        this.model = model;
        this.limit = limit;
        this.forbidden = forbidden;
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
            JobScope.checkpoint();
            JobScope.current().advance();
            MoveSet next = open.poll();
            if (costWithoutMoves(next).isWithin(limit)) {
                tried++;
                @Nullable CandidatePlace[] at = seating.place(next);
                isExhaustive &= !seating.isCutShort();
                if (at != null) {
                    return new RepairSolution(next, at, isExhaustive && !maySpareChanges(next));
                }
            }
            // A set that costs too much may cost less with one more session moved.
            ways(next).forEach(way -> offer(way, open, known));
            if (known.size() > (long) MAX_SETS_PER_ATTEMPT * maxAttempts) {
                tried = maxAttempts;
            }
        }
        return null;
    }

    /** Returns whether a run without a result has tried every set. */
    boolean hasTriedAll() {
        return tried < maxAttempts;
    }

    private void offer(MoveSet moveSet, PriorityQueue<MoveSet> open, Set<List<BitSet>> known) {
        boolean isAllowed =
                moveSet.unscheduled().stream().noneMatch(s -> forbidden.contains(PlacementSearch.keyOfLeavingOut(s)));
        if (isAllowed
                && lowerBound(moveSet).isWithin(limit)
                && known.add(List.of(moveSet.moved(), moveSet.unscheduled()))) {
            open.add(moveSet);
        }
    }

    /** Returns whether a kept session that changes inside could become unscheduled, which affects nobody by its turns. */
    private boolean maySpareChanges(MoveSet moveSet) {
        return IntStream.range(0, model.size)
                .filter(s -> moveSet.keeps(s) && !model.peopleChangedInside[s].isEmpty())
                .anyMatch(s -> lowerBound(moveSet.withUnscheduled(model, s)).isWithin(limit));
    }

    /** Returns a lower bound of the cost of a set and of every larger one. */
    private CostBound lowerBound(MoveSet moveSet) {
        return model.total(s -> moveSet.unscheduled().get(s) ? model.unscheduledCost(s) : model.lowerBound(s));
    }

    /** Returns a lower bound of the cost of a set if no other session moves. */
    private CostBound costWithoutMoves(MoveSet moveSet) {
        CostBound bound = lowerBound(moveSet);
        for (int s = 0; s < model.size; s++) {
            if (!moveSet.unscheduled().get(s) && moveSet.keeps(s) && model.isPublished(s)) {
                Score own = Objects.requireNonNull(model.publishedPlaces[s]).ownCost();
                bound = bound.plus(own).minus(model.lowerBound(s));
            }
        }
        return bound;
    }

    /**
     * Returns the smallest sets: sessions that cannot keep their place move, or become unscheduled if the limit allows
     * that.
     */
    private List<MoveSet> starts() {
        List<Integer> forced = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            if (model.isPublished(s) && !model.hasStarted[s] && model.isForced(s, limit)) {
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
                if (lowerBound(way).isWithin(limit)) {
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

    private List<MoveSet> ways(MoveSet moveSet) {
        List<MoveSet> ways = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            if (moveSet.keeps(s) && model.isPublished(s) && !model.hasStarted[s]) {
                ways.add(moveSet.withMoved(model, s));
                ways.add(moveSet.withUnscheduled(model, s));
            }
        }
        return ways;
    }
}
