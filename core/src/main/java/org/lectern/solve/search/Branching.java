package org.lectern.solve.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.PlaceTag;
import org.lectern.solve.proof.PriceTag;
import org.lectern.solve.proof.ProofNode;

/**
 * Closes the gap between best and bound: splits the search space in two, bounds both parts by prices, and leaves out
 * every place that prices show to cost too much (Held and Karp 1971, Ryan and Foster 1981). The part with the lowest
 * bound is split next.
 *
 * <p>Given enough nodes it is exact: where few assignments are left, the judge scores each.
 */
final class Branching {

    private static final int STEPS = 40;
    private static final Prices.Sparse NO_PRICES = new Prices.Sparse(new int[0], new long[0]);

    private final PricedModel model;
    private final Candidate candidate;
    private final BooleanSupplier stop;
    private final Clashes clashes;
    private final Dive dive;
    private Score best = Score.ZERO;
    private long target;
    private int nodes;

    /** Tries a whole assignment, and returns the score of the best so far. */
    @FunctionalInterface
    interface Candidate {
        Score tryAll(Whole whole);
    }

    /** A part of the search space with its bound, and the two parts into which it was split, if it was. */
    private static final class Part {
        private final int number;
        private final Prices.Sparse prices;
        private final long bound;
        private final @Nullable Branch branch;
        private boolean isTried;
        private @Nullable Part first;
        private @Nullable Part second;

        private Part(int number, Prices.Sparse prices, long bound, @Nullable Branch branch) {
            this.number = number;
            this.prices = prices;
            this.bound = bound;
            this.branch = branch;
        }
    }

    Branching(PricedModel model, Candidate candidate, BooleanSupplier stop) {
        this.model = model;
        this.candidate = candidate;
        this.stop = stop;
        this.clashes = new Clashes(model);
        this.dive = new Dive(model, candidate);
    }

    int nodes() {
        return nodes;
    }

    /**
     * Returns the bound that the tree proves.
     *
     * @param from prices to start from
     * @param score the score of the best timetable so far
     * @param nodeLimit how many nodes to look at
     */
    BoundSoFar run(Prices from, Score score, int nodeLimit) {
        aimAt(score);
        PriorityQueue<Part> open = new PriorityQueue<>(
                Comparator.<Part>comparingLong(part -> part.bound).thenComparing(part -> -part.number));
        Part root = part(Node.all(model), from);
        open.add(root);
        while (!open.isEmpty() && open.element().bound < target && nodes < nodeLimit && !stop.getAsBoolean()) {
            Part part = open.remove();
            Branch branch = part.branch;
            if (branch == null) {
                // Nothing is left to split, and its few assignments have been tried.
                continue;
            }
            Prices prices = Prices.of(model, part.prices);
            part.first = part(branch.first(), prices);
            part.second = part(branch.second(), prices);
            open.add(part.first);
            open.add(part.second);
        }
        long lowest = open.stream().mapToLong(part -> part.bound).min().orElse(target);
        return new BoundSoFar(model, Math.min(lowest, target), proof(root));
    }

    private Part part(Node node, Prices from) {
        nodes++;
        if (clashes.areAsBadAs(node.allowed(), best)) {
            return new Part(nodes, NO_PRICES, target, null);
        }
        PriceSearch search = new PriceSearch(model);
        Usage usage = new Usage(model);
        search.run(from, node, target, STEPS, stop, usage);
        Prices.Sparse prices = search.prices().sparse();
        if (search.bound() >= target) {
            return new Part(nodes, prices, search.bound(), null);
        }
        Node left = Fixing.leftOf(model, search.prices(), target, node);
        if (left.isEmpty() || clashes.areAsBadAs(left.allowed(), best)) {
            return new Part(nodes, prices, target, null);
        }
        aimAt(dive.from(left, search.prices()));
        Branch branch = isFew(left) ? null : Branch.of(model, left, usage);
        if (branch == null) {
            tryEach(left, 0, new int[left.allowed().length], new int[left.allowed().length]);
            Part part = new Part(nodes, prices, target, null);
            part.isTried = true;
            return part;
        }
        return new Part(nodes, prices, search.bound(), branch);
    }

    private void aimAt(Score score) {
        best = score;
        target = model.packed(score);
    }

    /** Returns whether so few assignments are left that trying each is quicker than splitting. */
    private static boolean isFew(Node node) {
        long count = 1;
        for (int[] places : node.allowed()) {
            count = Math.min(count * places.length, Certificate.MOST_TRIED + 1);
        }
        return count <= Certificate.MOST_TRIED;
    }

    private void tryEach(Node node, int session, int[] rooms, int[] options) {
        if (session == rooms.length) {
            aimAt(candidate.tryAll(new Whole(rooms, options)));
            return;
        }
        for (int place : node.allowed()[session]) {
            rooms[session] = model.room(session, place);
            options[session] = model.places(session).option(place);
            tryEach(node, session + 1, rooms, options);
        }
    }

    private ProofNode proof(Part part) {
        List<PriceTag> tags = PriceTags.of(model, part.prices);
        Branch branch = part.branch;
        if (branch == null || part.first == null || part.second == null) {
            return part.isTried ? new ProofNode.Trial(tags) : new ProofNode.Leaf(tags);
        }
        ProofNode first = proof(part.first);
        ProofNode second = proof(part.second);
        Instance instance = model.instance();
        return switch (branch) {
            case Branch.OfSession split ->
                new ProofNode.Split(
                        tags, instance.event().sessions().get(split.session()).id(), placeTags(split), first, second);
            case Branch.OfRegion split ->
                new ProofNode.RegionSplit(
                        tags,
                        instance.coupling().regions().name(split.region()),
                        halfDayStart(split.halfDay()),
                        first,
                        second);
        };
    }

    private Instant halfDayStart(int halfDay) {
        Instance instance = model.instance();
        return instance.tables().timeLine().instant(instance.tables().halfDays().start(halfDay));
    }

    private List<PlaceTag> placeTags(Branch.OfSession split) {
        return Arrays.stream(split.places())
                .mapToObj(place -> PriceTags.place(model, split.session(), place))
                .toList();
    }
}
