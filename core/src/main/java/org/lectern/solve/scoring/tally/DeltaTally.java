package org.lectern.solve.scoring.tally;

/** A tally that predicts what a session would add. */
public interface DeltaTally extends UnitTally {

    /**
     * Returns by how many units the rule would cost more if a session, which is nowhere now, came to a place. It is an estimate
     * where a part of the amount is unavoidable once more sessions have come: that part counts as if it were not.
     *
     * @param session a session for which {@link CouplingRule#concerns} holds
     */
    long increase(int session, int room, int start, int end, int halfDay);

    /** Returns what decides the increase. */
    default DecidedBy decidedBy() {
        return DecidedBy.PLACE;
    }
}
