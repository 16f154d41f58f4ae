package org.lectern.solve.proof;

/** What the multipliers of one kind in a node say: what sessions pay, and what a timetable gets back at most. */
interface ProofTerm {

    /** Stands for the cost of what no timetable of a node does. */
    long INFEASIBLE = Long.MAX_VALUE;

    /** Returns what a session pays at a place, in parts of a unit of packed cost. */
    long penalty(int session, ProofPlace place);

    /**
     * Returns the least that the rules of this term cost any timetable of a node, less what it gets back, or {@link
     * #INFEASIBLE}.
     *
     * @param allowed the places left to each session
     */
    long minCost(int[][] allowed);

    /**
     * Returns by how much more the rules of this term cost at least if a session takes a place, beyond {@link #minCost}.
     *
     * @param allowed the places left to each session
     */
    default Rises rises(int[][] allowed) {
        return (session, place) -> 0;
    }

    /** Says by how much more the rules of a term cost if a session takes a place, or {@link #INFEASIBLE}. */
    @FunctionalInterface
    interface Rises {
        long at(int session, ProofPlace place);
    }
}
