package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.CertificateEntries;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.ReducedCostFixing;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.exact.PartSearch;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;

/** The search for lower bounds of one model: the best bound and multipliers so far, and what raises them. */
final class BoundSearch {

    private static final Score ONE_MEDIUM = new Score(0, 1, 0);

    /** Places are removed again if at most this share of them stays, as each time lengthens the certificate. */
    private static final double WORTH_IT = 0.9;

    private static final long ARCS_OF_PLACE = 10;

    private final LagrangianModel model;
    private final CheapestInsertion insertion;
    private final IncumbentTracker incumbent;
    private final Runnable onImprovement;
    private final BackgroundTasks background;
    /** The multipliers by which the places of {@link #narrow} were removed from those of the model. */
    private final List<List<CertificateMultiplier>> fixings = new ArrayList<>();

    private LagrangianModel narrow;
    private final ArcLimit arcLimit = new ArcLimit();
    private long triedTarget = Long.MAX_VALUE;
    private Score triedBound = Score.ZERO;
    /** The best multipliers of the narrow model. */
    private LagrangeMultipliers multipliers;
    /** The best multipliers of the model itself. */
    private LagrangeMultipliers rootMultipliers;
    /** What the first narrow model starts from: multipliers of the model itself, or of a narrow one with a lower target. */
    private LagrangeMultipliers warmStart;

    private final CostGuess guess = new CostGuess();
    private final boolean isSmall;
    private SmoothedDualAscent rootAscent;
    private SmoothedDualAscent ascent;
    private DualBound dualBound;
    /** The highest bound by multipliers, which others may exceed. */
    private Score relaxedBound;

    /**
     * @param isSmall whether branching closes the gap, so that much work for a good bound pays
     * @param onImprovement called whenever the bound rises
     */
    BoundSearch(
            LagrangianModel model,
            CheapestInsertion insertion,
            IncumbentTracker incumbent,
            boolean isSmall,
            BackgroundTasks background,
            Runnable onImprovement) {
        this.model = model;
        this.insertion = insertion;
        this.incumbent = incumbent;
        this.onImprovement = onImprovement;
        this.background = background;
        this.narrow = model;
        this.multipliers = LagrangeMultipliers.zero(model);
        this.rootMultipliers = multipliers;
        this.warmStart = multipliers;
        this.isSmall = isSmall;
        this.rootAscent = newAscent();
        this.ascent = rootAscent;
        this.dualBound = DualBound.trivial(model);
        this.relaxedBound = dualBound.score();
    }

    private SmoothedDualAscent newAscent() {
        return new SmoothedDualAscent(model, LagrangeMultipliers.zero(model), isSmall, background::isStopped)
                .sharing(background.shared());
    }

    LagrangianModel model() {
        return model;
    }

    /** Returns the model without the places that no better timetable uses. */
    LagrangianModel narrowModel() {
        return narrow;
    }

    /**
     * Returns the places that a timetable may use which costs no more above the bound than a share of what the incumbent does, as in
     * kernel search (Angelelli, Mansini and Speranza 2010); all of the narrow model if a session would have none.
     */
    LagrangianModel kernel(double share) {
        long lowest = narrow.pack(DualBound.relaxed(narrow, multipliers).score());
        long limit = lowest + Math.max(1, (long) (share * (double) (target() - lowest)));
        return ReducedCostFixing.remaining(narrow, multipliers, limit, background::isStopped)
                .filter(left -> !left.isInfeasible())
                .map(left -> narrow.narrowed(left.places(), left.keepsUnlisted(), 0))
                .orElse(narrow);
    }

    /** Returns whether places have been removed so that no more than some arcs are left, places counted as ten each. */
    @SuppressWarnings("ReferenceEquality") // The model is its own until places are removed.
    boolean isNarrow(long maxArcs) {
        return narrow != model && !isGuessed() && narrow.arcCount() + ARCS_OF_PLACE * narrow.placeCount() <= maxArcs;
    }

    LagrangeMultipliers narrowMultipliers() {
        return multipliers;
    }

    LagrangeMultipliers rootMultipliers() {
        return rootMultipliers;
    }

    List<List<CertificateMultiplier>> fixings() {
        return fixings;
    }

    /** Returns whether places are removed that no timetable below a guessed cost uses. */
    boolean isGuessed() {
        return guess.isMade();
    }

    Score score() {
        return dualBound.score();
    }

    /** Returns the highest bound by multipliers that the search uses. */
    Score relaxedScore() {
        return relaxedBound;
    }

    boolean isProven() {
        return score().compareTo(incumbent.best()) >= 0;
    }

    Certificate certificate(Score claimed) {
        return dualBound.certificate(claimed);
    }

    /**
     * Starts to raise the bound on another thread.
     *
     * @param work how many arcs may be looked at
     */
    void startAscent(long work) {
        narrow();
        if (!isProven()) {
            background.startAscent(
                    ascent,
                    work,
                    target(),
                    this::use,
                    better -> raise(DualBound.relaxed(narrow, better).widened(target(), fixings)));
        }
    }

    /** Returns whether neither ascent nor removal of places raises the bound any further. */
    boolean isSettled() {
        return !ascent.canImprove(target()) && !isNarrowable();
    }

    /** Returns whether bound or target are better than when places were removed last, or more people could have a term. */
    private boolean isNarrowable() {
        boolean isBetter = target() != triedTarget || !score().equals(triedBound);
        boolean isAllowed = !fixings.isEmpty() || ReducedCostFixing.isAllowed(model, target());
        // What is missing from the bound to the target must be less than anything unplaced costs.
        boolean isClose = target() - model.pack(score()) < model.pack(ONE_MEDIUM);
        return isClose && isAllowed && (isBetter || canCountMore());
    }

    private boolean canCountMore() {
        return !fixings.isEmpty() && ascent.isNearlyConverged() && narrow.leavesPeopleOut() && arcLimit.canGrow();
    }

    /**
     * Returns the packed cost at and above which timetables are of no use. As long as the incumbent leaves something
     * out that the bound does not, that is a guess, soon raised, each time by twice as much: it removes places all the same.
     */
    long target() {
        return Math.min(model.target(incumbent.best()), guess.packed());
    }

    private void aim() {
        boolean isNeeded = model.pack(incumbent.best()) - model.pack(score()) >= model.pack(ONE_MEDIUM)
                && score().hard() == incumbent.best().hard()
                && score().medium() == 0;
        if (guess.putOff(isNeeded)) {
            return;
        }
        boolean isFirst = isNeeded && !guess.isMade();
        rootAscent = isFirst ? newAscent() : rootAscent;
        boolean isOver = guess.isMade() && (!isNeeded || model.pack(score()) >= guess.packed());
        if (isFirst || isOver) {
            guess.renew(isNeeded, score(), model.pack(score()));
            triedTarget = Long.MAX_VALUE;
            fixings.clear();
            warmStart = multipliers;
            LagrangeMultipliers widened = multipliers.takenOver(model);
            rootMultipliers =
                    boundOfAll(widened).compareTo(boundOfAll(rootMultipliers)) > 0 ? widened : rootMultipliers;
            narrow = model;
            multipliers = rootMultipliers;
            ascent = rootAscent;
        }
    }

    private Score boundOfAll(LagrangeMultipliers of) {
        return DualBound.relaxed(model, of).score();
    }

    /** Removes the places that no timetable below the target uses. */
    private void narrow() {
        aim();
        if (!isNarrowable()) {
            return;
        }
        boolean countsMore = canCountMore();
        if (countsMore) {
            arcLimit.grow();
        }
        triedTarget = target();
        triedBound = score();
        boolean isFirst = fixings.isEmpty();
        ReducedCostFixing.remaining(narrow, multipliers, triedTarget, background::isStopped)
                .ifPresent(left -> narrowTo(left, isFirst, countsMore));
    }

    private void narrowTo(ReducedCostFixing.Remaining left, boolean isFirst, boolean countsMore) {
        boolean isWorthIt = isFirst || countsMore || left.placeCount() <= WORTH_IT * narrow.placeCount();
        if (isWorthIt || left.isInfeasible()) {
            fixings.add(CertificateEntries.of(narrow, multipliers.sparse()));
            narrow = narrow.narrowed(left.places(), left.keepsUnlisted(), arcLimit.arcs());
            multipliers = (isFirst ? warmStart : multipliers).takenOver(narrow);
            ascent = ascent.narrowed(narrow, multipliers);
        }
        if (left.isInfeasible()) {
            raise(DualBound.relaxed(narrow, multipliers).widened(triedTarget, fixings));
        }
    }

    PartSearch partSearch(long seed, double size) {
        return new PartSearch(
                narrow, multipliers, incumbent.bestAssignment(), incumbent.best(), seed, size, background::isStopped);
    }

    /** When the bound rises no more, the other thread looks for a timetable among the places that multipliers leave. */
    void startEjectionSearch(int steps, RandomGenerator random) {
        if (!background.isBusy()) {
            background.startEjectionSearch(
                    narrow,
                    multipliers,
                    incumbent.bestAssignment(),
                    Math.min(model.pack(incumbent.best()), guess.packed()),
                    steps,
                    random.nextLong(),
                    incumbent::offer);
        }
    }

    BackgroundTasks background() {
        return background;
    }

    void useTree(DualBound proven) {
        raise(proven);
        relaxedBound = score();
    }

    /** Takes over multipliers of the narrow model, if they are no worse. */
    void use(LagrangeMultipliers better) {
        DualBound relaxed = DualBound.relaxed(narrow, better).widened(target(), fixings);
        if (relaxed.score().compareTo(relaxedBound) >= 0) {
            multipliers = better;
            relaxedBound = relaxed.score();
            if (fixings.isEmpty()) {
                rootMultipliers = better;
                warmStart = better;
            }
            insertion.setMultipliers(better.with(model));
        }
        raise(relaxed);
    }

    void raise(DualBound other) {
        if (other.score().compareTo(score()) > 0) {
            dualBound = other;
            onImprovement.run();
        }
    }
}
