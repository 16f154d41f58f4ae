package org.lectern.solve.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.SharedWork;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.nogood.NogoodSearch;

/**
 * Best-first branch and bound (Land and Doig 1960), whose tree grows from call to call. It splits the few nodes with the lowest bounds in
 * two each, and bounds all of their parts, on two threads if another one helps. Learned nogoods may close a node, or the whole.
 *
 * <p>With enough nodes it is exact: if a node has few assignments left, it scores each.
 */
public final class BranchAndBound {

    /** A call adds at least so many nodes, if there is something to split. */
    private static final int MIN_NODES = 2;

    /** So many nodes are split at once, so that two threads wait little for each other. */
    private static final int AT_ONCE = 4;

    /** At most so many numbers are kept in all nodes, and so in the certificate. */
    private static final long MAX_NUMBERS = 4_000_000;

    /** The search at the root has such a part of the work where less than a hundredth is missing at the root. */
    private static final int SHARE_AT_ROOT = 4;

    private static final int SHARE_IF_FAR = 16;

    private static final int NEARLY = 100;

    private final LagrangianModel model;
    private final Evaluator candidate;
    private final LagrangeMultipliers from;
    private final SharedWork shared;
    private final BooleanSupplier stop;
    private final PriorityQueue<TreePart> open =
            new PriorityQueue<>(Comparator.<TreePart>comparingLong(part -> part.lowerBound)
                    .thenComparingLong(part -> part.value)
                    .thenComparingInt(part -> -part.number));
    private @Nullable TreePart root;
    private final NodeBounding.Tools tools;
    /** One for each part that is bounded at once. */
    private final List<FixedConflictBound> conflictBounds;

    private final TreeProof proof;
    /** Goes on at the root as the tree grows. */
    private @Nullable NogoodSearch atRoot;

    private @Nullable Candidates candidatesAtRoot;

    private Score incumbent = Score.ZERO;
    private Score sought = Score.ZERO;
    private long target;
    private int nodes;
    private long work;
    private long splitWork;
    private int splits;
    private long numbers;
    /** What searches at nodes took, and what it would at least have taken to split the nodes that they closed. */
    private long learningWork;

    private long savedWork;

    /** Scores an assignment, and returns the score that timetables must be better than. */
    @FunctionalInterface
    public interface Evaluator {
        Score evaluate(AssignmentSnapshot snapshot);
    }

    /**
     * @param from the multipliers to start from
     * @param candidate scores the timetables that are found on the way
     * @param shared lets another thread take over a part of the work
     * @param stop whether to end soon
     */
    public BranchAndBound(
            LagrangianModel model,
            LagrangeMultipliers from,
            Evaluator candidate,
            SharedWork shared,
            BooleanSupplier stop) {
        this.model = model;
        this.from = from;
        this.candidate = candidate;
        this.shared = shared;
        this.stop = stop;
        this.tools = NodeBounding.Tools.of(model, stop);
        this.conflictBounds = Stream.generate(() -> new FixedConflictBound(model))
                .limit(2L * AT_ONCE)
                .toList();
        this.proof = new TreeProof(model);
    }

    /**
     * Grows the tree, and returns the bound that it proves. The bound's certificate shows the tree as it is when it is asked for.
     *
     * @param sought the score that timetables must be better than, no worse than before
     * @param incumbent the score of the incumbent, which may be worse: timetables better than it are scored too
     * @param moreWork how many arcs may be looked at, more or less; places count as some arcs each
     */
    public DualBound run(Score sought, Score incumbent, long moreWork) {
        this.incumbent = incumbent;
        aimAt(sought);
        int minNodes = nodes + MIN_NODES;
        long maxWork = work > Long.MAX_VALUE - moreWork ? Long.MAX_VALUE : work + moreWork;
        TreePart whole = root == null ? startTree() : root;
        learnAtRoot(whole, moreWork / (isNearlyProven(whole) ? SHARE_AT_ROOT : SHARE_IF_FAR));
        while (!open.isEmpty()
                && open.element().lowerBound < target
                && (work < maxWork || nodes < minNodes)
                && numbers < MAX_NUMBERS
                && !stop.getAsBoolean()) {
            splitSome();
        }
        long lowest = open.stream().mapToLong(part -> part.lowerBound).min().orElse(target);
        return new DualBound(model, Math.min(lowest, target), () -> proof.of(whole));
    }

    /** Returns whether it keeps as many numbers as it may, or has nothing left to split. */
    public boolean isFull() {
        return numbers >= MAX_NUMBERS || (root != null && (open.isEmpty() || open.element().lowerBound >= target));
    }

    private TreePart startTree() {
        NodeBounding.Outcome outcome =
                new NodeBounding(tools, conflictBounds.getFirst(), ++nodes, sought, incumbent).processRoot(from);
        TreePart whole = taken(outcome);
        atRoot = outcome.learning();
        candidatesAtRoot = outcome.candidates();
        root = whole;
        open.add(whole);
        return whole;
    }

    /** Returns how many arcs it has looked at in the mean to split the few nodes that are split at once; 0 before the first. */
    public long workOfSplit() {
        return splits == 0 ? 0 : splitWork / splits;
    }

    /** Splits the nodes with the lowest bounds, and bounds their parts; none knows what the others find, so their order does not matter. */
    private void splitSome() {
        long before = work;
        long affordable = (work / NodeBounding.SHARE + savedWork - learningWork) / AT_ONCE;
        List<TreePart> split = new ArrayList<>();
        List<Supplier<NodeBounding.Outcome>> pieces = new ArrayList<>();
        while (split.size() < AT_ONCE && !open.isEmpty() && open.element().lowerBound < target) {
            TreePart part = open.remove();
            if (part.branch != null) {
                split.add(part);
                for (Node half : List.of(part.branch.first(), part.branch.second())) {
                    NodeBounding bounding =
                            new NodeBounding(tools, conflictBounds.get(pieces.size()), ++nodes, sought, incumbent);
                    pieces.add(() -> bounding.process(half, part.multipliers, affordable));
                }
            }
        }
        List<TreePart> halves = shared.all(pieces).stream().map(this::taken).toList();
        for (int i = 0; i < split.size(); i++) {
            split.get(i).first = halves.get(2 * i);
            split.get(i).second = halves.get(2 * i + 1);
            countGains(split.get(i), halves.get(2 * i), halves.get(2 * i + 1));
        }
        open.addAll(halves);
        splits++;
        splitWork += work - before;
    }

    private void countGains(TreePart whole, TreePart first, TreePart second) {
        if (whole.branch instanceof Branch.SessionBranch branch) {
            tools.pseudoCosts().add(branch.session(), gain(whole, first), gain(whole, second));
        }
    }

    /** Returns which share of what is missing a split has brought: all of it if the part is closed. */
    private double gain(TreePart whole, TreePart part) {
        double missing = (double) (target - 1) * model.scale() - whole.value;
        return part.lowerBound >= target || missing <= 0 ? 1 : Math.max(0, (part.value - whole.value) / missing);
    }

    private TreePart taken(NodeBounding.Outcome outcome) {
        work += outcome.work();
        numbers += outcome.numbers();
        learningWork += outcome.learningWork();
        savedWork += outcome.isClosedByNogoods() ? 2 * (outcome.work() - outcome.learningWork()) : 0;
        take(outcome.candidates());
        return outcome.part();
    }

    private void take(Candidates candidates) {
        AssignmentSnapshot found = candidates.takeFound();
        if (found != null && candidates.incumbent().compareTo(incumbent) < 0) {
            incumbent = candidates.incumbent();
            aimAt(candidate.evaluate(found));
        }
    }

    private boolean isNearlyProven(TreePart whole) {
        return target - whole.lowerBound <= target / NEARLY;
    }

    /** Nogoods of the whole close what the tree splits too often; the tree closes what would take too many of them. */
    private void learnAtRoot(TreePart whole, long moreWork) {
        if (atRoot == null || candidatesAtRoot == null) {
            return;
        }
        long before = atRoot.work();
        boolean isClosed = NodeBounding.learn(atRoot, whole, target, Integer.MAX_VALUE, moreWork, stop);
        work += atRoot.work() - before;
        take(candidatesAtRoot);
        if (isClosed) {
            numbers += whole.nogoods == null ? 0 : whole.nogoods.size();
            open.clear();
        }
        atRoot = atRoot.canGoOn() ? atRoot : null;
    }

    private void aimAt(Score score) {
        sought = score;
        target = model.target(score);
    }
}
