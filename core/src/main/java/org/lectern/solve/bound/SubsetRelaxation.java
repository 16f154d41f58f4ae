package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Session;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.proof.ProofNode;

/**
 * The Lagrangian relaxation with disjoint sets of sessions that cannot all be complete. Each session takes its cheapest place under
 * cost plus multipliers; of each set one session at least takes a place that is not complete, so the least that this adds to
 * the cost of any of them counts too. Regions count nothing here.
 */
public final class SubsetRelaxation {

    private final LagrangianModel model;
    private final List<int[]> sets;

    /** @param sets disjoint sets of sessions, none of which can all be complete */
    public SubsetRelaxation(LagrangianModel model, List<int[]> sets) {
        this.model = model;
        this.sets = List.copyOf(sets);
    }

    /**
     * Returns the best bound of some multipliers, of the same without those of people, and of none. Multipliers that share a set's
     * loss between its sessions leave less for the set.
     */
    public DualBound best(LagrangeMultipliers multipliers) {
        List<LagrangeMultipliers> all =
                List.of(LagrangeMultipliers.zero(model), multipliers, withoutPeople(multipliers));
        DualBound best = DualBound.trivial(model);
        for (LagrangeMultipliers one : all) {
            DualBound bound = relaxed(one);
            best = bound.score().compareTo(best.score()) > 0 ? bound : best;
        }
        return best;
    }

    private LagrangeMultipliers withoutPeople(LagrangeMultipliers multipliers) {
        LagrangeMultipliers fewer = multipliers.copy();
        List<CapacityResources.Resource> resources = model.resources().all();
        for (int r = 0; r < resources.size(); r++) {
            switch (resources.get(r).kind()) {
                case PERSON, CLIQUE, NOT_PARALLEL -> {
                    Arrays.fill(fewer.values(r), 0);
                    fewer.update(r);
                }
                case ROOM, SLACK, PARALLEL_LIMIT -> {}
            }
        }
        Arrays.fill(fewer.copies(), 0);
        fewer.updateCopies();
        return fewer;
    }

    private DualBound relaxed(LagrangeMultipliers multipliers) {
        int[][] domains = Node.root(model).domains();
        long copies = model.terms()
                .minCost(domains, multipliers.copies(), new int[model.terms().multiplierCount()]);
        if (copies >= Relaxation.INFEASIBLE) {
            return DualBound.trivial(model);
        }
        long value = copies - multipliers.constantTerm();
        long[] losses = new long[model.sessionCount()];
        for (int s = 0; s < losses.length; s++) {
            int complete = model.completePlaceCount(s);
            int size = model.places(s).size();
            long incomplete = cheapest(s, complete, size, multipliers);
            long least = Math.min(incomplete, cheapest(s, 0, complete, multipliers));
            losses[s] = incomplete - least;
            value = Math.addExact(value, least);
        }
        for (int[] set : sets) {
            value = Math.addExact(
                    value, IntStream.of(set).mapToLong(s -> losses[s]).min().orElse(0));
        }
        LagrangeMultipliers.Sparse sparse = multipliers.sparse();
        return new DualBound(
                model,
                Math.ceilDiv(value, model.scale()),
                () -> new ProofNode.Subsets(CertificateEntries.of(model, sparse), named()));
    }

    /** Returns the least cost plus multipliers of some places of a session; where they end with its last, unlisted ones count. */
    private long cheapest(int session, int from, int to, LagrangeMultipliers multipliers) {
        RankedPlaces places = model.places(session);
        boolean hasUnlisted = to == places.size() && places.unlistedCost() != RankedPlaces.NONE;
        long best = hasUnlisted ? places.unlistedCost() * model.scale() : Relaxation.INFEASIBLE;
        for (int place = from; place < to; place++) {
            long cost = places.cost(place) * model.scale();
            if (cost >= best) {
                break;
            }
            best = Math.min(best, cost + multipliers.penalty(session, place));
        }
        return best;
    }

    private List<List<String>> named() {
        List<Session> sessions = model.instance().event().sessions();
        List<List<String>> named = new ArrayList<>();
        for (int[] set : sets) {
            named.add(IntStream.of(set).mapToObj(s -> sessions.get(s).id()).toList());
        }
        return named;
    }
}
