package org.lectern.solve.local;

/** What a round of annealing may worsen on the way. */
public enum AnnealingKind {
    /** The soft cost alone. */
    SOFT,
    /** The medium cost too, by less and less: where more is left out than the bound tells must be. */
    MEDIUM,
    /** The medium cost, at a price in soft costs: where it was hard to leave nothing out, or something must be left out. */
    RELAXED
}
