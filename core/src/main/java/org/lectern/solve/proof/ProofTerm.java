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
}
