package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;

/**
 * Looks for a timetable by greedy packing: session by session, each at its first free time. A session that finds none
 * comes first in the next round. It finds tight timetables that a tree search reaches late.
 */
final class GreedyPacking {

    private static final int ROUNDS = 20;
    private static final long MAX_CHECKS = 20_000_000;

    private final FeasibilityCsp problem;
    private final DomainStore domains;
    private final int[] value;
    private final BitSet placed = new BitSet();
    private final int[] @Nullable [] times;
    private final boolean hasLoads;
    private final List<List<Integer>> inRoom = new ArrayList<>();
    private long checks;

    GreedyPacking(DomainStore domains) {
        this.problem = domains.problem;
        this.domains = domains;
        this.value = new int[problem.size()];
        this.times = new int[problem.model.sessions.size()][];
        this.hasLoads = problem.hasLoads();
        for (int r = 0; r < problem.setUp.length; r++) {
            inRoom.add(new ArrayList<>());
        }
    }

    /** Returns compatible values for all variables, or null if none were found. */
    int @Nullable [] solve() {
        SplittableRandom random = new SplittableRandom(problem.size());
        int[][] byTime = new int[problem.size()][];
        List<Integer> order = new ArrayList<>();
        for (int v = 0; v < problem.size(); v++) {
            byTime[v] = byTime(v);
            order.add(v);
        }
        // Optional sessions come first, and stay unscheduled if they may.
        order.sort(Comparator.comparing((Integer v) -> !problem.isOptional[v]).thenComparingInt(v -> domains.count[v]));
        for (int round = 0; round < ROUNDS && checks < MAX_CHECKS; round++) {
            int failed = pack(order, byTime);
            if (failed < 0) {
                return value.clone();
            }
            int place = order.indexOf(failed);
            order.remove(place);
            order.add(place == 0 ? random.nextInt(order.size() + 1) : random.nextInt(place), failed);
        }
        return null;
    }

    private int[] byTime(int v) {
        return domains.values(v)
                .boxed()
                .sorted(Comparator.comparingInt(p ->
                        problem.isUnscheduled(v, p) ? -1 : problem.places[v].end()[p]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Places all in this order; returns the first that finds no place, or -1. */
    private int pack(List<Integer> order, int[][] byTime) {
        placed.clear();
        Arrays.fill(times, null);
        inRoom.forEach(List::clear);
        for (int v : order) {
            JobScope.checkpoint();
            boolean isPlaced = false;
            for (int i = 0; i < byTime[v].length && !isPlaced; i++) {
                isPlaced = place(v, byTime[v][i]);
            }
            if (!isPlaced) {
                return v;
            }
        }
        return -1;
    }

    private boolean place(int v, int own) {
        if (problem.isUnscheduled(v, own)) {
            return set(v, own, null);
        }
        PlaceDomain places = problem.places[v];
        List<Integer> neighbours = inRoom.get(places.room()[own]);
        if (!goesWithRooms(v, own)
                || !goesWith(v, own, problem.links.get(v).keySet())
                || isTooMuchAtOnce(places.start()[own], places.end()[own])) {
            return false;
        }
        boolean isSet =
                set(v, own, new int[] {places.start()[own], places.end()[own], places.day()[own], places.room()[own]});
        if (isSet) {
            neighbours.add(v);
        }
        return isSet;
    }

    /** Gives a variable a value unless that breaks a limit or a block; {@code time} is null for unscheduled. */
    private boolean set(int v, int own, int @Nullable [] time) {
        value[v] = own;
        placed.set(v);
        times[problem.sessions[v]] = time;
        if (hasLoads && new FixedLoadCheck(problem, times, placed).conflict() != null) {
            placed.clear(v);
            times[problem.sessions[v]] = null;
            return false;
        }
        return true;
    }

    private boolean goesWithRooms(int v, int own) {
        int room = problem.places[v].room()[own];
        for (int near : problem.exclusiveWith(room)) {
            if (!goesWith(v, own, inRoom.get(near))) {
                return false;
            }
        }
        return true;
    }

    private boolean goesWith(int v, int own, Collection<Integer> others) {
        for (int w : others) {
            checks++;
            if (placed.get(w)
                    && !problem.allows(v, own, w, value[w], problem.links.get(v).get(w))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether one more would be too many: the most run at the start of one of them. */
    private boolean isTooMuchAtOnce(int start, int end) {
        if (problem.maxParallel >= problem.size()) {
            return false;
        }
        boolean isTooMuch = runningAt(start) >= problem.maxParallel;
        for (int v = placed.nextSetBit(0); v >= 0 && !isTooMuch; v = placed.nextSetBit(v + 1)) {
            int[] time = times[problem.sessions[v]];
            isTooMuch = time != null && time[0] > start && time[0] < end && runningAt(time[0]) >= problem.maxParallel;
        }
        return isTooMuch;
    }

    private int runningAt(int moment) {
        int running = 0;
        for (int v = placed.nextSetBit(0); v >= 0; v = placed.nextSetBit(v + 1)) {
            int[] time = times[problem.sessions[v]];
            running += time != null && time[0] <= moment && moment < time[1] ? 1 : 0;
        }
        return running;
    }
}
