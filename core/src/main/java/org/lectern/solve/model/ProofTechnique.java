package org.lectern.solve.model;

/** What makes proofs shorter. Without any of them, a search that goes on long enough finds and proves the same optimum. */
public enum ProofTechnique {
    /** Rooms that nothing tells apart are one. */
    INTERCHANGEABLE_ROOMS,
    /** Sessions that nothing tells apart start in the order of the event. */
    EQUAL_SESSIONS,
    /** Places go that are too dear by their reduced costs. */
    REDUCED_COST_FIXING,
    /** Places go that clash with all places of another session. */
    PROPAGATION,
    /** What sessions with one place left cost each other counts. */
    FIXED_CONFLICTS,
    /** A search that learns nogoods closes nodes. */
    NOGOODS,
    /** Sets of sessions that cannot all be complete raise the bound at medium level. */
    SETS_OF_SESSIONS,
    /** Bounds are rounded up to a multiple of what all costs are multiples of. */
    ROUNDING,
    /** Each level has multipliers of its own. */
    LEVELS
}
