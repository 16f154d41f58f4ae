package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.TinyEvents;

/** The plain counterpart of the prover's parts: tries every assignment of a small problem, value by value. */
final class PlainCsp {

    private static final long MAX_ASSIGNMENTS = 5_000;

    private final FeasibilityCsp problem;
    private @Nullable List<int[]> solutions;

    PlainCsp(FeasibilityCsp problem) {
        this.problem = problem;
    }

    /**
     * Returns problems of random tiny events, each with few enough assignments to try them all.
     *
     * <p>With all facts, hardly any event leaves each session a place. So facts are taken away until one does.
     */
    static List<FeasibilityCsp> random(int firstSeed, int count) {
        List<FeasibilityCsp> problems = new ArrayList<>();
        for (int seed = firstSeed; problems.size() < count; seed++) {
            Random random = new Random(seed);
            DiagnosisModel model = new DiagnosisModel(TinyEvents.of(random), StandardRules.catalogue());
            FeasibilityCsp problem = new FeasibilityCsp(model, model.allFacts());
            while (problem.size() > 0 && assignments(problem) == 0) {
                problem = new FeasibilityCsp(model, most(problem.active, random));
            }
            if (problem.size() > 0 && assignments(problem) <= MAX_ASSIGNMENTS) {
                problems.add(problem);
            }
        }
        return problems;
    }

    private static BitSet most(BitSet facts, Random random) {
        BitSet most = new BitSet();
        facts.stream().filter(fact -> random.nextInt(8) > 0).forEach(most::set);
        return most;
    }

    private static long assignments(FeasibilityCsp problem) {
        return IntStream.range(0, problem.size()).mapToLong(problem::values).reduce(1, (one, other) -> one * other);
    }

    boolean hasLoads() {
        return !problem.dailyLimits.isEmpty()
                || !problem.teams.isEmpty()
                || !problem.optionalBlocks.isEmpty()
                || problem.maxParallel != Integer.MAX_VALUE;
    }

    /** Returns every assignment that breaks nothing, found once. */
    List<int[]> solutions() {
        if (solutions == null) {
            List<int[]> all = new ArrayList<>();
            extend(new int[problem.size()], 0, Propagation.all(problem), all);
            all.removeIf(values -> !loadsHold(values));
            solutions = List.copyOf(all);
        }
        return solutions;
    }

    /** Returns whether some variables alone have an assignment in which no pair of them is broken. */
    boolean arePossible(BitSet variables) {
        List<int[]> assignments = new ArrayList<>();
        extend(new int[problem.size()], 0, variables, assignments);
        return !assignments.isEmpty();
    }

    private void extend(int[] values, int variable, BitSet chosen, List<int[]> into) {
        if (variable == values.length) {
            into.add(values.clone());
            return;
        }
        if (!chosen.get(variable)) {
            extend(values, variable + 1, chosen, into);
            return;
        }
        for (int value = 0; value < problem.values(variable); value++) {
            values[variable] = value;
            boolean fits = true;
            for (int other = 0; other < variable && fits; other++) {
                fits = !chosen.get(other) || areCompatible(variable, value, other, values[other]);
            }
            if (fits) {
                extend(values, variable + 1, chosen, into);
            }
        }
    }

    boolean areCompatible(int a, int valueA, int b, int valueB) {
        return problem.allows(a, valueA, b, valueB, problem.links.get(a).get(b));
    }

    /** Returns whether no pair and no limit is broken. */
    boolean holds(int[] values) {
        for (int a = 0; a < values.length; a++) {
            for (int b = 0; b < a; b++) {
                if (!areCompatible(a, values[a], b, values[b])) {
                    return false;
                }
            }
        }
        return loadsHold(values);
    }

    private boolean loadsHold(int[] values) {
        BitSet all = Propagation.all(problem);
        return new FixedLoadCheck(problem, times(problem, values, all), all).conflict() == null;
    }

    /** Returns start, end, day and room of the sessions of some variables that are scheduled, by session. */
    static int[] @Nullable [] times(FeasibilityCsp problem, int[] values, BitSet variables) {
        int[][] times = new int[problem.model.sessions.size()][];
        for (int v = variables.nextSetBit(0); v >= 0; v = variables.nextSetBit(v + 1)) {
            if (!problem.isUnscheduled(v, values[v])) {
                PlaceDomain places = problem.places[v];
                times[problem.sessions[v]] = new int[] {
                    places.start()[values[v]],
                    places.end()[values[v]],
                    places.day()[values[v]],
                    places.room()[values[v]]
                };
            }
        }
        return times;
    }
}
