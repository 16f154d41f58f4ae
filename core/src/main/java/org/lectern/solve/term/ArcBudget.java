package org.lectern.solve.term;

/**
 * How many arcs the diagrams of terms may have whose size hangs on the places that are left.
 *
 * @param people the maximum of all diagrams of people's time; with 0 there are none
 * @param rooms that of all diagrams of rooms' time
 */
public record ArcBudget(int people, int rooms) {

    /** Leaves the time of people and rooms out. */
    public static final ArcBudget NONE = new ArcBudget(0, 0);
}
