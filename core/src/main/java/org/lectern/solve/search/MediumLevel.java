package org.lectern.solve.search;

import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.InstanceWithoutSoft;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.proof.ProofNode;

/**
 * The bound at medium level by itself, where something must be left out: that of the event without its soft rules. Its multipliers see
 * no soft costs, and a part of a unit at medium level is rounded up.
 */
final class MediumLevel {

    /** With fewer sessions, the tree of the whole event is soon through. */
    private static final int MIN_SESSIONS = 10;

    /** With more sessions, tables and ascents take time that the search needs, and the bound of all levels comes as far. */
    private static final int MAX_SESSIONS = 250;

    private final Instance instance;
    private final IncumbentTracker incumbent;
    private final BoundSearch bounds;
    private final AscentWork work;
    /** Whether the bound of all levels, which leads insertions, had the first round. */
    private boolean hasWaited;

    private boolean hadTurn;
    private boolean isBegun;
    private @Nullable MediumBound medium;

    /** @param bounds the bounds of the event as it is, which that at medium level raises */
    MediumLevel(Instance instance, IncumbentTracker incumbent, BoundSearch bounds, AscentWork work) {
        this.instance = instance;
        this.incumbent = incumbent;
        this.bounds = bounds;
        this.work = work;
    }

    /**
     * Starts to raise this bound on another thread, or that of all levels. While there is a gap at medium level, this one has all rounds but
     * the first as long as its ascent gains something, or if nothing is left to the other but a tree as well; else it has every second one.
     *
     * @param steps how many steps the search makes meanwhile
     */
    void startAscent(int steps) {
        MediumBound made = medium;
        boolean isTurn = hasWaited && (!hadTurn || isFirst(made));
        hasWaited = true;
        hadTurn = isTurn && isNeeded() && start(made, steps);
        if (!hadTurn) {
            bounds.startAscent(work.during(steps));
        }
    }

    /** Returns whether this bound gains more than the other: it has no tree to grow yet, or the other has nothing else either. */
    private boolean isFirst(@Nullable MediumBound made) {
        return made != null && (!made.isSettled() || (made.isSmall() && bounds.isSettled()));
    }

    private boolean start(@Nullable MediumBound made, int steps) {
        if (made != null) {
            made.start(steps);
        } else if (!isBegun) {
            isBegun = true;
            begin();
        }
        return bounds.background().isBusy();
    }

    /** The bound of all levels tells whether something must be left out, or that otherwise soft costs would have to be very high. */
    private boolean isNeeded() {
        Score best = incumbent.best();
        Score known = bounds.relaxedScore();
        return instance.uses(ProofTechnique.LEVELS)
                && instance.sessionCount() >= MIN_SESSIONS
                && instance.sessionCount() <= MAX_SESSIONS
                && bounds.model().hasMultipliers()
                && best.hard() == 0
                && best.medium() > bounds.score().medium()
                && (known.medium() > 0 || known.soft() > best.soft());
    }

    private void begin() {
        if (InstanceWithoutSoft.isOther(instance)) {
            bounds.background()
                    .startMaking(
                            () -> new MediumBound(instance, incumbent, bounds.background(), work, this::raise),
                            made -> medium = made);
        }
    }

    private void raise(DualBound proven) {
        bounds.raise(new DualBound(
                bounds.model(),
                bounds.model().pack(proven.score()),
                () -> new ProofNode.WithoutSoftRules(proven.certificate(proven.score()))));
    }
}
