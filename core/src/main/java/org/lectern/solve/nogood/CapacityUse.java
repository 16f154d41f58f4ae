package org.lectern.solve.nogood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.solve.bound.HeldResources;
import org.lectern.solve.bound.LagrangeMultipliers;

/**
 * What is known of the use of resources once sessions are fixed, beyond what multipliers charge. Where sessions that took their
 * places fill a capacity, each other there costs the rest of what its excess costs. Where few sessions can come, the multipliers of
 * capacity that stays idle are never paid.
 */
final class CapacityUse implements Trail.Listener {

    /** Points of one resource that are further apart count as several idle times. */
    private static final int MAX_APART = 6;

    private final PlaceVariables variables;
    private final int pointCount;
    /** The points of resources that matter: those with a multiplier or a rest, resource by resource. */
    private final int[] points;

    private final int[] capacities;
    private final long[] multipliers;
    /** What an excess costs beyond its multiplier; 0 if nothing. */
    private final long[] rests;

    /** The points with a multiplier and those with a rest that each variable holds. */
    private final int[][] pricedPoints;

    private final int[][] restPoints;
    /** How many variables of a session that are not left hold each point with a multiplier. */
    private final int[][] holders;
    /** For each session, its points with a multiplier, ascending. */
    private final int[][] sessionPoints;

    /** How many sessions may hold each point, and how many took a place that holds it. */
    private final int[] users;

    private final int[] taken;
    /** What each session that took a place cost beyond its multipliers because of those before it. */
    private final long[] excesses;

    private long idle;

    CapacityUse(HeldResources resources, LagrangeMultipliers values, PlaceVariables variables) {
        this.variables = variables;
        this.pointCount = resources.pointCount();
        this.points = IntStream.range(0, resources.resourceCount() * pointCount)
                .filter(point -> multiplier(values, point) > 0 || excessCost(resources, point) > 0)
                .toArray();
        int count = points.length;
        this.capacities = new int[count];
        this.multipliers = new long[count];
        this.rests = new long[count];
        for (int i = 0; i < count; i++) {
            capacities[i] = resources.capacity(points[i] / pointCount, points[i] % pointCount);
            multipliers[i] = multiplier(values, points[i]);
            long cost = excessCost(resources, points[i]);
            rests[i] = cost == HeldResources.IMPOSSIBLE ? cost : Math.max(0, cost - multipliers[i]);
        }
        this.pricedPoints = new int[variables.count()][];
        this.restPoints = new int[variables.count()][];
        for (int v = 0; v < pricedPoints.length; v++) {
            pricedPoints[v] = points(resources, v, multipliers);
            restPoints[v] = points(resources, v, rests);
        }
        this.users = new int[count];
        this.taken = new int[count];
        this.excesses = new long[variables.sessionCount()];
        this.sessionPoints = new int[excesses.length][];
        this.holders = new int[excesses.length][];
        for (int s = 0; s < excesses.length; s++) {
            sessionPoints[s] = unite(s);
            holders[s] = new int[sessionPoints[s].length];
        }
        for (int point = 0; point < count; point++) {
            idle += multipliers[point] * capacities[point];
        }
        for (int v = 0; v < pricedPoints.length; v++) {
            hold(v);
        }
    }

    private long multiplier(LagrangeMultipliers values, int point) {
        return values.values(point / pointCount)[point % pointCount];
    }

    private long excessCost(HeldResources resources, int point) {
        return resources.excessCost(point / pointCount, point % pointCount);
    }

    private int[] points(HeldResources resources, int variable, long[] values) {
        IntStream.Builder found = IntStream.builder();
        resources.forEach(variables.session(variable), variables.place(variable), (resource, from, until) -> {
            int end = at(resource * pointCount + until);
            for (int point = at(resource * pointCount + from); point < end; point++) {
                if (values[point] > 0) {
                    found.add(point);
                }
            }
        });
        return found.build().sorted().toArray();
    }

    private int at(int point) {
        int found = Arrays.binarySearch(points, point);
        return found >= 0 ? found : -found - 1;
    }

    private int[] unite(int session) {
        BitSet all = new BitSet();
        for (int v = variables.first(session); v < variables.end(session); v++) {
            Arrays.stream(pricedPoints[v]).forEach(all::set);
        }
        return all.stream().toArray();
    }

    private void hold(int variable) {
        int session = variables.session(variable);
        for (int point : pricedPoints[variable]) {
            if (holders[session][Arrays.binarySearch(sessionPoints[session], point)]++ == 0) {
                idle -= users[point]++ < capacities[point] ? multipliers[point] : 0;
            }
        }
    }

    private void release(int variable) {
        int session = variables.session(variable);
        for (int point : pricedPoints[variable]) {
            if (--holders[session][Arrays.binarySearch(sessionPoints[session], point)] == 0) {
                idle += --users[point] < capacities[point] ? multipliers[point] : 0;
            }
        }
    }

    @Override
    public void onSet(int variable, boolean isTaken) {
        if (isTaken) {
            excesses[variables.session(variable)] = excess(variable);
            Arrays.stream(restPoints[variable]).forEach(point -> taken[point]++);
        } else {
            release(variable);
        }
    }

    @Override
    public void onUnset(int variable, boolean wasTaken) {
        if (wasTaken) {
            Arrays.stream(restPoints[variable]).forEach(point -> taken[point]--);
            excesses[variables.session(variable)] = 0;
        } else {
            hold(variable);
        }
    }

    /** Returns what a place costs beyond its multipliers because of the sessions that took theirs. */
    long excess(int variable) {
        long sum = 0;
        for (int point : restPoints[variable]) {
            if (taken[point] >= capacities[point]) {
                if (rests[point] == HeldResources.IMPOSSIBLE) {
                    return HeldResources.IMPOSSIBLE;
                }
                sum += rests[point];
            }
        }
        return sum;
    }

    /** Returns what a session that took its place cost beyond its multipliers because of those before it. */
    long excessWhenTaken(int session) {
        return excesses[session];
    }

    /** Returns whether two places share a point at which an excess costs something beyond its multiplier. */
    boolean meet(int one, int other) {
        int[] points = restPoints[other];
        return Arrays.stream(restPoints[one]).anyMatch(point -> Arrays.binarySearch(points, point) >= 0);
    }

    /** Returns the sum of the multipliers of capacity that stays idle. */
    long idle() {
        return idle;
    }

    /** Returns how many sessions may hold each point. */
    int[] users() {
        return users.clone();
    }

    /**
     * Points of one resource, close in time, that more sessions could hold before.
     *
     * @param points ascending
     * @param rise how much more of their multipliers is idle
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Idle(int[] points, long rise) {}

    /** Returns where more capacity is idle than it was before. */
    List<Idle> idleSince(int[] usersBefore, int[] usersThen) {
        List<Idle> found = new ArrayList<>();
        int[] run = new int[usersThen.length];
        int size = 0;
        long rise = 0;
        for (int point = 0; point < usersThen.length; point++) {
            if (multipliers[point] == 0) {
                continue;
            }
            int fewer = Math.min(capacities[point], usersBefore[point]) - Math.min(capacities[point], usersThen[point]);
            if (size > 0 && (fewer == 0 || points[point] - points[run[size - 1]] > MAX_APART)) {
                found.add(new Idle(Arrays.copyOf(run, size), rise));
                size = 0;
                rise = 0;
            }
            if (fewer > 0) {
                run[size++] = point;
                rise += multipliers[point] * fewer;
            }
        }
        if (size > 0) {
            found.add(new Idle(Arrays.copyOf(run, size), rise));
        }
        return found;
    }

    boolean holdsAny(int variable, int[] points) {
        return Arrays.stream(points).anyMatch(point -> Arrays.binarySearch(pricedPoints[variable], point) >= 0);
    }
}
