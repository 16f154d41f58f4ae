package org.lectern.solve.search;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.SubgradientAscent;
import org.lectern.solve.exact.BranchAndBound;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.proof.Certificate;

/** The search for lower bounds of one model: the best bound and multipliers so far, and what raises them. */
final class BoundSearch {

    private static final int SUBGRADIENT_STEPS = 600;

    private final LagrangianModel model;
    private final CheapestInsertion insertion;
    private final IncumbentTracker incumbent;
    private final BooleanSupplier stop;
    private final Runnable onImprovement;
    private final BackgroundTasks background;
    private LagrangeMultipliers multipliers;
    private DualBound dualBound;

    /**
     * @param insertion gets better multipliers
     * @param incumbent gets the assignments that are found on the way
     * @param stop whether to end soon; asked from other threads too
     * @param onImprovement called whenever the bound rises
     */
    BoundSearch(
            LagrangianModel model,
            CheapestInsertion insertion,
            IncumbentTracker incumbent,
            BooleanSupplier stop,
            Runnable onImprovement) {
        this.model = model;
        this.insertion = insertion;
        this.incumbent = incumbent;
        this.stop = stop;
        this.onImprovement = onImprovement;
        this.background = new BackgroundTasks(model, stop);
        this.multipliers = LagrangeMultipliers.zero(model);
        this.dualBound = DualBound.trivial(model);
    }

    LagrangianModel model() {
        return model;
    }

    Score score() {
        return dualBound.score();
    }

    /** Returns whether the bound is met. */
    boolean isProven() {
        return score().compareTo(incumbent.best()) >= 0;
    }

    Certificate certificate(Score claimed) {
        return dualBound.certificate(claimed);
    }

    /** Starts to raise the bound on another thread. */
    void startAscent(int stages, Score trivialBound) {
        background.startAscent(stages, incumbent.best().soft() - trivialBound.soft(), packedBest(), this::use);
    }

    /** When the bound rises no more, the other thread looks for a timetable among the places that multipliers leave. */
    void startEjectionSearch(int steps, RandomGenerator random) {
        if (!background.isBusy()) {
            background.startEjectionSearch(
                    multipliers, incumbent.bestAssignment(), packedBest(), steps, random.nextLong(), this::evaluate);
        }
    }

    /** Waits for the other thread and takes its result. */
    void join() {
        background.join();
    }

    /** Asks the other thread to end soon. */
    void cancel() {
        background.cancel();
    }

    /** Goes on from the multipliers so far as branching does, which gives a better bound of a small event. */
    void ascendBySubgradient() {
        SubgradientAscent ascent = new SubgradientAscent(model);
        ascent.run(multipliers, Node.root(model), packedBest(), SUBGRADIENT_STEPS, stop, ignored -> {});
        use(ascent.multipliers());
    }

    /** Branches at some nodes at most, and passes {@code onNodes} their number. */
    void branch(int maxNodes, BooleanSupplier isOver, LongConsumer onNodes) {
        BranchAndBound branching = new BranchAndBound(model, this::evaluate, isOver);
        DualBound proven = branching.run(multipliers, incumbent.best(), maxNodes);
        onNodes.accept(branching.nodes());
        raise(proven);
    }

    private Score evaluate(AssignmentSnapshot snapshot) {
        incumbent.offer(snapshot);
        return incumbent.best();
    }

    private void use(LagrangeMultipliers better) {
        DualBound relaxed = DualBound.relaxed(model, better);
        if (relaxed.score().compareTo(score()) >= 0) {
            multipliers = better;
            insertion.setMultipliers(better);
        }
        raise(relaxed);
    }

    private void raise(DualBound other) {
        if (other.score().compareTo(score()) > 0) {
            dualBound = other;
            onImprovement.run();
        }
    }

    private long packedBest() {
        return model.pack(incumbent.best());
    }
}
