package org.lectern.solve.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.SubgradientAscent;

/**
 * Lets a tree of branch and bound grow on another thread. Beside a long round of steps, the search asks now and then what the
 * tree has proven, always after the same number of steps.
 */
final class TreeGrowth {

    private static final int SUBGRADIENT_STEPS = 600;
    private static final long MAX_ARCS_OF_STEPS = 100_000_000;
    private static final int STEPS_BETWEEN = 1 << 14;

    /** With more arcs, places counted as some, the search would wait for each node longer than its own steps take. */
    private static final long MAX_ARCS = 60_000;

    private final BoundSearch bounds;
    private final AscentWork work;
    private @Nullable BranchingTree tree;
    private long nextQuestion = Long.MAX_VALUE;
    private boolean hasGrown;

    /** @param work says how much work is as long as some steps */
    TreeGrowth(BoundSearch bounds, AscentWork work) {
        this.bounds = bounds;
        this.work = work;
    }

    /**
     * Starts to grow the tree for as long as some steps take, once the ascent gains no more.
     *
     * @param steps how many steps the search makes meanwhile
     */
    void start(int steps) {
        LagrangianModel branched = branched();
        if (tree == null || !tree.isOf(branched)) {
            ascendBySubgradient(bounds);
            tree = new BranchingTree(
                    branched,
                    bounds.isGuessed() ? bounds.rootMultipliers() : bounds.narrowMultipliers(),
                    bounds.isGuessed() ? List.of() : bounds.fixings(),
                    bounds.background().shared(),
                    bounds.background()::isStopped);
        }
        if (!bounds.isProven()) {
            long target = bounds.isGuessed() ? Long.MAX_VALUE : bounds.target();
            bounds.background().startBranching(tree, bounds.timetables().best(), target, work.ofTree(steps), growth -> {
                if (growth.found() != null) {
                    bounds.timetables().offer(growth.found());
                }
                bounds.useTree(growth.proven());
            });
        }
    }

    /**
     * Starts to grow the tree beside a round of steps, if few places are left, and returns whether it did. Where the thread has
     * other work, that has every second round.
     *
     * @param hasOtherWork whether a walk among the places that are left could take the thread
     * @param steps how many steps there have been
     */
    boolean startBeside(boolean hasOtherWork, long steps) {
        hasGrown = !(hasOtherWork && hasGrown) && canGrow();
        if (hasGrown) {
            start(STEPS_BETWEEN);
            nextQuestion = steps + STEPS_BETWEEN;
        }
        return hasGrown;
    }

    /** Returns whether few places are left, the ascent gains no more, and the tree may have more nodes. */
    boolean canGrow() {
        LagrangianModel narrow = bounds.narrowModel();
        return bounds.isNarrow(MAX_ARCS)
                && !bounds.background().isBusy()
                && bounds.isSettled()
                && !isFull()
                && narrow.groups().areInterchangeable()
                && IntStream.range(0, narrow.sessionCount()).noneMatch(narrow::isPartlyListed);
    }

    /** Returns whether the tree has as many nodes as it may have, or nothing left to split. */
    boolean isFull() {
        return tree != null && tree.isOf(branched()) && tree.isFull();
    }

    private LagrangianModel branched() {
        return bounds.isGuessed() ? bounds.model() : bounds.narrowModel();
    }

    /** Takes what the tree has proven, and lets it go on, if it is time. */
    void afterStep(long steps) {
        if (steps >= nextQuestion) {
            bounds.background().join();
            nextQuestion = steps + STEPS_BETWEEN;
            if (!bounds.background().isStopped()) {
                start(STEPS_BETWEEN);
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
        for (long done = 0;
                done < steps && !isOver.getAsBoolean() && canGrow() && bounds.isNearlyProven();
                done += STEPS_BETWEEN) {
            start(STEPS_BETWEEN);
            join.run();
            count.accept(STEPS_BETWEEN);
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
