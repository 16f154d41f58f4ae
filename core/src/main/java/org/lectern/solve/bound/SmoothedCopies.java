package org.lectern.solve.bound;

import java.util.Arrays;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.term.CopyPayments;

/** What sessions pay for their copies at each key, and how much they use it, where they use places in part. */
final class SmoothedCopies {

    private final CopyKeys copyKeys;
    private final CopyPayments payments;
    /** The keys of the places that sessions have: no others are looked at. */
    private final int[][] keys;

    private final double[][] penalties;
    private final double[][] uses;

    /** @param domains the places that sessions have */
    SmoothedCopies(LagrangianModel model, int[][] domains) {
        this.copyKeys = model.copyKeys();
        this.payments = model.terms().payments();
        this.keys = payments.keys(model, domains);
        this.penalties = new double[keys.length][];
        this.uses = new double[keys.length][];
        Arrays.setAll(penalties, s -> new double[payments.keyCount(s)]);
        Arrays.setAll(uses, s -> new double[payments.keyCount(s)]);
    }

    /** Adds the penalties up from multipliers, and forgets all uses. */
    void begin(double[] multipliers, int offset) {
        for (int s = 0; s < keys.length; s++) {
            for (int key : keys[s]) {
                uses[s][key] = 0;
            }
        }
        payments.penalties(keys, multipliers, offset, penalties);
    }

    /** Adds the uses to those of multipliers. */
    void addUses(double[] gradient, int offset) {
        payments.addUses(keys, uses, gradient, offset);
    }

    /** Returns whether a session pays by keys of a kind, or of one behind it. */
    boolean isBy(CopyKeys.By by, int session) {
        return penalties[session].length > copyKeys.first(session, by);
    }

    double penalty(int session, int key) {
        return penalties[session][key];
    }

    void addUse(int session, int key, double part) {
        uses[session][key] += part;
    }
}
