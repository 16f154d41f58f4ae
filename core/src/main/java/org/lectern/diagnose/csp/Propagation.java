package org.lectern.diagnose.csp;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;

/**
 * Constraint propagation: removes values that are compatible with no value of another variable. It is sound, and exact
 * for pairs with few values (arc consistency).
 */
final class Propagation {

    private final FeasibilityCsp problem;
    private final DomainStore domains;
    private final int maxPairs;
    private final int[][] times;

    /** How often each variable lost its last value, or removed another's last values. */
    final double[] weight;

    /** @param mostPairs the maximum number of pairs of values of two variables that are compared one by one */
    Propagation(FeasibilityCsp problem, DomainStore domains, int mostPairs, double[] weight) {
        this.problem = problem;
        this.domains = domains;
        this.maxPairs = mostPairs;
        this.weight = weight;
        this.times = new int[problem.model.sessions.size()][];
    }

    /** Returns the variables of a contradiction, or null if it finds none. */
    @Nullable
    BitSet propagate(BitSet changed) {
        Deque<Integer> queue = new ArrayDeque<>();
        BitSet queued = (BitSet) changed.clone();
        changed.stream().forEach(queue::add);
        while (!queue.isEmpty()) {
            JobScope.checkpoint();
            int a = queue.poll();
            queued.clear(a);
            if (domains.count[a] == 0) {
                return emptied(a, a);
            }
            BitSet now = new BitSet();
            if (domains.count[a] == 1) {
                fix(a, now);
            } else {
                reviseLinks(a, now);
            }
            for (int b = now.nextSetBit(0); b >= 0; b = now.nextSetBit(b + 1)) {
                if (domains.count[b] == 0) {
                    return emptied(b, a);
                }
                if (!queued.get(b)) {
                    queued.set(b);
                    queue.add(b);
                }
            }
        }
        return loads();
    }

    private BitSet emptied(int v, int by) {
        weight[v]++;
        weight[by]++;
        return domains.explanation(BitSets.of(v));
    }

    private void fix(int a, BitSet changed) {
        int value = domains.first(a);
        if (problem.isUnscheduled(a, value)) {
            return;
        }
        Map<Integer, PairConstraint> links = problem.links.get(a);
        int room = problem.places[a].room()[value];
        for (int b = 0; b < problem.size(); b++) {
            PairConstraint link = links.get(b);
            if (b != a && (link != null || !problem.sharesRoom(room))) {
                int before = domains.count[b];
                int[] rooms = problem.places[b].room();
                for (int other = domains.first(b); other >= 0; other = domains.next(b, other)) {
                    boolean concerns =
                            link != null || (other < rooms.length && problem.areExclusive(room, rooms[other]));
                    if (concerns && !problem.allows(a, value, b, other, link)) {
                        domains.remove(b, other);
                    }
                }
                if (domains.count[b] < before) {
                    domains.addReason(b, a);
                    changed.set(b);
                }
            }
        }
    }

    private void reviseLinks(int a, BitSet changed) {
        DomainBounds reach = null;
        for (Map.Entry<Integer, PairConstraint> entry : problem.links.get(a).entrySet()) {
            int b = entry.getKey();
            int before = domains.count[b];
            if ((long) domains.count[a] * before <= maxPairs) {
                compare(a, b, entry.getValue());
            } else {
                reach = reach == null ? DomainBounds.of(domains, a) : reach;
                if (reach != null) {
                    tightenByBounds(reach, a, b, entry.getValue());
                }
            }
            if (domains.count[b] < before) {
                domains.addReason(b, a);
                changed.set(b);
            }
        }
        if (problem.size() <= 40) {
            reach = reach == null ? DomainBounds.of(domains, a) : reach;
            if (reach != null && reach.room() >= 0 && !problem.sharesRoom(reach.room()) && !problem.waivesRooms()) {
                tightenRoomByBounds(reach, a, changed);
            }
        }
    }

    private void compare(int a, int b, PairConstraint link) {
        for (int other = domains.first(b); other >= 0; other = domains.next(b, other)) {
            boolean goes = false;
            for (int value = domains.first(a); value >= 0 && !goes; value = domains.next(a, value)) {
                goes = problem.allows(a, value, b, other, link);
            }
            if (!goes) {
                domains.remove(b, other);
            }
        }
    }

    private void tightenByBounds(DomainBounds reach, int a, int b, PairConstraint link) {
        boolean isOne = link.one == problem.sessions[a];
        PlaceDomain places = problem.places[b];
        int transfer = link.person ? problem.minTransferMinutes : 0;
        for (int other = domains.first(b); other >= 0; other = domains.next(b, other)) {
            if (!problem.isUnscheduled(b, other)
                    && !reach.allows(
                            link, isOne, places.start()[other], places.end()[other], places.day()[other], transfer)) {
                domains.remove(b, other);
            }
        }
    }

    private void tightenRoomByBounds(DomainBounds reach, int a, BitSet changed) {
        int between = problem.setUp[reach.room()] + problem.tearDown[reach.room()];
        for (int b = 0; b < problem.size(); b++) {
            int before = domains.count[b];
            PlaceDomain places = problem.places[b];
            for (int other = b == a ? -1 : domains.first(b); other >= 0; other = domains.next(b, other)) {
                if (!problem.isUnscheduled(b, other)
                        && places.room()[other] == reach.room()
                        && reach.minEnd() + between > places.start()[other]
                        && places.end()[other] + between > reach.maxStart()) {
                    domains.remove(b, other);
                }
            }
            if (domains.count[b] < before) {
                domains.addReason(b, a);
                changed.set(b);
            }
        }
    }

    /** Checks whether fixed sessions break a limit, or a block with optional sessions. */
    private @Nullable BitSet loads() {
        if (!problem.hasLoads() && problem.maxParallel == Integer.MAX_VALUE) {
            return null;
        }
        BitSet byDay = new KnownDayCheck(domains).conflict();
        if (byDay != null) {
            return explained(byDay);
        }
        Arrays.fill(times, null);
        BitSet fixed = new BitSet();
        for (int v = 0; v < problem.size(); v++) {
            if (domains.count[v] == 1) {
                fixed.set(v);
                int value = domains.first(v);
                if (!problem.isUnscheduled(v, value)) {
                    PlaceDomain places = problem.places[v];
                    times[problem.sessions[v]] = new int[] {
                        places.start()[value], places.end()[value], places.day()[value], places.room()[value]
                    };
                }
            }
        }
        BitSet broken = new FixedLoadCheck(problem, times, fixed).conflict();
        return broken == null ? null : explained(broken);
    }

    private BitSet explained(BitSet broken) {
        for (int v = broken.nextSetBit(0); v >= 0; v = broken.nextSetBit(v + 1)) {
            weight[v]++;
        }
        return domains.explanation(broken);
    }

    /** Returns all variables. */
    static BitSet all(FeasibilityCsp problem) {
        return BitSets.where(problem.size(), v -> true);
    }
}
