package org.lectern.diagnose;

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
final class Prover {

    private static final int ROOT_PAIRS = 150_000;
    private static final long FEW_NODES = 300;
    private static final long MOST_LOOKS = 500_000_000;
    private static final long FEW_LOOKS = 5_000_000;

    private final Model model;
    private final Map<BitSet, Outcome> known = new HashMap<>();
    private final int priceSteps;
    private final long mostNodes;
    private long left;

    /** @param mostNodes for all answers together; when they are spent, quick ways alone are left */
    Prover(Model model, int priceSteps, long mostNodes) {
        this.model = model;
        this.mostNodes = mostNodes;
        this.left = mostNodes;
        this.priceSteps = priceSteps;
    }

    Outcome answer(BitSet active, long nodes) {
        Outcome before = known.get(active);
        if (before != null) {
            return before;
        }
        Outcome outcome = withoutOptional(active, Math.min(nodes, FEW_NODES));
        if (outcome.answer() == Outcome.Answer.UNKNOWN) {
            outcome = work(new Problem(model, active), nodes);
        }
        if (outcome.answer() != Outcome.Answer.UNKNOWN) {
            known.put((BitSet) active.clone(), outcome);
        }
        return outcome;
    }

    /** Looks for a timetable in which nothing is held that need not be, where something might be. */
    private Outcome withoutOptional(BitSet active, long nodes) {
        Problem problem = new Problem(model, active);
        if (problem.hasOptional()) {
            Problem smaller = new Problem(model, active, false);
            int[] values = work(smaller, nodes).values();
            if (values != null) {
                return Outcome.possible(problem.withOptionalOut(smaller, values));
            }
        }
        return Outcome.unknown();
    }

    private Outcome work(Problem problem, long nodes) {
        for (int v = 0; v < problem.size(); v++) {
            if (problem.values(v) == 0) {
                BitSet alone = new BitSet();
                alone.set(problem.sessions[v]);
                return Outcome.impossible(alone);
            }
        }
        double[] weight = new double[problem.size()];
        Domains domains = new Domains(problem);
        BitSet why = new Propagation(problem, domains, ROOT_PAIRS, weight).run(Propagation.all(problem));
        if (why != null) {
            return Outcome.impossible(TreeSearch.sessions(problem, why));
        }
        Prices prices = new Prices(problem);
        if (prices.proveByMatching(domains.live)) {
            return counted(problem, domains, prices);
        }
        int[] packed = new Packing(domains).find();
        if (packed != null) {
            return Outcome.possible(packed);
        }
        // The first questions are the ones that matter; the many later ones tell which facts can be spared.
        long looks = left > mostNodes / 2 ? MOST_LOOKS : FEW_LOOKS;
        boolean isProven = prices.prove(domains.live, priceSteps, looks);
        left -= TreeSearch.nodes(prices.looks());
        if (isProven) {
            return counted(problem, domains, prices);
        }
        long most = nodes;
        long share = Math.max(200, nodes / 16);
        for (int seed = 0; most > 0 && left > 0; seed++) {
            TreeSearch search = new TreeSearch(problem, domains, prices, weight, seed);
            domains.mark();
            Outcome outcome = search.run(Math.min(share, most));
            domains.undoAll();
            left -= search.nodes();
            if (outcome.answer() != Outcome.Answer.UNKNOWN) {
                return outcome;
            }
            most -= share;
            share *= 2;
        }
        return Outcome.unknown();
    }

    private static Outcome counted(Problem problem, Domains domains, Prices prices) {
        return Outcome.impossible(TreeSearch.sessions(problem, domains.accountOf(prices.paying())));
    }
}
