package org.lectern.solve.model;

/**
 * What makes proofs shorter, or brings bounds and timetables sooner. Without any of them, a search that goes on long enough finds and
 * proves the same optimum.
 */
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
    /** The medium level has multipliers of its own, without the soft rules. */
    LEVELS,
    /** Once the medium cost is proven, the weighted sum of both levels bounds the soft cost. */
    WEIGHTED_SUM,
    /** A search that learns nogoods starts again now and then. */
    RESTARTS,
    /** Nodes with few timetables left are closed by scoring each; else they are split until each session has one place. */
    ENUMERATION,
    /** Sets of sessions of which any two share a person have multipliers. */
    CLIQUES,
    /** Coordinate ascent raises the bound of events with large diagrams before smoothed steps do. */
    COORDINATE_ASCENT,
    /** While the best timetable leaves more out than the bound, places go that no timetable below a guessed cost uses. */
    GUESSED_COSTS,
    /** Trees of larger events first look for timetables that cost much less than the best so far. */
    DESTRUCTIVE_BOUNDS,
    /** After long rounds of annealing, parts of the best timetable are placed anew. */
    PARTS
}
