package org.lectern.solve.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.job.work.JobScope;
import org.lectern.solve.proof.nogood.Capacities;
import org.lectern.solve.proof.nogood.Capacity;
import org.lectern.solve.proof.nogood.WatchedNogoods;

/**
 * Checks nogoods by reverse unit propagation: whoever assumes all literals of one meets a contradiction, by the nogoods before it, by
 * conflicts of two sessions, or since the bound under the multipliers is reached. What resources cost beyond the multipliers, where
 * some sessions have one place left, counts too.
 */
final class ProofNogoods {

    private final ProofContext subject;
    private final ProofPropagation conflicts;
    private final ProofDivisor divisor;

    ProofNogoods(ProofContext subject, ProofPropagation conflicts, ProofDivisor divisor) {
        this.subject = subject;
        this.conflicts = conflicts;
        this.divisor = divisor;
    }

    /**
     * @param allowed the places left to each session
     * @param used the half-days, as bits, that each region counts as used, by the region's name
     * @throws InvalidCertificateException if a nogood does not follow from those before it, or no contradiction from all
     */
    void requireClosed(
            ProofNode.Nogoods node,
            int[][] allowed,
            ProofRegions regions,
            MultiplierTable tariff,
            Map<String, Integer> used)
            throws InvalidCertificateException {
        WatchedNogoods state = state(node, allowed);
        if (state.isImpossible()) {
            return;
        }
        Check check = new Check(state, regions, new NodeCosts(subject, tariff, allowed), used);
        check.narrow();
        for (int n = 0; n < node.nogoods().size() && !state.isImpossible(); n++) {
            JobScope.checkpoint();
            int[] literals = literals(node, n);
            state.rest();
            for (int i = 0; i < literals.length && !state.isImpossible(); i++) {
                state.assume(literals[i]);
            }
            check.narrow();
            if (!state.isImpossible()) {
                throw new InvalidCertificateException(
                        "Nogood %s of %s does not follow from those before it: its literals lead to no contradiction."
                                .formatted(n + 1, node.nogoods().size()));
            }
            state.undo();
            state.add(literals);
            check.narrow();
        }
        if (!state.isImpossible()) {
            throw new InvalidCertificateException(
                    "All %s nogoods together lead to no contradiction, so a timetable may score less than the lower bound of %s."
                            .formatted(
                                    node.nogoods().size(), subject.certificate().lowerBound()));
        }
    }

    private WatchedNogoods state(ProofNode.Nogoods node, int[][] allowed) throws InvalidCertificateException {
        int[] sessions = new int[node.places().size()];
        int[] places = new int[sessions.length];
        Set<ProofNode.SessionPlace> seen = new HashSet<>();
        for (int i = 0; i < sessions.length; i++) {
            ProofNode.SessionPlace tag = node.places().get(i);
            sessions[i] = subject.places().sessionOf(tag.sessionId(), "nogood");
            places[i] = subject.places().indexOf(sessions[i], tag.place(), "nogood");
            if (!seen.add(tag)) {
                throw new InvalidCertificateException(
                        "The places of nogoods name one of session '%s' twice: room '%s' at %s for %s minutes."
                                .formatted(
                                        tag.sessionId(),
                                        tag.place().roomId(),
                                        tag.place().start(),
                                        tag.place().minutes()));
            }
        }
        return new WatchedNogoods(allowed, sessions, places);
    }

    private static int[] literals(ProofNode.Nogoods node, int number) throws InvalidCertificateException {
        List<Integer> own = node.nogoods().get(number);
        int[] literals = new int[own.size()];
        for (int i = 0; i < literals.length; i++) {
            literals[i] = own.get(i);
            int place = Math.abs(literals[i]);
            // The absolute value of the lowest number is below 0.
            if (place < 1 || place > node.places().size()) {
                throw new InvalidCertificateException(
                        "Nogood %s has the literal '%s'; literals are numbers from 1 to %s, or the same below 0."
                                .formatted(
                                        number + 1, literals[i], node.places().size()));
            }
        }
        return literals;
    }

    /** Places that go until nothing changes. */
    private final class Check {

        private final WatchedNogoods state;
        private final ProofRegions regions;
        private final NodeCosts costs;
        private final Map<String, Integer> used;
        /** How many places were gone when the bound was looked at last, or -1. */
        private int atBound = -1;

        Check(WatchedNogoods state, ProofRegions regions, NodeCosts costs, Map<String, Integer> used) {
            this.state = state;
            this.regions = regions;
            this.costs = costs;
            this.used = used;
        }

        /** Derives all that follows, up to a contradiction. The bound is dear, so it comes last. */
        void narrow() {
            int known = atBound;
            while (!state.isImpossible()) {
                JobScope.checkpoint();
                state.propagate();
                int changed = state.isImpossible() ? -1 : state.nextChanged();
                if (changed >= 0) {
                    propagate(changed);
                } else if (!state.isImpossible()) {
                    if (known == state.goneCount()) {
                        break;
                    }
                    known = state.goneCount();
                    countBound();
                }
            }
            // Whatever is taken back, or kept, the bound says nothing new of the places at rest.
            atBound = 0;
        }

        private void propagate(int changed) {
            for (int s = 0; s < subject.sessionCount() && !state.isImpossible(); s++) {
                if (s != changed) {
                    int[] places = state.left(s);
                    int[] kept = conflicts.kept(s, places, changed, state.left(changed));
                    if (kept.length < places.length) {
                        retain(s, places, kept);
                    }
                }
            }
        }

        private void retain(int session, int[] places, int[] kept) {
            int next = 0;
            for (int place : places) {
                if (next < kept.length && kept[next] == place) {
                    next++;
                } else {
                    state.remove(session, place);
                }
            }
        }

        /** Removes the places that are impossible beside those that are certain or, if there are none, that cost the bound. */
        private void countBound() {
            int[][] left = state.left();
            if (!costs.isPossible(left)) {
                state.fail();
                return;
            }
            int before = state.goneCount();
            for (int s = 0; s < left.length; s++) {
                for (int i = 0; i < left[s].length && left[s].length > 1; i++) {
                    if (costs.extra(s, left[s][i]) == Capacity.IMPOSSIBLE) {
                        state.remove(s, left[s][i]);
                    }
                }
            }
            if (state.goneCount() > before) {
                return;
            }
            NodeBound bound = new NodeBound(subject, regions, costs, left, used, true);
            if (divisor.isAtBound(bound.value())) {
                state.fail();
                return;
            }
            for (int s = 0; s < left.length; s++) {
                for (int i = 0; i < left[s].length && left[s].length > 1; i++) {
                    if (divisor.isAtBound(bound.valueWith(s, i))) {
                        state.remove(s, left[s][i]);
                    }
                }
            }
        }
    }

    /** The costs of all places of a node, counted once, with what capacities add to them for some places left. */
    static final class NodeCosts implements NodeBound.Costs {

        private final MultiplierTable tariff;
        private final Capacities capacities;
        private final long[][] costs;
        private Capacities.Use use;
        private int[][] left;

        NodeCosts(ProofContext subject, MultiplierTable tariff, int[][] allowed) {
            this.tariff = tariff.remembering();
            this.capacities = tariff.resources().capacities(allowed);
            this.costs = new long[allowed.length][];
            for (int s = 0; s < allowed.length; s++) {
                JobScope.checkpoint();
                costs[s] = new long[subject.places().of(s).size()];
                for (int place : allowed[s]) {
                    costs[s][place] = tariff.cost(s, place);
                }
            }
            this.left = allowed;
            this.use = capacities.use(allowed);
        }

        /** Counts capacities for some places left; returns whether certain sessions exceed none at hard level. */
        boolean isPossible(int[][] places) {
            left = places;
            use = capacities.use(places);
            return use.cost() != Capacity.IMPOSSIBLE;
        }

        /** Returns what a session costs more at a place, since others are certain. */
        long extra(int session, int place) {
            return left[session].length == 1 ? 0 : use.extra(session, place);
        }

        @Override
        public long cost(int session, int place) {
            return Math.addExact(costs[session][place], extra(session, place));
        }

        @Override
        public long minCost(int[][] allowed) {
            long least = tariff.minCost(allowed);
            return least == ProofTerm.INFEASIBLE ? least : Math.addExact(least, use.cost());
        }

        @Override
        public ProofTerm.Rises rises(int[][] allowed) {
            return tariff.rises(allowed);
        }

        @Override
        public boolean countsSpread(String region) {
            return tariff.countsSpread(region);
        }
    }
}
