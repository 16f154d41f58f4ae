package org.lectern.solve.search;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.InstanceAtOtherLevels;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.ProofNode;

/**
 * The rounds of the second thread where something must be left out. While there is a gap at medium level, the bound of the event without its
 * soft rules has most of them: its multipliers see no soft costs, and a part of a unit at medium level is rounded up. Once the medium cost is
 * proven, the weighted sum of both levels has them: there a unit at medium level is not so dear that it hides all soft costs.
 */
final class LevelRounds {

    /** With fewer sessions, the tree of the whole event is soon through. */
    private static final int MIN_SESSIONS = 10;

    /** With more sessions, tables and ascents take time that the search needs, and the bound of all levels comes as far. */
    private static final int MAX_SESSIONS = 250;

    /** The event without its soft rules, as a weight. */
    private static final long WITHOUT_SOFT = 0;

    private static final long NONE = -1;

    private static final Score ONE_MEDIUM = new Score(0, 1, 0);

    private final Instance instance;
    private final IncumbentTracker incumbent;
    private final BoundSearch bounds;
    private final AscentWork work;
    /** Whether branching closes the gap whatever places are left. */
    private final boolean isSmall;

    /** Whether the bound of all levels, which leads insertions, had the first round. */
    private boolean hasWaited;

    private boolean hadTurn;
    /** What a unit at medium level weighs in the event that {@link #made} is of. */
    private long weight = NONE;

    private @Nullable LevelBound made;
    /** The weights with which there is no such event. */
    private final Set<Long> impossible = new HashSet<>();

    private final SumWeight sumWeight = new SumWeight();
    /** The weight before, and the bound with it: the next weight may be that again. */
    private long weightBefore = NONE;

    private @Nullable LevelBound madeBefore;
    private @Nullable Certificate ofMedium;

    /** @param bounds the bounds of the event as it is, which those at other levels raise */
    LevelRounds(Instance instance, IncumbentTracker incumbent, BoundSearch bounds, AscentWork work) {
        this.instance = instance;
        this.incumbent = incumbent;
        this.bounds = bounds;
        this.work = work;
        this.isSmall = SearchSetup.isSmall(instance);
    }

    /**
     * Starts to raise a bound on another thread: one at other levels, or that of all. The former has all rounds but
     * the first as long as its ascent gains something, or if nothing is left to the other but a tree as well; else it has every second one.
     *
     * @param steps how many steps the search makes meanwhile
     */
    void startAscent(int steps) {
        boolean isTurn = hasWaited && (!hadTurn || isFirst(made));
        hasWaited = true;
        hadTurn = isTurn && isPossible() && start(steps);
        if (!hadTurn) {
            bounds.startAscent(work.during(steps));
        }
    }

    /** Returns whether this bound gains more than the other: it has no tree to grow yet, or the other has nothing else either. */
    private boolean isFirst(@Nullable LevelBound own) {
        return own != null && (!own.isSettled() || (isSmall && bounds.isSettled()));
    }

    private boolean isPossible() {
        return instance.sessionCount() >= MIN_SESSIONS
                && instance.sessionCount() <= MAX_SESSIONS
                && bounds.model().hasMultipliers()
                && incumbent.best().hard() == 0;
    }

    private boolean start(int steps) {
        long needed = neededWeight();
        if (needed != NONE && needed == weightBefore && madeBefore != null) {
            use(needed, madeBefore);
        }
        if (needed != NONE && needed != weight && !impossible.contains(needed)) {
            levels(needed).ifPresentOrElse(levels -> begin(needed, levels), () -> impossible.add(needed));
        } else if (made != null && needed != NONE && (needed > WITHOUT_SOFT) == (weight > WITHOUT_SOFT)) {
            made.start(steps);
        }
        return bounds.background().isBusy();
    }

    private void begin(long unit, LevelBound.Levels levels) {
        use(unit, null);
        bounds.background()
                .startMaking(() -> new LevelBound(levels, incumbent, bounds.background(), work), bound -> made = bound);
    }

    private void use(long unit, @Nullable LevelBound bound) {
        boolean mayReturn = weight > WITHOUT_SOFT && !sumWeight.isChosen();
        weightBefore = mayReturn ? weight : NONE;
        madeBefore = mayReturn ? made : null;
        weight = unit;
        made = bound;
    }

    /** Returns what a unit at medium level should weigh now, if anything. */
    private long neededWeight() {
        if (incumbent.best().medium() > bounds.score().medium()) {
            return isMediumNeeded() ? WITHOUT_SOFT : NONE;
        }
        if (!isSumNeeded()) {
            return NONE;
        }
        long wanted = weight <= WITHOUT_SOFT ? firstWeight() : made == null ? weight : nextWeight(made);
        // So the costs of the sum are multiples of what those of the event are.
        long divisor = bounds.model().softDivisor();
        // What the model of all levels can add up, one of such a sum can.
        long most = (bounds.model().pack(ONE_MEDIUM) - 1) / divisor * divisor;
        return most == 0 ? NONE : Math.min(Math.ceilDiv(wanted, divisor) * divisor, most);
    }

    private long firstWeight() {
        Score best = incumbent.best();
        double missing = (double) (bounds.model().pack(new Score(0, best.medium(), 0))
                        - bounds.model().pack(bounds.relaxedScore()))
                / (double) bounds.model().pack(ONE_MEDIUM);
        return sumWeight.first(best.soft(), missing, minWeight());
    }

    private long nextWeight(LevelBound sum) {
        long soft = sum.lowerBound().soft() - weight * incumbent.best().medium();
        long shortfall = sum.isProven() || (isSmall && sum.isSettled()) ? sum.shortfall() : 0;
        return sumWeight.next(new SumWeight.Bounded(weight, shortfall, sum.isSettled(), soft), minWeight());
    }

    /** With less, a tree of the sum would end below what the best timetable costs. In larger events there seldom is one, so the bound before it counts. */
    private long minWeight() {
        return isSmall ? incumbent.tradeOffs().minWeight(incumbent.best()) : 0;
    }

    /** The bound of all levels tells whether something must be left out, or that otherwise soft costs would have to be very high. */
    private boolean isMediumNeeded() {
        Score known = bounds.relaxedScore();
        return instance.uses(ProofTechnique.LEVELS)
                && (known.medium() > 0 || known.soft() > incumbent.best().soft());
    }

    /** Where the multipliers of all levels show all that must be left out, they see soft costs as well, unless they just do so. */
    private boolean isSumNeeded() {
        Score best = incumbent.best();
        Score seen = new Score(0, best.medium(), best.soft() / 2);
        boolean isBegun = weight > WITHOUT_SOFT;
        return instance.uses(ProofTechnique.WEIGHTED_SUM)
                && best.medium() > 0
                && (isBegun || bounds.relaxedScore().compareTo(seen) < 0);
    }

    private Optional<LevelBound.Levels> levels(long unit) {
        return unit == WITHOUT_SOFT
                ? InstanceAtOtherLevels.findWithoutSoft(instance)
                        .map(event -> new LevelBound.Levels(
                                event, score -> new Score(score.hard(), score.medium(), 0), this::raiseMedium))
                : InstanceAtOtherLevels.findWeightedSum(instance, unit)
                        .map(event -> new LevelBound.Levels(
                                event,
                                score -> new Score(score.hard(), 0, unit * score.medium() + score.soft()),
                                proven -> raiseSoft(unit, proven)));
    }

    private void raiseMedium(DualBound proven) {
        raise(proven.score(), () -> new ProofNode.WithoutSoftRules(proven.certificate(proven.score())));
    }

    private void raiseSoft(long unit, DualBound sum) {
        if (ofMedium == null) {
            ofMedium = bounds.certificate(new Score(0, bounds.score().medium(), 0));
        }
        Certificate medium = ofMedium;
        long soft = sum.score().soft() - unit * medium.lowerBound().medium();
        // A bound is rounded up, which this one must not need.
        soft -= Math.floorMod(soft, bounds.model().softDivisor());
        if (soft > 0 && sum.score().hard() == 0) {
            raise(
                    new Score(0, medium.lowerBound().medium(), soft),
                    () -> new ProofNode.WeightedSum(unit, medium, sum.certificate(sum.score())));
        }
    }

    private void raise(Score score, Supplier<ProofNode> root) {
        bounds.raise(new DualBound(bounds.model(), bounds.model().pack(score), root));
    }
}
