package org.lectern.solve.proof;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;
import org.lectern.solve.proof.ProofRegions.RegionBound;

/**
 * The value of the Lagrangian relaxation at a node: the least cost plus penalties of its places, minus the constant
 * term, in parts of a unit of packed cost.
 */
final class NodeBound {

    /** What a bound adds up, in parts of a unit of packed cost. */
    interface Costs {

        /** Returns what a session costs at one of its places, with all that it pays. */
        long cost(int session, int place);

        /** Returns what all else costs at least, less what it gives back, or {@link ProofTerm#INFEASIBLE}. */
        long minCost(int[][] allowed);

        /** Returns by how much more all else costs at least if a session takes a place. */
        ProofTerm.Rises rises(int[][] allowed);

        /** Returns whether the spread of a region is among all else. */
        boolean countsSpread(String region);
    }

    private final ProofContext subject;
    private final Costs tariff;
    private final long[][] costs;
    private final int[][] allowed;
    private final long[] cheapest;
    private final RegionBound[] regionOf;
    private final long value;
    private final boolean countsRises;
    private ProofTerm.@Nullable Rises rises;

    /**
     * @param allowed the places left to each session, at least one each
     * @param used the half-days, as bits, that each region counts as used, by the region's name
     * @param countsRises whether what terms cost if a session takes a place counts in {@link #valueWith}
     * @throws ArithmeticException if the costs are too large to add up in a long
     */
    NodeBound(
            ProofContext subject,
            ProofRegions regions,
            Costs tariff,
            int[][] allowed,
            Map<String, Integer> used,
            boolean countsRises) {
        this.countsRises = countsRises;
        this.subject = subject;
        this.tariff = tariff;
        this.allowed = allowed;
        this.costs = new long[allowed.length][];
        this.cheapest = new long[allowed.length];
        this.regionOf = new RegionBound[allowed.length];
        for (int s = 0; s < allowed.length; s++) {
            JobScope.checkpoint();
            costs[s] = new long[allowed[s].length];
            for (int i = 0; i < costs[s].length; i++) {
                costs[s][i] = tariff.cost(s, allowed[s][i]);
            }
            cheapest[s] = Arrays.stream(costs[s]).min().orElseThrow();
        }
        long sum = tariff.minCost(allowed);
        boolean isPossible = sum != ProofTerm.INFEASIBLE;
        sum = isPossible ? sum : 0;
        for (ProofRegions.Region region : regions.counted()) {
            JobScope.checkpoint();
            if (tariff.countsSpread(region.name())) {
                continue;
            }
            RegionBound bound = new RegionBound(subject, region, costs, allowed, used.getOrDefault(region.name(), 0));
            isPossible &= bound.value() != RegionBound.INFEASIBLE;
            sum = isPossible ? Math.addExact(sum, bound.value()) : 0;
            for (int s : region.sessions()) {
                regionOf[s] = bound;
            }
        }
        for (int s = 0; s < allowed.length; s++) {
            sum = regionOf[s] == null ? Math.addExact(sum, cheapest[s]) : sum;
        }
        this.value = isPossible ? sum : RegionBound.INFEASIBLE;
    }

    long value() {
        return value;
    }

    /** Returns the value if session {@code s} takes its {@code i}th place that is left. */
    long valueWith(int s, int i) {
        if (value == RegionBound.INFEASIBLE || !countsRises) {
            return valueOfSession(s, i);
        }
        if (rises == null) {
            rises = tariff.rises(allowed);
        }
        long rise = rises.at(s, subject.places().of(s).get(allowed[s][i]));
        long alone = valueOfSession(s, i);
        return rise == ProofTerm.INFEASIBLE || alone == RegionBound.INFEASIBLE
                ? RegionBound.INFEASIBLE
                : Math.addExact(alone, rise);
    }

    private long valueOfSession(int s, int i) {
        RegionBound region = regionOf[s];
        if (value == RegionBound.INFEASIBLE) {
            return value;
        }
        if (region == null) {
            return Math.addExact(value - cheapest[s], costs[s][i]);
        }
        long rest = region.valueWithout(s, allowed[s][i]);
        return rest == RegionBound.INFEASIBLE
                ? RegionBound.INFEASIBLE
                : Math.addExact(Math.addExact(value - region.value(), rest), costs[s][i]);
    }
}
