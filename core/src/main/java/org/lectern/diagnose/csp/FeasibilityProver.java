package org.lectern.diagnose.csp;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Answers whether an event is possible when only some of its facts forbid anything.
 *
 * <p>Quick ways first: a session without a place, pairs, counting by matching, packing, counting by prices; then everything is
 * tried, from several seeds, up to a number of nodes. Rules that are not made of facts are not looked at, so what is impossible here is
 * impossible under all rules.
 */
public final class FeasibilityProver {

    private static final int ROOT_PAIRS = 150_000;
    private static final long FEW_NODES = 300;
    private static final long MOST_LOOKS = 500_000_000;
    private static final long FEW_LOOKS = 5_000_000;

    private final DiagnosisModel model;
    private final Map<BitSet, FeasibilityResult> known = new HashMap<>();
    private final int priceSteps;
    private final long mostNodes;
    private long left;

    /** @param mostNodes for all answers together; when they are spent, quick ways alone are left */
    public FeasibilityProver(DiagnosisModel model, int priceSteps, long mostNodes) {
        this.model = model;
        this.mostNodes = mostNodes;
        this.left = mostNodes;
        this.priceSteps = priceSteps;
    }

    public FeasibilityResult decide(BitSet active, long nodes) {
        FeasibilityResult before = known.get(active);
        if (before != null) {
            return before;
        }
        FeasibilityResult outcome = withoutOptional(active, Math.min(nodes, FEW_NODES));
        if (outcome.status() == FeasibilityResult.Status.UNKNOWN) {
            outcome = work(new FeasibilityCsp(model, active), nodes);
        }
        if (outcome.status() != FeasibilityResult.Status.UNKNOWN) {
            known.put((BitSet) active.clone(), outcome);
        }
        return outcome;
    }

    /** Looks for a timetable in which nothing is held that need not be, where something might be. */
    private FeasibilityResult withoutOptional(BitSet active, long nodes) {
        FeasibilityCsp problem = new FeasibilityCsp(model, active);
        if (problem.hasOptional()) {
            FeasibilityCsp smaller = new FeasibilityCsp(model, active, false);
            int[] values = work(smaller, nodes).values();
            if (values != null) {
                return FeasibilityResult.feasible(problem.withOptionalUnscheduled(smaller, values));
            }
        }
        return FeasibilityResult.unknown();
    }

    private FeasibilityResult work(FeasibilityCsp problem, long nodes) {
        for (int v = 0; v < problem.size(); v++) {
            if (problem.values(v) == 0) {
                BitSet alone = new BitSet();
                alone.set(problem.sessions[v]);
                return FeasibilityResult.infeasible(alone);
            }
        }
        double[] weight = new double[problem.size()];
        DomainStore domains = new DomainStore(problem);
        BitSet why = new Propagation(problem, domains, ROOT_PAIRS, weight).propagate(Propagation.all(problem));
        if (why != null) {
            return FeasibilityResult.infeasible(TreeSearch.sessions(problem, why));
        }
        FarkasMultipliers prices = new FarkasMultipliers(problem);
        if (prices.proveByMatching(domains.remaining)) {
            return proven(problem, domains, prices);
        }
        int[] packed = new GreedyPacking(domains).solve();
        if (packed != null) {
            return FeasibilityResult.feasible(packed);
        }
        // The first questions are the ones that matter; the many later ones tell which facts can be spared.
        long looks = left > mostNodes / 2 ? MOST_LOOKS : FEW_LOOKS;
        boolean isProven = prices.prove(domains.remaining, priceSteps, looks);
        left -= TreeSearch.nodes(prices.evaluations());
        if (isProven) {
            return proven(problem, domains, prices);
        }
        long most = nodes;
        long share = Math.max(200, nodes / 16);
        for (int seed = 0; most > 0 && left > 0; seed++) {
            TreeSearch search = new TreeSearch(problem, domains, prices, weight, seed);
            domains.mark();
            FeasibilityResult outcome = search.run(Math.min(share, most));
            domains.undoAll();
            left -= search.nodes();
            if (outcome.status() != FeasibilityResult.Status.UNKNOWN) {
                return outcome;
            }
            most -= share;
            share *= 2;
        }
        return FeasibilityResult.unknown();
    }

    private static FeasibilityResult proven(FeasibilityCsp problem, DomainStore domains, FarkasMultipliers prices) {
        return FeasibilityResult.infeasible(TreeSearch.sessions(problem, domains.explanation(prices.support())));
    }
}
