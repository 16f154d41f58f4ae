package org.lectern.solve.exact;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.CertificateEntries;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.ReducedCostFixing;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.bound.SubgradientAscent;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificatePlace;
import org.lectern.solve.proof.ProofNode;

/**
 * Best-first branch and bound (Land and Doig 1960), whose tree grows from call to call. It splits a node in two, bounds
 * both parts by the Lagrangian relaxation (Held and Karp 1971), and removes places by reduced-cost fixing and propagation.
 * It splits the node with the lowest bound next.
 *
 * <p>With enough nodes it is exact: if a node has few assignments left, it scores each.
 */
public final class BranchAndBound {

    /** A node first has few subgradient steps, which may close it. */
    private static final int FIRST_STEPS = 5;

    /** After smoothed steps it has some again, which tell how to split it. */
    private static final int LAST_STEPS = 15;

    /** A call adds at least so many nodes, if there is something to split. */
    private static final int MIN_NODES = 2;

    /** At most so many numbers are kept in all nodes, and so in the certificate. */
    private static final long MAX_NUMBERS = 4_000_000;

    private static final LagrangeMultipliers.Sparse NO_MULTIPLIERS =
            new LagrangeMultipliers.Sparse(new int[0], new long[0]);

    private final LagrangianModel model;
    private final Evaluator candidate;
    private final LagrangeMultipliers from;
    private final BooleanSupplier stop;
    private final PriorityQueue<Part> open = new PriorityQueue<>(
            Comparator.<Part>comparingLong(part -> part.lowerBound).thenComparing(part -> -part.number));
    private @Nullable Part root;
    private final FixedConflictBound conflictBound;
    private final ConflictPropagation propagation;
    private final DivingHeuristic diving;
    private Score best = Score.ZERO;
    private long target;
    private int nodes;
    private long work;
    private long numbers;

    /** Scores an assignment, and returns the score of the incumbent. */
    @FunctionalInterface
    public interface Evaluator {
        Score evaluate(AssignmentSnapshot snapshot);
    }

    /** A node with its bound, and the two parts into which it was split, if it was. */
    private static final class Part {
        private final int number;
        private final LagrangeMultipliers.Sparse multipliers;
        private final long lowerBound;
        private final @Nullable Branch branch;
        private boolean isTried;
        private @Nullable Part first;
        private @Nullable Part second;

        private Part(int number, LagrangeMultipliers.Sparse multipliers, long bound, @Nullable Branch branch) {
            this.number = number;
            this.multipliers = multipliers;
            this.lowerBound = bound;
            this.branch = branch;
        }
    }

    /**
     * @param from the multipliers to start from
     * @param candidate scores the timetables that are found on the way
     * @param stop whether to end soon
     */
    public BranchAndBound(LagrangianModel model, LagrangeMultipliers from, Evaluator candidate, BooleanSupplier stop) {
        this.model = model;
        this.from = from;
        this.candidate = candidate;
        this.stop = stop;
        this.conflictBound = new FixedConflictBound(model);
        this.propagation = new ConflictPropagation(model);
        this.diving = new DivingHeuristic(model, candidate);
    }

    /**
     * Grows the tree, and returns the bound that it proves. The bound's certificate shows the tree as it is when it is asked for.
     *
     * @param score the score of the incumbent, no worse than before
     * @param moreWork how many arcs may be looked at, more or less; places count as some arcs each
     */
    public DualBound run(Score score, long moreWork) {
        aimAt(score);
        int minNodes = nodes + MIN_NODES;
        long maxWork = work > Long.MAX_VALUE - moreWork ? Long.MAX_VALUE : work + moreWork;
        if (root == null) {
            root = part(Node.root(model), from);
            open.add(root);
        }
        while (!open.isEmpty()
                && open.element().lowerBound < target
                && (work < maxWork || nodes < minNodes)
                && numbers < MAX_NUMBERS
                && !stop.getAsBoolean()) {
            Part part = open.remove();
            Branch branch = part.branch;
            if (branch == null) {
                // All assignments of this node have been scored.
                continue;
            }
            LagrangeMultipliers multipliers = LagrangeMultipliers.of(model, part.multipliers);
            part.first = part(branch.first(), multipliers);
            part.second = part(branch.second(), multipliers);
            open.add(part.first);
            open.add(part.second);
        }
        long lowest = open.stream().mapToLong(part -> part.lowerBound).min().orElse(target);
        Part tree = root;
        return new DualBound(model, Math.min(lowest, target), () -> whole(tree));
    }

    /** Returns whether it keeps as many numbers as it may, or has nothing left to split. */
    public boolean isFull() {
        return numbers >= MAX_NUMBERS || (root != null && (open.isEmpty() || open.element().lowerBound >= target));
    }

    private Part part(Node whole, LagrangeMultipliers parents) {
        nodes++;
        Node node = propagated(whole);
        if (conflictBound.reaches(node.domains(), best)) {
            return new Part(nodes, NO_MULTIPLIERS, target, null);
        }
        SubgradientAscent search = new SubgradientAscent(model);
        ChoiceFrequencies usage = new ChoiceFrequencies(model);
        ascend(search, parents, node, usage);
        LagrangeMultipliers.Sparse multipliers = search.sparse();
        work += search.work();
        numbers += multipliers.values().length;
        if (search.lowerBound() >= target) {
            return new Part(nodes, multipliers, search.lowerBound(), null);
        }
        Node left = propagated(ReducedCostFixing.fix(model, search.multipliers(), target, node));
        if (left.isInfeasible() || conflictBound.reaches(left.domains(), best)) {
            return new Part(nodes, multipliers, target, null);
        }
        aimAt(diving.dive(left, search.multipliers()));
        Branch branch = isFew(left) ? null : Branch.of(model, left, usage);
        if (branch == null) {
            tryEach(left, 0, new int[left.domains().length], new int[left.domains().length]);
            Part part = new Part(nodes, multipliers, target, null);
            part.isTried = true;
            return part;
        }
        return new Part(nodes, multipliers, search.lowerBound(), branch);
    }

    private void ascend(SubgradientAscent search, LagrangeMultipliers parents, Node node, ChoiceFrequencies usage) {
        search.refine(parents, node, target, FIRST_STEPS, stop, usage);
        if (search.lowerBound() >= target) {
            return;
        }
        LagrangeMultipliers before = search.multipliers();
        long boundBefore = search.lowerBound();
        SmoothedDualAscent smoothed = SmoothedDualAscent.ofNode(model, node, before, stop);
        smoothed.run(Long.MAX_VALUE, target);
        work += smoothed.work();
        search.refine(smoothed.multipliers(), node, target, LAST_STEPS, stop, usage);
        if (search.lowerBound() < boundBefore) {
            search.refine(before, node, target, 0, stop, usage);
        }
    }

    /** Returns a node without places that clash with all of another session; the root stays as it is. */
    private Node propagated(Node node) {
        return root == null ? node : node.withDomains(propagation.reduce(node.domains()));
    }

    private void aimAt(Score score) {
        best = score;
        target = model.target(score);
    }

    /** Returns whether the node has so few assignments that scoring each is quicker than splitting. */
    private static boolean isFew(Node node) {
        long count = 1;
        for (int[] places : node.domains()) {
            count = Math.min(count * places.length, Certificate.MAX_ENUMERATED + 1);
        }
        return count <= Certificate.MAX_ENUMERATED;
    }

    private void tryEach(Node node, int session, int[] rooms, int[] options) {
        if (session == rooms.length) {
            aimAt(candidate.evaluate(AssignmentSnapshot.of(rooms, options)));
            return;
        }
        for (int place : node.domains()[session]) {
            rooms[session] = model.room(session, place);
            options[session] = model.places(session).option(place);
            tryEach(node, session + 1, rooms, options);
        }
    }

    /** A root that is not split is closed by the removal of places, which takes a node of its own. */
    private ProofNode whole(Part tree) {
        ProofNode proof = proof(tree);
        return proof instanceof ProofNode.Leaf leaf ? new ProofNode.Reduction(leaf.multipliers(), leaf) : proof;
    }

    private ProofNode proof(Part part) {
        List<CertificateMultiplier> tags = CertificateEntries.of(model, part.multipliers);
        Branch branch = part.branch;
        if (branch == null || part.first == null || part.second == null) {
            return part.isTried ? new ProofNode.Enumeration(tags) : new ProofNode.Leaf(tags);
        }
        ProofNode first = proof(part.first);
        ProofNode second = proof(part.second);
        Instance instance = model.instance();
        return switch (branch) {
            case Branch.SessionBranch split ->
                new ProofNode.Split(
                        tags, instance.event().sessions().get(split.session()).id(), placeTags(split), first, second);
            case Branch.OfRegion split ->
                new ProofNode.RegionSplit(
                        tags,
                        instance.couplingRules().regions().name(split.region()),
                        halfDayStart(split.halfDay()),
                        first,
                        second);
        };
    }

    private Instant halfDayStart(int halfDay) {
        Instance instance = model.instance();
        return instance.tables()
                .timeline()
                .toInstant(instance.tables().halfDays().start(halfDay));
    }

    private List<CertificatePlace> placeTags(Branch.SessionBranch split) {
        return Arrays.stream(split.places())
                .mapToObj(place -> CertificateEntries.place(model, split.session(), place))
                .toList();
    }
}
