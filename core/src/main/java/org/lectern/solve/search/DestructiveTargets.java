package org.lectern.solve.search;

import java.util.Optional;
import org.lectern.solve.model.ProofTechnique;

/**
 * Targets below that of the incumbent, for trees of branch and bound: destructive lower bounds (Klein and Scholl 1999). Far fewer places
 * are left to a timetable that costs less than a guess. If a tree finds no such timetable, the guess is a bound, and the next one is higher.
 */
final class DestructiveTargets {

    /** The first guess is so much of the way from the bound of the multipliers to the incumbent. */
    private static final double FIRST = 1.0 / 32;

    /** Each further one goes so many times as far. */
    private static final double GROWTH = 1.5;

    /** From here on, the target of the incumbent leaves hardly more places. */
    private static final double LAST = 0.7;

    /** Guesses pay where more than one in so many of the cost is missing. */
    private static final long FAR = 100;

    /** In smaller events the incumbent is soon the best, and guesses only repeat what the tree below it does. */
    private static final int MIN_SESSIONS = 41;

    /** In larger events, trees seldom close any guess. */
    private static final int MAX_SESSIONS = 150;

    private final BoundSearch bounds;
    private double share = FIRST;

    DestructiveTargets(BoundSearch bounds) {
        this.bounds = bounds;
    }

    /** Returns the next guess that is not proven; empty if there is none between the bound and the incumbent. */
    Optional<TreeTarget> next() {
        Optional<TreeTarget> next = Optional.empty();
        while (next.isEmpty() && isFar() && share < LAST) {
            long guess = bounds.limit(share);
            next = isWorthIt(guess) ? bounds.targetBelow(guess) : next;
            share *= next.isPresent() ? 1 : GROWTH;
        }
        return next;
    }

    /** Makes no further guess. */
    void end() {
        share = LAST;
    }

    /** Returns whether a timetable may still be below a target, or below the incumbent if that is lower. */
    boolean isOpen(TreeTarget target) {
        return proven() < target.packed(bounds.target());
    }

    /** Returns whether a target is below the incumbent, as it was when it was chosen. */
    boolean isBelowIncumbent(TreeTarget target) {
        return target.packed(bounds.target()) < bounds.target();
    }

    /** A guess that is hardly above the bound tells hardly more. */
    private boolean isWorthIt(long guess) {
        return guess < bounds.target()
                && (double) (guess - proven()) > FIRST / 2 * (double) (bounds.target() - proven());
    }

    private boolean isFar() {
        int sessions = bounds.model().sessionCount();
        return bounds.model().instance().uses(ProofTechnique.DESTRUCTIVE_BOUNDS)
                && sessions >= MIN_SESSIONS
                && sessions <= MAX_SESSIONS
                && !bounds.isGuessed()
                && !bounds.fixings().isEmpty()
                && bounds.target() - proven() > bounds.target() / FAR;
    }

    private long proven() {
        return bounds.model().pack(bounds.score());
    }
}
