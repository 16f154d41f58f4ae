package org.lectern.solve.diagram;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A diagram of which each arc stands for the paths of a part from one of its entries to its end. So a part that many arcs lead through is looked at once.
 * Its paths are those of the whole, with a path of a part in place of each of their arcs.
 */
public final class ComposedDiagram implements PathDiagram {

    /** In place of multipliers, its arcs have the numbers of entries. */
    private final DecisionDiagram whole;
    /** The arcs of the first node of each lead to its entries. Their multipliers are the numbers of the entries, from {@link #count} on. */
    private final DecisionDiagram[] parts;

    private final int count;
    private final int entries;
    private final int depth;

    /**
     * Composes a diagram.
     *
     * @param whole its arcs have the numbers of entries as multipliers, once each, or none
     * @param parts the arcs of the first node of each have the number of an entry, plus {@code count}, as multiplier, and cost nothing
     * @param count the number of multipliers
     * @param entries the number of entries of all parts
     */
    public ComposedDiagram(DecisionDiagram whole, DecisionDiagram[] parts, int count, int entries) {
        this.whole = whole;
        this.parts = parts.clone();
        this.count = count;
        this.entries = entries;
        int[] depths = new int[entries];
        for (DecisionDiagram part : parts) {
            int[] toGo = part.depthsToGo();
            for (int arc = 0; arc < part.firstArcs[1]; arc++) {
                depths[part.multipliers[arc] - count] = toGo[part.heads[arc]];
            }
        }
        this.depth = whole.depthsToGo(entry -> depths[entry])[0];
    }

    @Override
    public int arcCount() {
        return whole.arcCount()
                + Arrays.stream(parts).mapToInt(DecisionDiagram::arcCount).sum();
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public boolean givesBackOnce() {
        return Arrays.stream(parts).allMatch(DecisionDiagram::givesBackOnce);
    }

    @Override
    public boolean[] usesOneOfEach(int[] owners, int ownerCount) {
        if (ownerCount > Long.SIZE) {
            return new boolean[ownerCount];
        }
        long[] ofEntries = new long[entries];
        long differing = 0;
        for (DecisionDiagram part : parts) {
            PathOwners own = new PathOwners(part, multiplier -> 1L << owners[multiplier], 1);
            differing |= own.differing();
            for (int arc = 0; arc < part.firstArcs[1]; arc++) {
                ofEntries[part.multipliers[arc] - count] = own.used(part.heads[arc]);
            }
        }
        return new PathOwners(whole, entry -> ofEntries[entry], 0).ofAll(ownerCount, differing);
    }

    @Override
    public ComposedDiagram without(BitSet closed, int offset) {
        BitSet own = closed.get(offset, offset + count);
        BitSet lost = new BitSet();
        lost.set(0, entries);
        DecisionDiagram[] left = new DecisionDiagram[parts.length];
        for (int i = 0; i < parts.length; i++) {
            left[i] = parts[i].without(own, 0);
            for (int arc = 0; arc < left[i].firstArcs[1]; arc++) {
                lost.clear(left[i].multipliers[arc] - count);
            }
        }
        return new ComposedDiagram(whole.without(lost, 0), left, count, entries);
    }

    @Override
    public long minCost(long[] values, int offset, int[] uses) {
        EntryCosts costs = new EntryCosts(values, offset);
        int[] best = new int[whole.nodeCount()];
        long least = whole.costsToGo(costs.given, 0, best, 0)[0];
        for (int node = 0; node < whole.nodeCount() - 1 && least < DecisionDiagram.INFEASIBLE; ) {
            int arc = best[node];
            if (whole.multipliers[arc] != DecisionDiagram.NONE) {
                costs.addUses(whole.multipliers[arc], uses, offset);
            }
            node = whole.heads[arc];
        }
        return least;
    }

    @Override
    public void addRises(long[] values, int offset, long[] rises, int multiplierCount) {
        EntryCosts costs = new EntryCosts(values, offset);
        long[] ofEntries = new long[entries];
        whole.addRises(costs.given, 0, ofEntries, entries);
        long[] through = new long[count];
        Arrays.fill(through, DecisionDiagram.INFEASIBLE);
        for (int i = 0; i < parts.length; i++) {
            DecisionDiagram part = parts[i];
            long[] fromFirst = new long[part.nodeCount()];
            Arrays.fill(fromFirst, DecisionDiagram.INFEASIBLE);
            for (int arc = 0; arc < part.firstArcs[1]; arc++) {
                int head = part.heads[arc];
                long rise = ofEntries[part.multipliers[arc] - count];
                if (rise < DecisionDiagram.INFEASIBLE) {
                    fromFirst[head] = rise - costs.toGo[i][head];
                }
            }
            part.addThrough(values, offset, fromFirst, costs.toGo[i], through);
        }
        for (int i = 0; i < multiplierCount; i++) {
            rises[offset + i] = Math.min(DecisionDiagram.INFEASIBLE, rises[offset + i] + through[i]);
        }
    }

    /** The least costs of the paths from entries on. */
    private final class EntryCosts {

        private final long[][] toGo = new long[parts.length][];
        private final int[][] best = new int[parts.length][];
        private final int[] partOf = new int[entries];
        private final int[] headOf = new int[entries];
        /** What the whole seems to get back for each entry: its cost with the other sign, or {@link Long#MIN_VALUE} without paths. */
        private final long[] given = new long[entries];

        EntryCosts(long[] values, int offset) {
            Arrays.fill(given, Long.MIN_VALUE);
            for (int i = 0; i < parts.length; i++) {
                DecisionDiagram part = parts[i];
                best[i] = new int[part.nodeCount()];
                toGo[i] = part.costsToGo(values, offset, best[i], 1);
                for (int arc = 0; arc < part.firstArcs[1]; arc++) {
                    int entry = part.multipliers[arc] - count;
                    long cost = toGo[i][part.heads[arc]];
                    partOf[entry] = i;
                    headOf[entry] = part.heads[arc];
                    given[entry] = cost < DecisionDiagram.INFEASIBLE ? -cost : Long.MIN_VALUE;
                }
            }
        }

        /** Adds what the cheapest path from an entry on uses. */
        void addUses(int entry, int[] uses, int offset) {
            DecisionDiagram part = parts[partOf[entry]];
            int[] arcs = best[partOf[entry]];
            for (int node = headOf[entry]; node < part.nodeCount() - 1; node = part.heads[arcs[node]]) {
                int multiplier = part.multipliers[arcs[node]];
                if (multiplier != DecisionDiagram.NONE) {
                    uses[offset + multiplier] += part.amounts[arcs[node]];
                }
            }
        }
    }

    @Override
    public DecisionDiagram.SoftMin softMin(
            double[] values, int offset, double scale, double temperature, double[] gradient) {
        double[] smooth = new double[entries];
        double[] exact = new double[entries];
        SmoothedPaths[] paths = new SmoothedPaths[parts.length];
        for (int i = 0; i < parts.length; i++) {
            DecisionDiagram part = parts[i];
            paths[i] = new SmoothedPaths(part, values, offset, 1 / scale);
            paths[i].weigh(temperature, 1);
            for (int arc = 0; arc < part.firstArcs[1]; arc++) {
                int entry = part.multipliers[arc] - count;
                smooth[entry] = -paths[i].smooth(part.heads[arc], temperature);
                exact[entry] = -paths[i].exact(part.heads[arc]);
            }
        }
        double[] uses = new double[entries];
        DecisionDiagram.SoftMin least = whole.softMin(smooth, 0, scale, temperature, uses);
        for (int i = 0; i < parts.length; i++) {
            DecisionDiagram part = parts[i];
            double[] flow = new double[part.nodeCount()];
            for (int arc = 0; arc < part.firstArcs[1]; arc++) {
                double use = -uses[part.multipliers[arc] - count];
                flow[part.heads[arc]] = use == 0 ? 0 : use / paths[i].sum(part.heads[arc]);
            }
            paths[i].spread(flow, gradient);
        }
        return new DecisionDiagram.SoftMin(least.smooth(), new SmoothedPaths(whole, exact, 0, 1 / scale).least());
    }
}
