package org.lectern.solve.search;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.exact.PartSearch;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;

/** The search for lower bounds of one model: the best bound and multipliers so far, and what raises them. */
final class BoundSearch {

    /** Little is missing if it is no more than one in so many of the cost. */
    private static final long TIGHT = 100;

    private static final Score ONE_MEDIUM = new Score(0, 1, 0);

    private final LagrangianModel model;
    private final TimetableSearch timetables;
    private final BackgroundTasks background;
    private final PlaceRemoval removal;
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
     */
    BoundSearch(LagrangianModel model, TimetableSearch timetables, boolean isSmall, BackgroundTasks background) {
        this.model = model;
        this.timetables = timetables;
        this.background = background;
        this.removal = new PlaceRemoval(model, background::isStopped);
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
        return removal.narrowModel();
    }

    /**
     * Returns the places that a timetable may use which costs no more above the bound than a share of what the incumbent does, as in
     * kernel search (Angelelli, Mansini and Speranza 2010); all of the narrow model if a session would have none.
     */
    LagrangianModel kernel(double share) {
        return removal.below(multipliers, limit(share)).orElse(narrowModel());
    }

    /** Returns a target for a tree; empty if a session has no place below the limit, or places that are not listed. */
    Optional<TreeTarget> targetBelow(long limit) {
        return removal.target(multipliers, limit);
    }

    /** Returns the packed cost at such a share of the way from the bound of the multipliers to the incumbent. */
    long limit(double share) {
        LagrangianModel narrow = narrowModel();
        long lowest = narrow.pack(DualBound.relaxed(narrow, multipliers).score());
        return lowest + Math.max(1, (long) (share * (double) (target() - lowest)));
    }

    /** Returns whether places have been removed so that no more than some arcs are left, places counted as ten each. */
    boolean isNarrow(long maxArcs) {
        return !isGuessed() && removal.isNarrow(maxArcs);
    }

    /** Returns whether places have been removed, and at most a hundredth of the cost of all levels together is missing. */
    boolean isTight() {
        LagrangianModel narrow = narrowModel();
        long best = narrow.pack(timetables.best());
        return removal.hasRemoved() && best - narrow.pack(score()) <= best / TIGHT;
    }

    /** Returns whether places have been removed, and at most a hundredth of the soft cost is missing, and no other. */
    boolean isNearlyProven() {
        Score best = timetables.best();
        Score proven = score();
        return removal.hasRemoved()
                && best.hard() == proven.hard()
                && best.medium() == proven.medium()
                && best.soft() - proven.soft() <= best.soft() / TIGHT;
    }

    LagrangeMultipliers narrowMultipliers() {
        return multipliers;
    }

    LagrangeMultipliers rootMultipliers() {
        return rootMultipliers;
    }

    List<List<CertificateMultiplier>> fixings() {
        return removal.fixings();
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
        return score().compareTo(timetables.best()) >= 0;
    }

    TimetableSearch timetables() {
        return timetables;
    }

    /** Returns the highest bound so far, with its certificate. */
    DualBound proven() {
        return dualBound;
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
            background.startAscent(ascent, work, target(), this::use, better -> raise(relaxed(better, target())));
        }
    }

    /** Returns whether neither ascent nor removal of places raises the bound any further. */
    boolean isSettled() {
        return !ascent.canImprove(target()) && !isNarrowable();
    }

    private boolean isNarrowable() {
        // What is missing from the bound to the target must be less than anything unplaced costs, unless that is all
        // that costs.
        boolean isClose = !model.hasSoftCosts() || target() - model.pack(score()) < model.pack(ONE_MEDIUM);
        return isClose && (removal.isPromising(target(), score()) || canCountMore());
    }

    private boolean canCountMore() {
        return ascent.isNearlyConverged() && removal.canCountMore(target());
    }

    /**
     * Returns the packed cost at and above which timetables are of no use. As long as the incumbent leaves something
     * out that the bound does not, that is a guess, soon raised, each time by twice as much: it removes places all the same.
     */
    long target() {
        return Math.min(model.target(timetables.best()), guess.packed());
    }

    private void aim() {
        boolean isNeeded = model.instance().uses(ProofTechnique.GUESSED_COSTS)
                && model.hasSoftCosts()
                && model.pack(timetables.best()) - model.pack(score()) >= model.pack(ONE_MEDIUM)
                && score().hard() == timetables.best().hard()
                && score().medium() == 0;
        if (guess.putOff(isNeeded)) {
            return;
        }
        boolean isFirst = isNeeded && !guess.isMade();
        // How fast an ascent cools hangs on what is missing at first: much more than a guess tells, if something must
        // be left out.
        boolean isTooLow = guess.isMade() && score().medium() > 0;
        rootAscent = isFirst || isTooLow ? newAscent() : rootAscent;
        boolean isOver = guess.isMade() && (!isNeeded || model.pack(score()) >= guess.packed());
        if (isFirst || isOver) {
            guess.renew(isNeeded, score(), model.pack(score()));
            removal.restart();
            warmStart = multipliers;
            LagrangeMultipliers widened = multipliers.takenOver(model);
            rootMultipliers =
                    boundOfAll(widened).compareTo(boundOfAll(rootMultipliers)) > 0 ? widened : rootMultipliers;
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
        long removedBelow = target();
        LagrangeMultipliers start = removal.hasRemoved() ? multipliers : warmStart;
        PlaceRemoval.Effect effect = removal.remove(multipliers, removedBelow, score(), canCountMore());
        if (effect != PlaceRemoval.Effect.NONE) {
            multipliers = start.takenOver(narrowModel());
            ascent = ascent.narrowed(narrowModel(), multipliers);
        }
        if (effect == PlaceRemoval.Effect.INFEASIBLE) {
            raise(relaxed(multipliers, removedBelow));
        }
    }

    /** Returns what multipliers of the narrow model prove, if its places are all below a target. */
    private DualBound relaxed(LagrangeMultipliers of, long below) {
        return DualBound.relaxed(narrowModel(), of).widened(below, fixings());
    }

    PartSearch partSearch(AssignmentSnapshot from, long seed, double size) {
        return new PartSearch(narrowModel(), multipliers, from, timetables.best(), seed, size, background::isStopped);
    }

    /** When the bound rises no more, the other thread looks for a timetable among the places that multipliers leave. */
    void startEjectionSearch(AssignmentSnapshot from, int steps, RandomGenerator random) {
        if (!background.isBusy()) {
            background.startEjectionSearch(
                    narrowModel(),
                    multipliers,
                    from,
                    Math.min(model.pack(timetables.best()), guess.packed()),
                    steps,
                    random.nextLong(),
                    timetables::offer);
        }
    }

    BackgroundTasks background() {
        return background;
    }

    /** Takes over what a tree proves. Only beside one that aims at the incumbent do multipliers raise the bound no more. */
    void useTree(DualBound proven, boolean isOfIncumbent) {
        raise(proven);
        relaxedBound = isOfIncumbent ? score() : relaxedBound;
    }

    /** Takes over multipliers of the narrow model, if they are no worse. */
    void use(LagrangeMultipliers better) {
        DualBound relaxed = relaxed(better, target());
        if (relaxed.score().compareTo(relaxedBound) >= 0) {
            multipliers = better;
            relaxedBound = relaxed.score();
            if (!removal.hasRemoved()) {
                rootMultipliers = better;
                warmStart = better;
            }
            timetables.use(better);
        }
        raise(relaxed);
    }

    void raise(DualBound other) {
        if (other.score().compareTo(score()) > 0) {
            dualBound = other;
            timetables.onBetterBound();
        }
    }
}
