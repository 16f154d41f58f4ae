package org.lectern.diagnose.csp;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.lectern.job.work.JobScope;

/**
 * Decides whether an event is feasible under only some of its facts.
 *
 * <p>Quick methods come first: sessions without places, pairs, bipartite matching, greedy packing, Farkas multipliers.
 * Then a tree search runs from several seeds, up to a number of nodes. It ignores rules without facts, so what is
 * infeasible here is infeasible under all rules.
 */
public final class FeasibilityProver {

    private static final int ROOT_PAIRS = 150_000;
    private static final long FEW_NODES = 300;
    private static final long MAX_EVALUATIONS = 500_000_000;
    private static final long FEW_EVALUATIONS = 5_000_000;

    private final DiagnosisModel model;
    private final Map<BitSet, FeasibilityResult> known = new HashMap<>();
    private final int multiplierSteps;
    private final long maxNodes;
    private long left;

    /** @param maxNodes the node limit of all answers up to {@link #renewBudget}; beyond it only quick methods run */
    public FeasibilityProver(DiagnosisModel model, int multiplierSteps, long maxNodes) {
        this.model = model;
        this.maxNodes = maxNodes;
        this.left = maxNodes;
        this.multiplierSteps = multiplierSteps;
    }

    /** Allows further answers as many nodes as the first ones. */
    public void renewBudget() {
        left = maxNodes;
    }

    public FeasibilityResult decide(BitSet active, long nodes) {
        JobScope.checkpoint();
        JobScope.current().advance();
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

    /** Looks for a timetable without optional sessions, if there are any. */
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
                return FeasibilityResult.infeasible(BitSets.of(problem.sessions[v]));
            }
        }
        BitSet required = model.requiredSessions(problem.active);
        for (LoadLimits.AtOnce topic : problem.topics) {
            if (topic.isTooMuch(required)) {
                return FeasibilityResult.infeasible(BitSets.common(required, topic.members()));
            }
        }
        double[] weight = new double[problem.size()];
        DomainStore domains = new DomainStore(problem);
        BitSet why = new Propagation(problem, domains, ROOT_PAIRS, weight).propagate(Propagation.all(problem));
        if (why != null) {
            return FeasibilityResult.infeasible(TreeSearch.sessions(problem, why));
        }
        FarkasMultipliers multipliers = new FarkasMultipliers(problem);
        if (multipliers.proveByMatching(domains.remaining)) {
            return proven(problem, domains, multipliers);
        }
        int[] packed = new GreedyPacking(domains).solve();
        if (packed != null) {
            return FeasibilityResult.feasible(packed);
        }
        // The first questions matter most; the many later ones only minimise a conflict.
        long looks = left > maxNodes / 2 ? MAX_EVALUATIONS : FEW_EVALUATIONS;
        boolean isProven = multipliers.prove(domains.remaining, multiplierSteps, looks);
        left -= TreeSearch.nodes(multipliers.evaluations());
        if (isProven) {
            return proven(problem, domains, multipliers);
        }
        long most = nodes;
        long share = Math.max(200, nodes / 16);
        for (int seed = 0; most > 0 && left > 0; seed++) {
            TreeSearch search = new TreeSearch(problem, domains, multipliers, weight, seed);
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

    private static FeasibilityResult proven(
            FeasibilityCsp problem, DomainStore domains, FarkasMultipliers multipliers) {
        return FeasibilityResult.infeasible(TreeSearch.sessions(problem, domains.explanation(multipliers.support())));
    }
}
