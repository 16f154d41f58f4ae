package org.lectern.solve.term;

import java.util.BitSet;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.PathDiagram;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * A term whose copies are the paths of a decision diagram.
 *
 * @param name what tells the term from others
 * @param keys what the sessions pay multipliers for
 * @param diagram its multipliers are numbered from 0
 * @param scale how many parts of the costs of arcs make a unit of packed cost
 * @param entries turns a multiplier into an entry of a certificate
 */
@SuppressWarnings("ArrayRecordComponent")
record DiagramTerm(
        String name,
        CopyKeys.By keys,
        int[] sessions,
        int[][] multipliers,
        int count,
        PathDiagram diagram,
        long scale,
        Entries entries)
        implements DualTerm {

    /** Turns multipliers into entries of a certificate. */
    @FunctionalInterface
    interface Entries {
        CertificateMultiplier of(int multiplier, long value);
    }

    /** Makes a term with multipliers by time option. */
    DiagramTerm(
            String name,
            int[] sessions,
            int[][] multipliers,
            int count,
            PathDiagram diagram,
            long scale,
            Entries entries) {
        this(name, CopyKeys.By.TIME, sessions, multipliers, count, diagram, scale, entries);
    }

    @Override
    public int arcCount() {
        return diagram.arcCount();
    }

    @Override
    public long minCost(int[][] domains, long[] values, int offset, int[] uses) {
        return diagram.minCost(values, offset, uses);
    }

    @Override
    public void addRises(long[] values, int offset, long[] rises) {
        diagram.addRises(values, offset, rises, count);
    }

    @Override
    public boolean hasMinMarginals() {
        return maxPayers() <= 1 && diagram.givesBackOnce();
    }

    @Override
    public int depth() {
        return diagram.depth();
    }

    @Override
    public boolean[] alwaysPlaced() {
        int[] owners = new int[count];
        for (int i = 0; i < sessions.length; i++) {
            for (int multiplier : multipliers[i]) {
                if (multiplier != DecisionDiagram.NONE) {
                    owners[multiplier] = i;
                }
            }
        }
        return diagram.usesOneOfEach(owners, sessions.length);
    }

    @Override
    public DualTerm without(BitSet closed, int offset) {
        PathDiagram part = diagram.without(closed, offset);
        return new DiagramTerm(name, keys, sessions, multipliers, count, part, scale, entries);
    }

    /** {@inheritDoc} Where several sessions pay the same multiplier, what all of them get back must not overflow. */
    @Override
    public long maxMultiplier() {
        long payers = maxPayers();
        return payers <= 1 ? Long.MAX_VALUE : Long.MAX_VALUE / 64 / (payers * count);
    }

    /** Returns how many sessions pay the same multiplier at most. */
    private int maxPayers() {
        int[] payers = new int[count];
        // The last session that was seen to pay each, counted from 1.
        int[] lastPayer = new int[count];
        int most = 0;
        for (int i = 0; i < multipliers.length; i++) {
            for (int multiplier : multipliers[i]) {
                if (multiplier != DecisionDiagram.NONE && lastPayer[multiplier] != i + 1) {
                    lastPayer[multiplier] = i + 1;
                    most = Math.max(most, ++payers[multiplier]);
                }
            }
        }
        return most;
    }

    @Override
    public DecisionDiagram.SoftMin softMin(double[] values, int offset, double temperature, double[] gradient) {
        return diagram.softMin(values, offset, (double) scale, temperature, gradient);
    }

    @Override
    public CertificateMultiplier entry(int multiplier, long value) {
        return entries.of(multiplier, value);
    }
}
