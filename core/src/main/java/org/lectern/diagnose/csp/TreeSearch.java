package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;

/**
 * A complete tree search with conflict-directed backjumping (Prosser 1993). It splits the places of a session by day,
 * then by hour, then one by one, and jumps back over decisions without a part in a conflict. Exact if it ends within
 * its limit.
 */
final class TreeSearch {

    private static final int MULTIPLIER_DEPTH = 12;
    private static final int MULTIPLIER_STEPS = 40;
    /** The number of places that multipliers visit in the time of a node without them. */
    private static final long LOOKS_A_NODE = 25_000;

    private static final double OPTIONAL = 1e6;

    private final FeasibilityCsp problem;
    private final DomainStore domains;
    private final Propagation propagation;
    private final FarkasMultipliers multipliers;
    private final double[] weight;
    private final SplittableRandom random;
    private final boolean usesMultipliers;
    private final boolean daysFirst;
    private long nodes;
    private long maxNodes;
    private int @Nullable [] found;

    private static final class OutOfBudget extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfBudget() {
            super(null, null, false, false);
        }
    }

    TreeSearch(FeasibilityCsp problem, DomainStore domains, FarkasMultipliers multipliers, double[] weight, long seed) {
        this.problem = problem;
        this.domains = domains;
        this.multipliers = multipliers;
        this.weight = weight;
        this.propagation = new Propagation(problem, domains, 3_000, weight);
        this.random = new SplittableRandom(seed);
        this.usesMultipliers = problem.size() <= 24;
        this.daysFirst = !problem.dailyLimits.isEmpty()
                || !problem.teams.isEmpty()
                || problem.links.stream()
                        .flatMap(links -> links.values().stream())
                        .anyMatch(link -> link.sameDay || link.differentDay);
    }

    long nodes() {
        return nodes;
    }

    /** Returns the answer; unknown if it would need more nodes than the limit. */
    FeasibilityResult run(long mostNodes) {
        this.maxNodes = mostNodes;
        try {
            BitSet conflict = search(0);
            if (conflict == null) {
                return FeasibilityResult.feasible(found == null ? new int[0] : found);
            }
            return FeasibilityResult.infeasible(sessions(problem, conflict));
        } catch (OutOfBudget e) {
            return FeasibilityResult.unknown();
        }
    }

    static BitSet sessions(FeasibilityCsp problem, BitSet variables) {
        BitSet sessions = new BitSet();
        variables.stream().forEach(v -> sessions.set(problem.sessions[v]));
        return sessions;
    }

    private @Nullable BitSet search(int depth) {
        int v = branchingVariable();
        if (v < 0) {
            found = IntStream.range(0, problem.size()).map(domains::first).toArray();
            return null;
        }
        BitSet conflict = new BitSet();
        for (long[] part : branches(v)) {
            if (++nodes > maxNodes) {
                throw new OutOfBudget();
            }
            JobScope.checkpoint();
            domains.mark();
            domains.restrict(v, part);
            BitSet why = propagation.propagate(BitSets.of(v));
            if (why == null && usesMultipliers && depth < MULTIPLIER_DEPTH && isProvenByMultipliers()) {
                why = domains.explanation(multipliers.support());
            }
            if (why == null) {
                why = search(depth + 1);
            }
            domains.undo();
            if (why == null) {
                return null;
            }
            if (!why.get(v)) {
                return why;
            }
            conflict.or(why);
        }
        conflict.or(domains.reasons[v]);
        return conflict;
    }

    /** Returns how many nodes without multipliers take as long as visiting so many places. */
    static long nodes(long looks) {
        return looks / LOOKS_A_NODE;
    }

    private boolean isProvenByMultipliers() {
        long before = multipliers.evaluations();
        boolean isProven = multipliers.prove(domains.remaining, MULTIPLIER_STEPS, Long.MAX_VALUE / 2);
        nodes += nodes(multipliers.evaluations() - before);
        return isProven;
    }

    private int branchingVariable() {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int v = 0; v < problem.size(); v++) {
            if (domains.count[v] > 1) {
                double score = Math.log(1.0 + domains.count[v]) / (1 + weight[v]);
                // Optional sessions are decided after the others.
                score = problem.isOptional[v] ? score + OPTIONAL : score;
                // If days are limited, all sessions get a day before any gets an hour.
                score = daysFirst && hasOneDay(v) ? score + OPTIONAL / 2 : score;
                if (score < least) {
                    least = score;
                    best = v;
                }
            }
        }
        return best;
    }

    private boolean hasOneDay(int v) {
        int[] days = problem.places[v].day();
        int first = domains.first(v);
        for (int value = first; value >= 0; value = domains.next(v, value)) {
            if (value < days.length && days[value] != days[first]) {
                return false;
            }
        }
        return true;
    }

    private List<long[]> branches(int v) {
        List<Integer> values = domains.values(v).boxed().toList();
        PlaceDomain places = problem.places[v];
        Map<Integer, List<Integer>> byKey = new TreeMap<>();
        List<Integer> held = values.stream()
                .filter(value -> !problem.isUnscheduled(v, value))
                .toList();
        long days = held.stream().map(value -> places.day()[value]).distinct().count();
        int[] starts = held.stream()
                .mapToInt(value -> places.start()[value])
                .distinct()
                .sorted()
                .toArray();
        for (int value : values) {
            int key;
            if (problem.isUnscheduled(v, value)) {
                key = -1;
            } else if (days > 1) {
                key = places.day()[value];
            } else if (starts.length > 1) {
                key = places.start()[value] < starts[starts.length / 2] ? 0 : 1;
            } else {
                key = value;
            }
            byKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(value);
        }
        int hint = multipliers.cheapest(v);
        List<List<Integer>> parts = new ArrayList<>(byKey.values());
        int[] order = random.ints(parts.size(), 0, 1000).toArray();

        int out = places.size();
        TeammateProximity company = new TeammateProximity(domains, v);
        return IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> parts.get(i).contains(out) ? 0 : 1)
                        .thenComparingInt(i -> distance(company, v, parts.get(i)))
                        .thenComparingInt(i -> parts.get(i).contains(hint) ? -1 : order[i]))
                .map(i -> bits(v, parts.get(i)))
                .toList();
    }

    private int distance(TeammateProximity company, int v, List<Integer> values) {
        PlaceDomain places = problem.places[v];
        return company.isEmpty()
                ? 0
                : values.stream()
                        .filter(value -> !problem.isUnscheduled(v, value))
                        .mapToInt(value -> company.distance(places.start()[value], places.end()[value]))
                        .min()
                        .orElse(0);
    }

    private long[] bits(int v, List<Integer> values) {
        long[] bits = new long[domains.remaining[v].length];

        values.forEach(value -> bits[value >> 6] |= 1L << value);
        return bits;
    }
}
