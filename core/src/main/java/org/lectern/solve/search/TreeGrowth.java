package org.lectern.solve.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.SubgradientAscent;

/**
 * Lets a tree of branch and bound grow on another thread. Beside a long round of steps, the search asks now and then what the
 * tree has proven, after a number of steps that hangs on the work of the tree alone.
 */
final class TreeGrowth {

    private static final int SUBGRADIENT_STEPS = 600;
    private static final long MAX_ARCS_OF_STEPS = 100_000_000;

    /** The search asks what a small tree has proven after so many steps. */
    private static final int MIN_STEPS_BETWEEN = 1 << 14;

    private static final int MAX_STEPS_BETWEEN = 1 << 20;

    /** With more arcs, places counted as some, the search would wait for each node longer than its own steps take. */
    private static final long MANY_ARCS = 60_000;

    /** With more arcs than these, a tree has too few nodes within minutes. */
    private static final long MAX_ARCS = 300_000;

    /** Until nodes of a large tree have been split, that is taken to be so much work for each arc. */
    private static final long WORK_OF_FIRST_SPLIT = 1000;

    private final BoundSearch bounds;
    private final AscentWork work;
    private final DestructiveTargets guesses;
    private @Nullable TreeTarget target;
    /** The narrow model when the target was chosen. */
    private @Nullable LagrangianModel chosenFrom;

    private @Nullable BranchingTree tree;
    /** The model whose multipliers have had the steps before branching. */
    private @Nullable LagrangianModel ascended;

    private long nextQuestion = Long.MAX_VALUE;
    private boolean hasGrown;

    /** @param work says how much work is as long as some steps */
    TreeGrowth(BoundSearch bounds, AscentWork work) {
        this.bounds = bounds;
        this.work = work;
        this.guesses = new DestructiveTargets(bounds);
    }

    /**
     * Starts to grow the tree for as long as some steps take, once the ascent gains no more.
     *
     * @param steps how many steps the search makes meanwhile
     */
    void start(int steps) {
        grow(work.ofTree(steps));
    }

    private void grow(long arcs) {
        if (ascended != branched()) {
            ascendBySubgradient(bounds);
            ascended = branched();
            target = tree == null ? null : target;
        }
        TreeTarget aimed = target();
        if (bounds.isProven() || (aimed.isDestructive() && !isSmall(aimed))) {
            return;
        }
        if (tree == null) {
            tree = new BranchingTree(aimed, bounds.background().shared(), bounds.background()::isStopped);
        }
        long ofIncumbent = bounds.isGuessed() ? Long.MAX_VALUE : bounds.target();
        Score best = bounds.timetables().best();
        bounds.background().startBranching(tree, best, ofIncumbent, arcs, growth -> {
            if (growth.found() != null) {
                bounds.timetables().offer(growth.found());
            }
            bounds.useTree(growth.proven(), !aimed.isDestructive());
        });
    }

    /** Returns what the tree looks for. A target that is proven or outdated gives way to another, and its tree to a new one. */
    private TreeTarget target() {
        if (target == null || !isCurrent(target)) {
            if (target != null && target.isDestructive() && tree != null && guesses.isOpen(target)) {
                guesses.end();
            }
            target = guesses.next().orElseGet(this::ofIncumbent);
            chosenFrom = bounds.narrowModel();
            tree = null;
        }
        return target;
    }

    private TreeTarget ofIncumbent() {
        return bounds.isGuessed()
                ? new TreeTarget(bounds.model(), bounds.rootMultipliers(), List.of(), null)
                : new TreeTarget(bounds.narrowModel(), bounds.narrowMultipliers(), bounds.fixings(), null);
    }

    private boolean isCurrent(TreeTarget of) {
        if (!of.isDestructive()) {
            return of.model() == branched();
        }
        boolean isUsed = tree == null ? chosenFrom == bounds.narrowModel() : !tree.isFull();
        return isUsed && guesses.isOpen(of) && !bounds.isGuessed();
    }

    /**
     * Starts to grow the tree beside a round of steps, if few places are left, and returns whether it did. Where the thread has
     * other work, that has every second round.
     *
     * @param hasOtherWork whether a walk among the places that are left could take the thread
     * @param steps how many steps there have been
     * @param round how many steps the round has; in a short one, the search would wait for a large tree
     */
    boolean startBeside(boolean hasOtherWork, long steps, int round) {
        hasGrown = !((hasOtherWork || isGuessing()) && hasGrown) && canGrow() && isLongEnough(round);
        if (hasGrown) {
            startUntilQuestion(steps);
        }
        return hasGrown;
    }

    private boolean isLongEnough(int round) {
        int between = stepsBetween();
        return between == MIN_STEPS_BETWEEN || between <= round;
    }

    private void startUntilQuestion(long steps) {
        int between = stepsBetween();
        grow(workOfGrowth());
        nextQuestion = steps + between;
    }

    /** Returns how many steps the search makes before it asks what the tree has proven: of a large one, as many as a split takes. */
    private int stepsBetween() {
        return hasMany(target())
                ? Math.clamp(work.stepsOfLargeTree(workOfSplit()), MIN_STEPS_BETWEEN, MAX_STEPS_BETWEEN)
                : MIN_STEPS_BETWEEN;
    }

    private long workOfGrowth() {
        return hasMany(target()) ? workOfSplit() : work.ofTree(MIN_STEPS_BETWEEN);
    }

    private long workOfSplit() {
        long known = tree == null ? 0 : tree.workOfSplit();
        return known == 0 ? WORK_OF_FIRST_SPLIT * PlaceRemoval.size(target().model()) : known;
    }

    private static boolean hasMany(TreeTarget of) {
        return PlaceRemoval.size(of.model()) > MANY_ARCS;
    }

    /** A tree far below the incumbent seldom finds a timetable, while a walk may find any. */
    private boolean isGuessing() {
        return target != null && target.isDestructive() && guesses.isBelowIncumbent(target);
    }

    /** Returns whether few places are left, the ascent gains no more, and the tree may have more nodes. It may choose another target. */
    boolean canGrow() {
        return !bounds.background().isBusy() && bounds.isSettled() && !isFull() && isSmall(target());
    }

    /** Returns whether few places are left, of those that were removed for good, or more below a guess; none of them stands for others. */
    private static boolean isSmall(TreeTarget of) {
        LagrangianModel model = of.model();
        return !of.fixings().isEmpty()
                && PlaceRemoval.size(model) <= (of.isDestructive() ? MAX_ARCS : MANY_ARCS)
                && model.groups().areInterchangeable()
                && IntStream.range(0, model.sessionCount()).noneMatch(model::isPartlyListed);
    }

    /** Returns whether the tree has as many nodes as it may have, or nothing left to split. */
    boolean isFull() {
        return tree != null && target != null && !target.isDestructive() && isCurrent(target) && tree.isFull();
    }

    private LagrangianModel branched() {
        return bounds.isGuessed() ? bounds.model() : bounds.narrowModel();
    }

    /** Takes what the tree has proven, and lets it go on, if it is time. */
    void afterStep(long steps) {
        if (steps >= nextQuestion) {
            bounds.background().join();
            nextQuestion = steps + MIN_STEPS_BETWEEN;
            if (!bounds.background().isStopped() && isSmall(target())) {
                startUntilQuestion(steps);
            }
        }
    }

    /**
     * Grows the tree on both threads, if little is missing, for as long as some steps take, rounded up to those between questions. It ends before
     * once the bound is so much better that places could go.
     *
     * @param join waits for the tree, and helps with it
     * @param count counts so many steps
     * @param isOver whether the search need not go on
     */
    void growAlone(long steps, Runnable join, IntConsumer count, BooleanSupplier isOver) {
        long done = 0;
        while (done < steps && !isOver.getAsBoolean() && bounds.isNearlyProven() && canGrow()) {
            int between = stepsBetween();
            grow(workOfGrowth());
            join.run();
            count.accept(between);
            done += between;
        }
    }

    /** Asks nothing more: the round of steps is over. */
    void end() {
        nextQuestion = Long.MAX_VALUE;
    }

    /** Goes on from the multipliers so far as branching does, which gives a better bound of a small event. */
    static void ascendBySubgradient(BoundSearch bounds) {
        LagrangianModel narrow = bounds.narrowModel();
        SubgradientAscent subgradient = new SubgradientAscent(narrow);
        long affordable = Math.min(SUBGRADIENT_STEPS, MAX_ARCS_OF_STEPS / (1 + narrow.arcCount()));
        subgradient.run(
                bounds.narrowMultipliers(),
                Node.root(narrow),
                bounds.target(),
                (int) affordable,
                bounds.background()::isStopped,
                ignored -> {});
        bounds.use(subgradient.multipliers());
    }
}
