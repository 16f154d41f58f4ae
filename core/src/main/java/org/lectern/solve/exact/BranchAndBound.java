package org.lectern.solve.exact;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.ChosenPlaces;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.ReducedCostFixing;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.bound.SubgradientAscent;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.nogood.LearnedNogoods;
import org.lectern.solve.nogood.NogoodSearch;
import org.lectern.solve.proof.Certificate;

/**
 * Best-first branch and bound (Land and Doig 1960), whose tree grows from call to call. It splits a node in two, bounds
 * both parts by the Lagrangian relaxation (Held and Karp 1971), and removes places by reduced-cost fixing and propagation.
 * It splits the node with the lowest bound next. Learned nogoods may close a node, or the whole.
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

    /** So many contradictions may show that nothing is left at a node, before it is split. */
    private static final int MAX_CONTRADICTIONS = 50;

    private static final int CONTRADICTIONS_AT_ONCE = 10;

    /** With more places left, multipliers are too far from a proof for nogoods to be short. */
    private static final int MAX_LEARNED_PLACES = 10_000;

    /** The search at the root has such a part of the work where less than a hundredth is missing at the root. */
    private static final int SHARE_AT_ROOT = 4;

    private static final int SHARE_IF_FAR = 16;

    private static final int NEARLY = 100;

    /** Searches at nodes may take such a part of the work, and as much again as the nodes that they close. */
    private static final int SHARE_AT_NODES = 8;

    private static final LagrangeMultipliers.Sparse NO_MULTIPLIERS =
            new LagrangeMultipliers.Sparse(new int[0], new long[0]);

    private final LagrangianModel model;
    private final Evaluator candidate;
    private final LagrangeMultipliers from;
    private final BooleanSupplier stop;
    private final PriorityQueue<TreePart> open = new PriorityQueue<>(
            Comparator.<TreePart>comparingLong(part -> part.lowerBound).thenComparing(part -> -part.number));
    private @Nullable TreePart root;
    private final FixedConflictBound conflictBound;
    private final ConflictPropagation propagation;
    private final DivingHeuristic diving;
    private final TreeProof proof;
    private final SessionConflicts conflicts;
    private final boolean canLearn;
    /** Goes on at the root as the tree grows. */
    private @Nullable NogoodSearch atRoot;

    private Score best = Score.ZERO;
    private long target;
    private int nodes;
    private long work;
    private long numbers;
    /** What searches at nodes took, and what it would at least have taken to split the nodes that they closed. */
    private long learningWork;

    private long savedWork;

    /** Scores an assignment, and returns the score of the incumbent. */
    @FunctionalInterface
    public interface Evaluator {
        Score evaluate(AssignmentSnapshot snapshot);
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
        this.proof = new TreeProof(model);
        this.conflicts = new SessionConflicts(model);
        this.canLearn = NogoodSearch.isAllowed(model);
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
        learnAtRoot(root, moreWork / (isNearlyProven(root) ? SHARE_AT_ROOT : SHARE_IF_FAR));
        while (!open.isEmpty()
                && open.element().lowerBound < target
                && (work < maxWork || nodes < minNodes)
                && numbers < MAX_NUMBERS
                && !stop.getAsBoolean()) {
            TreePart part = open.remove();
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
        TreePart tree = root;
        return new DualBound(model, Math.min(lowest, target), () -> proof.of(tree));
    }

    /** Returns whether it keeps as many numbers as it may, or has nothing left to split. */
    public boolean isFull() {
        return numbers >= MAX_NUMBERS || (root != null && (open.isEmpty() || open.element().lowerBound >= target));
    }

    private TreePart part(Node whole, LagrangeMultipliers parents) {
        nodes++;
        Node node = propagated(whole);
        if (conflictBound.reaches(node.domains(), best)) {
            return new TreePart(nodes, NO_MULTIPLIERS, target, null);
        }
        long workBefore = work;
        SubgradientAscent search = new SubgradientAscent(model);
        ChoiceFrequencies usage = new ChoiceFrequencies(model);
        ascend(search, parents, node, usage);
        LagrangeMultipliers.Sparse multipliers = search.sparse();
        work += search.work();
        numbers += multipliers.values().length;
        if (search.lowerBound() >= target) {
            return new TreePart(nodes, multipliers, search.lowerBound(), null);
        }
        Node left = propagated(ReducedCostFixing.fix(model, search.multipliers(), target, node));
        if (left.isInfeasible() || conflictBound.reaches(left.domains(), best)) {
            return new TreePart(nodes, multipliers, target, null);
        }
        aimAt(diving.dive(left, search.multipliers()));
        if (canLearn && left.placeCount() <= MAX_LEARNED_PLACES && !isFew(left)) {
            NogoodSearch learning =
                    new NogoodSearch(model, search.multipliers(), left, target, conflicts, this::targetAfter, stop);
            TreePart closed = new TreePart(nodes, multipliers, target, null);
            long ascentWork = work - workBefore;
            long affordable = work / SHARE_AT_NODES + savedWork - learningWork;
            boolean isClosed = learn(learning, closed, MAX_CONTRADICTIONS, Math.min(ascentWork, affordable));
            learningWork += work - workBefore - ascentWork;
            if (isClosed) {
                savedWork += 2 * ascentWork;
                return closed;
            }
            atRoot = root == null ? learning : atRoot;
        }
        Branch branch = isFew(left) ? null : Branch.of(model, left, usage);
        if (branch == null) {
            tryEach(left, 0, new int[left.domains().length]);
            TreePart part = new TreePart(nodes, multipliers, target, null);
            part.isTried = true;
            return part;
        }
        return new TreePart(nodes, multipliers, search.lowerBound(), branch);
    }

    private long targetAfter(AssignmentSnapshot snapshot) {
        aimAt(candidate.evaluate(snapshot));
        return target;
    }

    private boolean isNearlyProven(TreePart whole) {
        return target - whole.lowerBound <= target / NEARLY;
    }

    /** Nogoods of the whole close what the tree splits too often; the tree closes what would take too many of them. */
    private void learnAtRoot(TreePart whole, long moreWork) {
        if (atRoot != null && learn(atRoot, whole, Integer.MAX_VALUE, moreWork)) {
            open.clear();
        }
        atRoot = atRoot != null && atRoot.canGoOn() ? atRoot : null;
    }

    /** Learns nogoods until they close a node, or take too much work, and returns whether they close it. */
    private boolean learn(NogoodSearch search, TreePart part, int maxContradictions, long moreWork) {
        long before = search.work();
        Optional<LearnedNogoods> closing = Optional.empty();
        for (int done = 0;
                done < maxContradictions
                        && search.work() - before < moreWork
                        && search.canGoOn()
                        && !stop.getAsBoolean();
                done += CONTRADICTIONS_AT_ONCE) {
            closing = search.close(target, CONTRADICTIONS_AT_ONCE);
        }
        work += search.work() - before;
        if (closing.isPresent()) {
            part.nogoods = closing.get();
            numbers += closing.get().size();
        }
        return closing.isPresent();
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

    private void tryEach(Node node, int session, int[] places) {
        if (session == places.length) {
            aimAt(candidate.evaluate(ChosenPlaces.snapshot(model, places)));
            return;
        }
        for (int place : node.domains()[session]) {
            places[session] = place;
            tryEach(node, session + 1, places);
        }
    }
}
