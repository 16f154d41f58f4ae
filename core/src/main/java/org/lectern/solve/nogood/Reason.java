package org.lectern.solve.nogood;

/** Why a variable has its value, or why there is a contradiction. */
@FunctionalInterface
interface Reason {

    /** Says nothing about a variable: a contradiction. */
    int CONTRADICTION = -1;

    /**
     * Returns literals of which one must hold, though all others than that of the variable are false.
     *
     * @param variable the variable, or {@link #CONTRADICTION} if all literals are false
     */
    int[] clause(int variable);
}
