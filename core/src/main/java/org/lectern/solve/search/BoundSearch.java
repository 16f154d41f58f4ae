package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.CertificateEntries;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.ReducedCostFixing;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.bound.SubgradientAscent;
import org.lectern.solve.exact.BranchAndBound;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;

/** The search for lower bounds of one model: the best bound and multipliers so far, and what raises them. */
final class BoundSearch {

    private static final int SUBGRADIENT_STEPS = 600;

    /** A node is bounded in some forty steps, each of which looks at all arcs of diagrams. */
    private static final long MAX_ARCS_OF_NODES = 10_000_000;

    private static final int MIN_NODES = 25;
    private static final Score ONE_MEDIUM = new Score(0, 1, 0);

    /** Places are removed again if at most this share of them stays, as each time lengthens the certificate. */
    private static final double WORTH_IT = 0.9;

    private final LagrangianModel model;
    private final CheapestInsertion insertion;
    private final IncumbentTracker incumbent;
    private final BooleanSupplier stop;
    private final Runnable onImprovement;
    private final BackgroundTasks background;
    /** The multipliers by which the places of {@link #narrow} were removed from those of the model. */
    private final List<List<CertificateMultiplier>> fixings = new ArrayList<>();

    private LagrangianModel narrow;
    private long triedTarget = Long.MAX_VALUE;
    private Score triedBound = Score.ZERO;
    /** The best multipliers of the narrow model. */
    private LagrangeMultipliers multipliers;

    private SmoothedDualAscent ascent;
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
        this.background = new BackgroundTasks(stop);
        this.narrow = model;
        this.multipliers = LagrangeMultipliers.zero(model);
        this.ascent = new SmoothedDualAscent(model, multipliers, background::isStopped);
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
    void startAscent(int stages) {
        narrow();
        if (!isProven()) {
            long gap = incumbent.best().soft() - score().soft();
            background.startAscent(ascent, stages, gap, packedBest(), this::use);
        }
    }

    /** Removes the places that no better timetable uses, if bound or incumbent are better than when that was tried last. */
    private void narrow() {
        long target = packedBest();
        boolean isClose = target - model.pack(score()) < model.pack(ONE_MEDIUM);
        if (!isClose || (target == triedTarget && score().equals(triedBound))) {
            return;
        }
        triedTarget = target;
        triedBound = score();
        ReducedCostFixing.Remaining left = ReducedCostFixing.remaining(narrow, multipliers, target);
        boolean isWorthIt = fixings.isEmpty() || left.placeCount() <= WORTH_IT * narrow.placeCount();
        if (isWorthIt || left.isInfeasible()) {
            fixings.add(CertificateEntries.of(narrow, multipliers.sparse()));
            narrow = narrow.narrowed(left.places(), left.keepsUnlisted());
            multipliers = multipliers.takenOver(narrow);
            ascent = new SmoothedDualAscent(narrow, multipliers, background::isStopped);
        }
        if (left.isInfeasible()) {
            raise(DualBound.relaxed(narrow, multipliers).widened(target, fixings));
        }
    }

    /** When the bound rises no more, the other thread looks for a timetable among the places that multipliers leave. */
    void startEjectionSearch(int steps, RandomGenerator random) {
        if (!background.isBusy()) {
            background.startEjectionSearch(
                    narrow,
                    multipliers,
                    incumbent.bestAssignment(),
                    packedBest(),
                    steps,
                    random.nextLong(),
                    this::evaluate);
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
        narrow();
        if (isProven()) {
            return;
        }
        SubgradientAscent subgradient = new SubgradientAscent(narrow);
        subgradient.run(multipliers, Node.root(narrow), packedBest(), SUBGRADIENT_STEPS, stop, ignored -> {});
        use(subgradient.multipliers());
    }

    /** Branches at some nodes at most, and passes {@code onNodes} their number. */
    void branch(int maxNodes, BooleanSupplier isOver, LongConsumer onNodes) {
        narrow();
        if (isProven()) {
            return;
        }
        BranchAndBound branching = new BranchAndBound(narrow, this::evaluate, isOver);
        long affordable = Math.min(maxNodes, MAX_ARCS_OF_NODES / (1 + narrow.arcCount()));
        DualBound proven = branching.run(multipliers, incumbent.best(), (int) Math.max(MIN_NODES, affordable));
        onNodes.accept(branching.nodes());
        raise(proven.widened(packedBest(), fixings));
    }

    private Score evaluate(AssignmentSnapshot snapshot) {
        incumbent.offer(snapshot);
        return incumbent.best();
    }

    private void use(LagrangeMultipliers better) {
        DualBound relaxed = DualBound.relaxed(narrow, better).widened(packedBest(), fixings);
        if (relaxed.score().compareTo(score()) >= 0) {
            multipliers = better;
            insertion.setMultipliers(better.with(model));
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
