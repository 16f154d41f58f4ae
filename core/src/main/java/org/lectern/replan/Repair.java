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
 * The search for the fewest people moved: sets of sessions that go elsewhere, those of the fewest people first, until one
 * is found of which all can be placed within a limit of hard and medium cost.
 *
 * <p>Every set is looked at in its turn, so that the first one found is the least. There are too many of a large event:
 * see {@link Widening}.
 */
final class Repair {

    private final Ground ground;
    private final Limit limit;
    private final Seating seating;
    private final int effort;
    private boolean isComplete = true;
    private int tried;

    Repair(Ground ground, Limit limit, Set<String> forbidden, int effort) {
        this.ground = ground;
        this.limit = limit;
        this.seating = new Seating(ground, limit, forbidden);
        this.effort = effort;
    }

    /** Returns the first timetable found within the limit, or null. */
    @Nullable
    Found run() {
        PriorityQueue<Moving> open = new PriorityQueue<>(Comparator.<Moving>comparingInt(Moving::cost)
                .thenComparingInt(moving -> moving.moved().cardinality())
                .thenComparingInt(moving -> moving.out().cardinality())
                .thenComparing(moving -> moving.moved().toString())
                .thenComparing(moving -> moving.out().toString()));
        Set<List<BitSet>> known = new HashSet<>();
        starts().forEach(start -> offer(start, open, known));
        while (!open.isEmpty() && tried < effort) {
            Moving next = open.poll();
            tried++;
            @Nullable Site[] at = seating.find(next);
            isComplete &= !seating.isCutShort();
            if (at != null) {
                return new Found(next, at, isComplete && isLeastFor(next));
            }
            ways(next).forEach(way -> offer(way, open, known));
        }
        return null;
    }

    private void offer(Moving moving, PriorityQueue<Moving> open, Set<List<BitSet>> known) {
        if (least(moving).isWithin(limit) && known.add(List.of(moving.moved(), moving.out()))) {
            open.add(moving);
        }
    }

    /** Returns what a set costs at least, its places aside. */
    private Limit least(Moving moving) {
        Limit least = new Limit(0, 0);
        for (int s = 0; s < ground.size; s++) {
            Score own = ground.floor(s);
            if (moving.out().get(s)) {
                own = ground.leftOut(s);
            } else if (moving.keeps(s) && ground.isPublished(s)) {
                own = Objects.requireNonNull(ground.told[s]).own();
            }
            least = least.plus(own);
        }
        return least;
    }

    /** Returns the smallest sets: what cannot keep its place goes elsewhere, or is left out where the limit allows that. */
    private List<Moving> starts() {
        List<Integer> forced = new ArrayList<>();
        for (int s = 0; s < ground.size; s++) {
            if (ground.isPublished(s) && !ground.held[s] && isForced(s)) {
                forced.add(s);
            }
        }
        BitSet all = new BitSet();
        forced.forEach(all::set);
        List<Moving> starts = new ArrayList<>(List.of(Moving.of(ground, all, new BitSet())));
        for (int s : forced) {
            for (Moving start : List.copyOf(starts)) {
                BitSet moved = (BitSet) start.moved().clone();
                moved.clear(s);
                BitSet out = (BitSet) start.out().clone();
                out.set(s);
                Moving way = Moving.of(ground, moved, out);
                if (least(way).isWithin(limit)) {
                    starts.add(way);
                }
            }
            if (starts.size() > effort) {
                isComplete = false;
                break;
            }
        }
        return starts;
    }

    /** Returns whether the limit is passed if the session keeps its place, whatever the others do. */
    private boolean isForced(int s) {
        Site told = ground.told[s];
        if (told == null) {
            return true;
        }
        Limit least = new Limit(0, 0);
        for (int other = 0; other < ground.size; other++) {
            least = least.plus(other == s ? told.own() : ground.floor(other));
        }
        return !least.isWithin(limit);
    }

    private List<Moving> ways(Moving moving) {
        List<Moving> ways = new ArrayList<>();
        for (int s = 0; s < ground.size; s++) {
            addWays(moving, s, ways);
        }
        return ways;
    }

    private void addWays(Moving moving, int s, List<Moving> ways) {
        if (moving.keeps(s) && ground.isPublished(s) && !ground.held[s]) {
            ways.add(moving.withMoved(ground, s));
            ways.add(moving.withOut(ground, s));
        }
    }

    /** A session that changes inside may find fewer people to tell of it among those who are told anyway. */
    private boolean isLeastFor(Moving moving) {
        BitSet others = new BitSet();
        for (int s = 0; s < ground.size; s++) {
            BitSet own = moving.keeps(s) ? ground.changed[s] : ground.live(s);
            if (moving.keeps(s) && !own.isEmpty() && ground.live(s).intersects(others)) {
                return false;
            }
            if (!moving.out().get(s) && !own.isEmpty()) {
                others.or(ground.live(s));
            }
        }
        return true;
    }
}
