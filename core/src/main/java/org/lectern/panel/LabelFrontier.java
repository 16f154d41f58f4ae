package org.lectern.panel;

/** Which labels are still to be extended, state by state, in an order in which no later one leads back. */
interface LabelFrontier {

    /** Adds the label added last to its state unless another one dominates it, in which case it is taken back. */
    void add(LabelPool labels, int label, long state, int last);

    /** Moves to the next state that has labels; returns false when there is none. */
    boolean advance();

    long state();

    /** Returns the kind of the last seated slot, or -1. */
    int lastType();

    /** Returns the first label of the state, or -1. */
    int firstLabel();
}
