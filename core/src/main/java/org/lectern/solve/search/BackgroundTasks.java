package org.lectern.solve.search;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.ForkedTask;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.SharedWork;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.local.GuidedEjectionSearch;
import org.lectern.solve.model.AssignmentSnapshot;

/**
 * What another thread does while the search goes on: it raises multipliers, and when they rise no more, grows a tree or
 * looks for a timetable among the places that they leave. What comes out depends on what was given at the start alone, so
 * the course of a search that starts it and takes its result at fixed steps is always the same. With one thread, it is done
 * when its result is asked for.
 */
final class BackgroundTasks {

    /** In larger events it has not been seen to find anything, and its lists of places take memory. */
    private static final int MAX_EJECTED = 2500;

    private static final int STEPS_AN_EJECTION = 2;

    /** What the other thread does, and its name meanwhile. */
    private enum Kind {
        ASCENT("lectern-bound"),
        EJECTION("lectern-ejection"),
        BRANCHING("lectern-branching"),
        LEVELS("lectern-levels");

        private final String threadName;

        Kind(String threadName) {
            this.threadName = threadName;
        }
    }

    private final BooleanSupplier stop;
    private final SharedWork shared = new SharedWork();
    private @Nullable ForkedTask<Runnable> running;
    private @Nullable Kind kind;
    private volatile boolean isCancelled;

    /** @param stop whether to end soon, with what there is so far; asked from the other thread */
    BackgroundTasks(BooleanSupplier stop) {
        this.stop = () -> isCancelled || stop.getAsBoolean();
    }

    /** Returns whether what is running should end soon. */
    boolean isStopped() {
        return stop.getAsBoolean();
    }

    /** Returns whether something was started that was not finished. */
    boolean isBusy() {
        return running != null;
    }

    /**
     * Starts to raise multipliers, if that could still gain anything.
     *
     * @param work how many arcs may be looked at
     * @param upperBound packed cost of the best timetable so far
     * @param use takes the best multipliers so far when the search asks for them
     * @param bound takes before them others, which are of use for a bound alone
     */
    void startAscent(
            SmoothedDualAscent ascent,
            long work,
            long upperBound,
            Consumer<LagrangeMultipliers> use,
            Consumer<LagrangeMultipliers> bound) {
        if (ascent.canImprove(upperBound)) {
            start(Kind.ASCENT, () -> {
                ascent.run(work, upperBound);
                LagrangeMultipliers best = ascent.multipliers();
                Optional<LagrangeMultipliers> others = ascent.takeByCoordinates();
                return () -> {
                    others.ifPresent(bound);
                    use.accept(best);
                };
            });
        }
    }

    /**
     * Starts to look for a timetable among the places that multipliers leave, if the best one so far costs no more than its places do.
     *
     * @param upperBound packed cost of the best timetable so far
     * @param steps how many steps the search makes meanwhile
     * @param use takes a better timetable, or the same, when the search asks for it
     */
    void startEjectionSearch(
            LagrangianModel model,
            LagrangeMultipliers multipliers,
            AssignmentSnapshot best,
            long upperBound,
            int steps,
            long seed,
            Consumer<AssignmentSnapshot> use) {
        if (model.sessionCount() <= MAX_EJECTED && model.pack(model.instance().aloneScore(best)) == upperBound) {
            start(Kind.EJECTION, () -> {
                AssignmentSnapshot found =
                        GuidedEjectionSearch.improve(model, multipliers, best, steps / STEPS_AN_EJECTION, seed, stop);
                return () -> use.accept(found);
            });
        }
    }

    /**
     * Starts to grow a tree.
     *
     * @param incumbent the score of the best timetable so far
     * @param target the packed cost at and above which timetables are of no use
     * @param work how many arcs may be looked at
     * @param use takes what came of it when the search asks for it
     */
    void startBranching(
            BranchingTree tree, Score incumbent, long target, long work, Consumer<BranchingTree.Growth> use) {
        start(Kind.BRANCHING, () -> {
            BranchingTree.Growth growth = tree.grow(incumbent, target, work);
            return () -> use.accept(growth);
        });
    }

    /**
     * Starts to make something, on that thread alone.
     *
     * @param use takes it when the search asks for it, unless the search ended before
     */
    <T> void startMaking(Supplier<T> make, Consumer<T> use) {
        start(Kind.LEVELS, () -> {
            try {
                T made = JobScope.current().within(stop, () -> {
                    JobScope.current().useOneThread();
                    return make.get();
                });
                return () -> use.accept(made);
            } catch (StopRequestedException e) {
                return () -> {};
            }
        });
    }

    private void start(Kind what, Supplier<Runnable> work) {
        kind = what;
        running = JobScope.current().fork(what.threadName, work);
    }

    /** Returns whether a tree was started to grow that was not finished. */
    boolean isBranching() {
        return kind == Kind.BRANCHING;
    }

    /** Returns whether multipliers are being raised. */
    boolean isAscending() {
        return kind == Kind.ASCENT;
    }

    /** Asks what is running to end soon. */
    void cancel() {
        isCancelled = true;
    }

    /** Returns what takes over a part of the work when its result is waited for. */
    SharedWork shared() {
        return shared;
    }

    /** Waits for what was started, helps with it, and has its result used; does nothing if nothing was. */
    void join() {
        if (running != null) {
            shared.join(running).run();
            running = null;
            kind = null;
        }
    }
}
