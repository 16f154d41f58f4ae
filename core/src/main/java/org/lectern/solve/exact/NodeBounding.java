package org.lectern.solve.exact;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.ChosenPlaces;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.ReducedCostFixing;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.bound.SubgradientAscent;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.nogood.LearnedNogoods;
import org.lectern.solve.nogood.NogoodSearch;
import org.lectern.solve.proof.Certificate;

/**
 * Bounds a node of the tree by the Lagrangian relaxation (Held and Karp 1971), removes places by reduced-cost fixing and propagation,
 * looks for a timetable, and closes the node or says how to split it. Several nodes are bounded at once, each by its own.
 */
final class NodeBounding {

    /** The number of the root, whose places go by reduced costs alone. */
    private static final int ROOT = 1;

    /** A node first has few subgradient steps, which may close it. */
    private static final int FIRST_STEPS = 5;

    /** After smoothed steps it has some again, which tell how to split it. */
    private static final int LAST_STEPS = 15;

    /** So many contradictions may show that nothing is left at a node, before it is split. */
    private static final int MAX_CONTRADICTIONS = 50;

    private static final int CONTRADICTIONS_AT_ONCE = 10;

    /** Searches at nodes may take such a part of the work, and as much again as the nodes that they close. */
    static final int SHARE = 8;

    /** With more places left, multipliers are too far from a proof for nogoods to be short. */
    private static final int MAX_LEARNED_PLACES = 10_000;

    private static final LagrangeMultipliers.Sparse NO_MULTIPLIERS =
            new LagrangeMultipliers.Sparse(new int[0], new long[0]);

    private final LagrangianModel model;
    private final SessionConflicts conflicts;
    private final FixedConflictBound conflictBound;
    private final ConflictPropagation propagation;
    private final BooleanSupplier stop;
    private final boolean canLearn;
    private final PseudoCosts pseudoCosts;
    private final boolean isEnumerating;
    private final int number;
    private final Candidates candidates;
    private final DivingHeuristic diving;
    private long target;
    private long work;
    private long learningWork;
    private @Nullable NogoodSearch learning;

    /**
     * What a tree brings to all of its nodes.
     *
     * @param propagation removes places that clash with all of another session
     * @param stop whether to end soon
     * @param canLearn whether nogoods may close a node
     * @param pseudoCosts change between splits alone
     */
    record Tools(
            LagrangianModel model,
            SessionConflicts conflicts,
            ConflictPropagation propagation,
            BooleanSupplier stop,
            boolean canLearn,
            PseudoCosts pseudoCosts) {

        static Tools of(LagrangianModel model, BooleanSupplier stop) {
            return new Tools(
                    model,
                    SessionConflicts.inOrder(model),
                    new ConflictPropagation(model),
                    stop,
                    NogoodSearch.isAllowed(model),
                    new PseudoCosts(model.sessionCount()));
        }
    }

    /**
     * What came of it.
     *
     * @param work how many arcs were looked at
     * @param learningWork how many of them by a search that learns nogoods
     * @param learning that search, if it has not closed the node
     */
    record Outcome(
            TreePart part,
            Candidates candidates,
            long work,
            long learningWork,
            @Nullable NogoodSearch learning) {

        boolean isClosedByNogoods() {
            return part.nogoods != null;
        }

        /** Returns how many numbers the node keeps. */
        long numbers() {
            return part.multipliers.values().length + (part.nogoods == null ? 0 : part.nogoods.size());
        }
    }

    /**
     * @param conflictBound used by no other node meanwhile
     * @param number of the node, in the order of their making
     * @param sought the score that timetables must be better than
     * @param incumbent the score of the incumbent, which may be worse
     */
    NodeBounding(Tools tools, FixedConflictBound conflictBound, int number, Score sought, Score incumbent) {
        this.model = tools.model();
        this.conflicts = tools.conflicts();
        this.propagation = tools.propagation();
        this.stop = tools.stop();
        this.canLearn = tools.canLearn();
        this.pseudoCosts = tools.pseudoCosts();
        this.isEnumerating = tools.model().instance().uses(ProofTechnique.ENUMERATION);
        this.conflictBound = conflictBound;
        this.number = number;
        this.candidates = new Candidates(model, sought, incumbent);
        this.diving = new DivingHeuristic(model, candidates);
        this.target = model.target(sought);
    }

    /** Bounds the root. */
    Outcome processRoot(LagrangeMultipliers from) {
        return outcome(process(Node.root(model), from, 0));
    }

    /**
     * Bounds another node.
     *
     * @param parents the multipliers of the node that was split
     * @param affordable how much work a search that learns nogoods may take beyond its part
     */
    Outcome process(Node whole, LagrangeMultipliers.Sparse parents, long affordable) {
        Node node = whole.withDomains(propagation.reduce(whole.domains()));
        return outcome(process(node, LagrangeMultipliers.of(model, parents), affordable));
    }

    private Outcome outcome(TreePart part) {
        return new Outcome(part, candidates, work, learningWork, part.nogoods == null ? learning : null);
    }

    private TreePart process(Node node, LagrangeMultipliers parents, long affordable) {
        if (conflictBound.reaches(node.domains(), candidates.sought())) {
            return closed(NO_MULTIPLIERS, target);
        }
        SubgradientAscent search = new SubgradientAscent(model);
        ChoiceFrequencies usage = new ChoiceFrequencies(model);
        ascend(search, parents, node, usage);
        LagrangeMultipliers.Sparse multipliers = search.sparse();
        work += search.work();
        if (search.lowerBound() >= target) {
            return closed(multipliers, search.lowerBound());
        }
        Node left = ReducedCostFixing.fix(model, search.multipliers(), target, node);
        left = number == ROOT ? left : left.withDomains(propagation.reduce(left.domains()));
        if (left.isInfeasible() || conflictBound.reaches(left.domains(), candidates.sought())) {
            return closed(multipliers, target);
        }
        target = model.target(diving.dive(left, search.multipliers()));
        TreePart closed = closed(multipliers, target);
        if (canLearn
                && left.placeCount() <= MAX_LEARNED_PLACES
                && !isFew(left)
                && learn(left, search, closed, affordable)) {
            return closed;
        }
        Branch branch = isFew(left) ? null : BranchSelection.of(model, left, usage, pseudoCosts);
        if (branch == null) {
            tryEach(left, 0, new int[left.domains().length]);
            TreePart part = closed(multipliers, target);
            part.isTried = isEnumerating;
            return part;
        }
        return new TreePart(number, multipliers, search.lowerBound(), search.value(), branch);
    }

    /** Returns a part that is not split: its order does not matter. */
    private TreePart closed(LagrangeMultipliers.Sparse multipliers, long bound) {
        return new TreePart(number, multipliers, bound, Long.MAX_VALUE, null);
    }

    /** Learns nogoods for no longer than the ascent took, and returns whether they close the node. */
    private boolean learn(Node left, SubgradientAscent search, TreePart closed, long affordable) {
        NogoodSearch nogoods =
                new NogoodSearch(model, search.multipliers(), left, target, conflicts, candidates::targetAfter, stop);
        long most = Math.min(work, affordable + work / SHARE);
        boolean isClosed = learn(nogoods, closed, target, MAX_CONTRADICTIONS, most, stop);
        learningWork = nogoods.work();
        work += learningWork;
        learning = nogoods;
        target = model.target(candidates.sought());
        return isClosed;
    }

    /**
     * Learns nogoods until they close a node, or take too much work, and returns whether they close it.
     *
     * @param moreWork how many arcs may be looked at
     */
    static boolean learn(
            NogoodSearch search,
            TreePart part,
            long target,
            int maxContradictions,
            long moreWork,
            BooleanSupplier stop) {
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
        part.nogoods = closing.orElse(null);
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

    /** Returns whether the node has so few assignments that scoring each is quicker than splitting. */
    private boolean isFew(Node node) {
        long max = isEnumerating ? Certificate.MAX_ENUMERATED : 1;
        long count = 1;
        for (int[] places : node.domains()) {
            count = Math.min(count * places.length, max + 1);
        }
        return count <= max;
    }

    private void tryEach(Node node, int session, int[] places) {
        if (session == places.length) {
            target = candidates.targetAfter(ChosenPlaces.snapshot(model, places));
            return;
        }
        for (int place : node.domains()[session]) {
            places[session] = place;
            tryEach(node, session + 1, places);
        }
    }
}
