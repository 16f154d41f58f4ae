package org.lectern.solve.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lectern.solve.proof.PlaceTag;
import org.lectern.solve.proof.ProofNode;

/**
 * Closes the gap between best and bound: splits the places of one session in two, bounds both parts by prices, and
 * leaves out every place that prices show to cost too much (Held and Karp 1971, Ryan and Foster 1981).
 *
 * <p>Given enough nodes it is exact: where every session has one place left, the judge scores the whole.
 */
final class Branching {

    private static final int STEPS = 40;

    private final PricedModel model;
    private final Candidate candidate;
    private final BooleanSupplier stop;
    private final Clashes clashes;
    private long target;
    private long lowest = Long.MAX_VALUE;
    private int nodes;
    private int mostNodes;

    /** Tries a whole assignment, and returns the packed cost of the best so far. */
    @FunctionalInterface
    interface Candidate {
        long tryAll(int[] rooms, int[] options);
    }

    Branching(PricedModel model, Candidate candidate, BooleanSupplier stop) {
        this.model = model;
        this.candidate = candidate;
        this.stop = stop;
        this.clashes = new Clashes(model);
    }

    int nodes() {
        return nodes;
    }

    /**
     * Returns the bound that the tree proves.
     *
     * @param prices prices to start from
     * @param best packed cost of the best timetable so far
     * @param nodeLimit how many nodes to look at
     */
    BoundSoFar run(Prices prices, long best, int nodeLimit) {
        target = best;
        mostNodes = nodeLimit;
        ProofNode root = node(Relaxation.allPlaces(model), prices);
        return new BoundSoFar(model, Math.min(lowest, target), root);
    }

    private ProofNode node(int[][] allowed, Prices from) {
        nodes++;
        if (clashes.bound(allowed) >= target) {
            return closed(target, new ProofNode.Leaf(List.of()));
        }
        PriceSearch search = new PriceSearch(model);
        Usage usage = new Usage(model);
        search.run(from, allowed, target, STEPS, stop, usage);
        ProofNode leaf = new ProofNode.Leaf(PriceTags.of(model, search.prices()));
        if (search.bound() >= target) {
            return closed(search.bound(), leaf);
        }
        int[][] left = Fixing.leftOf(model, search.prices(), target, allowed);
        if (Arrays.stream(left).anyMatch(places -> places.length == 0) || clashes.bound(left) >= target) {
            return closed(target, leaf);
        }
        Branch branch = Branch.of(model, left, usage);
        if (branch == null) {
            target = Math.min(target, tryOnly(left));
            return closed(target, leaf);
        }
        if (nodes >= mostNodes || stop.getAsBoolean()) {
            return closed(search.bound(), leaf);
        }
        ProofNode inFirst = node(with(left, branch.session(), branch.first()), search.prices());
        ProofNode inSecond = node(with(left, branch.session(), branch.second()), search.prices());
        return new ProofNode.Split(leaf.prices(), id(branch.session()), tags(branch), inFirst, inSecond);
    }

    private ProofNode closed(long bound, ProofNode leaf) {
        lowest = Math.min(lowest, bound);
        return leaf;
    }

    private long tryOnly(int[][] left) {
        int[] rooms = new int[left.length];
        int[] options = new int[left.length];
        for (int s = 0; s < left.length; s++) {
            rooms[s] = model.places(s).room(left[s][0]);
            options[s] = model.places(s).option(left[s][0]);
        }
        return candidate.tryAll(rooms, options);
    }

    private static int[][] with(int[][] allowed, int session, int[] places) {
        int[][] changed = allowed.clone();
        changed[session] = places;
        return changed;
    }

    private String id(int session) {
        return model.instance().event().sessions().get(session).id();
    }

    private List<PlaceTag> tags(Branch branch) {
        return Arrays.stream(branch.first())
                .mapToObj(place -> PriceTags.place(model, branch.session(), place))
                .toList();
    }
}
