package org.lectern.solve.term;

import java.util.BitSet;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * A term of the Lagrangian dual by variable splitting (Guignard and Kim 1987): what a rule says of some sessions
 * together. The term has its own copy of when or where each of its sessions takes place. A multiplier of at least 0 draws
 * copy and session together: the session pays it at some of its keys, and a copy that takes one of them gives it back.
 * The keys are all of one kind, such as the time options of the session. So the term gives back no more than the sessions pay,
 * less what the rule costs.
 */
public interface DualTerm {

    /** Returns what tells this term from others, whatever time options its sessions have. */
    String name();

    /** Returns the sessions that have copies here. */
    int[] sessions();

    /** Returns, for each of the sessions and each of its keys, the multiplier that it pays, or -1. */
    int[][] multipliers();

    /** Returns what the keys stand for. */
    default CopyKeys.By keys() {
        return CopyKeys.By.TIME;
    }

    /** Returns how many multipliers there are. */
    int count();

    /** Returns the number of arcs of the diagram that a smoothed step looks at. */
    int arcCount();

    /**
     * Returns the least that copies cost, less multipliers, in parts of a unit of packed cost, or {@link
     * DecisionDiagram#INFEASIBLE}.
     *
     * @param domains the places left to each session
     * @param values the multipliers, from {@code offset} on; {@link Long#MIN_VALUE} closes one
     * @param uses gets the number of times that the cheapest copies give back each multiplier added
     */
    long minCost(int[][] domains, long[] values, int offset, int[] uses);

    /**
     * Adds how much more the copies cost at least, beyond {@link #minCost}, if they use each multiplier. Only terms whose copy of a
     * session must use the multiplier that the session pays can tell.
     *
     * @param values the multipliers, from {@code offset} on; {@link Long#MIN_VALUE} closes one
     * @param rises gets them added, from {@code offset} on, up to {@link DecisionDiagram#INFEASIBLE}
     */
    default void addRises(long[] values, int offset, long[] rises) {}

    /**
     * Returns the smoothed least, in units of packed cost: all copies are used in part, cheaper ones more.
     *
     * @param values the multipliers, in units of packed cost, from {@code offset} on
     * @param gradient gets the expected use of each multiplier subtracted
     */
    DecisionDiagram.SoftMin softMin(double[] values, int offset, double temperature, double[] gradient);

    /**
     * Returns whether {@link #addRises} tells what each multiplier costs beyond the least, one by one: each is paid by one session, and
     * given back once at most.
     */
    default boolean hasMinMarginals() {
        return false;
    }

    /** Returns how many multipliers the copies give back at most. */
    default int depth() {
        return count();
    }

    /** Returns for each session whether the copies give back one multiplier of it in any case, and no more. */
    default boolean[] alwaysPlaced() {
        return new boolean[sessions().length];
    }

    /**
     * Returns this term for copies that use no closed multiplier. Others may stay in it where they do not get in the way.
     *
     * @param closed the closed multipliers, from {@code offset} on
     */
    default DualTerm without(BitSet closed, int offset) {
        return this;
    }

    /** Returns the maximum of each multiplier that the ascent tries, in parts of a unit of packed cost. */
    default long maxMultiplier() {
        return Long.MAX_VALUE;
    }

    /** Returns the entry of a certificate for a multiplier. */
    CertificateMultiplier entry(int multiplier, long value);
}
