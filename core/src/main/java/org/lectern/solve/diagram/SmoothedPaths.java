package org.lectern.solve.diagram;

/**
 * The paths of a decision diagram under some multipliers, weighted by {@code exp(−cost / temperature)}. Each arc has the weight of its
 * cost beyond the cheapest way from its node to the last, so that weights need no logarithms and none is above 1.
 */
final class SmoothedPaths {

    private static final double NEVER = 1e300;

    /** Arcs of so many temperatures beyond the cheapest have no weight, and so many more for each session on a path. */
    private static final double REACH = 20;

    private static final double REACH_A_SESSION = 2;

    /** Paths of so many sessions may be more than a number can count, so sums are divided by {@link #HUGE} as they grow. */
    private static final int DEEP = 50;

    private static final double HUGE = 0x1p500;
    private static final double LOG_HUGE = 500 * StrictMath.log(2);

    private final DecisionDiagram diagram;
    private final double[] values;
    private final int offset;
    private final double perScale;
    private final int last;
    /** The least cost from each node to the last. */
    private final double[] toGo;
    /** The sum of the weights of all paths from each node to the last, and how often it was divided. */
    private final double[] sums;

    private final int[] divisions;
    private final boolean isDeep;

    private final double[] weights;

    /**
     * @param values the multipliers, in units of packed cost, from {@code offset} on
     * @param perScale what a part of the arcs' costs is in units
     */
    SmoothedPaths(DecisionDiagram diagram, double[] values, int offset, double perScale) {
        this.diagram = diagram;
        this.values = values;
        this.offset = offset;
        this.perScale = perScale;
        this.last = diagram.nodeCount() - 1;
        this.toGo = new double[last + 1];
        this.sums = new double[last + 1];
        this.isDeep = diagram.depth >= DEEP;
        this.divisions = new int[isDeep ? last + 1 : 0];
        this.weights = new double[diagram.arcCount()];
    }

    /**
     * Returns the smoothed least cost.
     *
     * @param gradient gets the expected use of each multiplier subtracted
     */
    DecisionDiagram.SoftMin softMin(double temperature, double[] gradient) {
        weigh(temperature);
        if (toGo[0] >= NEVER) {
            return new DecisionDiagram.SoftMin(NEVER, NEVER);
        }
        spread(gradient);
        double logarithm = Logarithm.of(sums[0]) + (isDeep ? divisions[0] * LOG_HUGE : 0);
        return new DecisionDiagram.SoftMin(toGo[0] - temperature * logarithm, toGo[0]);
    }

    /** Finds least costs and weights from the last node back, in one go: what an arc holds is then read from memory once. */
    private void weigh(double temperature) {
        double reach = (REACH + REACH_A_SESSION * diagram.depth) * temperature;
        double perTemperature = 1 / temperature;
        sums[last] = 1;
        int end = diagram.arcCount();
        for (int node = last - 1; node >= 0; node--) {
            int first = diagram.firstArcs[node];
            double least = NEVER;
            for (int arc = first; arc < end; arc++) {
                double own = cost(arc) + toGo[diagram.heads[arc]];
                weights[arc] = own;
                least = Math.min(least, own);
            }
            toGo[node] = least;
            divide(node, first, end);
            double sum = 0;
            for (int arc = first; arc < end && least < NEVER; arc++) {
                double more = weights[arc] - least;
                double weight = more == 0 ? 1 : more > reach ? 0 : Exponential.of(-more * perTemperature);
                weights[arc] = weight;
                sum += weight * sums[diagram.heads[arc]] * divided(node, diagram.heads[arc]);
            }
            sums[node] = sum;
            if (sum > HUGE) {
                sums[node] = sum / HUGE;
                divisions[node]++;
            }
            end = first;
        }
    }

    /** Divides the sum of a node as often as those of the nodes to which its arcs lead. */
    private void divide(int node, int first, int end) {
        for (int arc = first; arc < end && isDeep; arc++) {
            divisions[node] = Math.max(divisions[node], divisions[diagram.heads[arc]]);
        }
    }

    /** Returns what part a sum of a head is as one of its node, which was divided at least as often. */
    private double divided(int node, int head) {
        if (!isDeep || divisions[node] == divisions[head]) {
            return 1;
        }
        return divisions[node] == divisions[head] + 1 ? 1 / HUGE : 0;
    }

    private double cost(int arc) {
        int multiplier = diagram.multipliers[arc];
        double back = multiplier < 0 ? 0 : diagram.amounts[arc] * values[offset + multiplier];
        return diagram.costs[arc] * perScale - back;
    }

    /** Sends a flow of 1 through the diagram, by the weights of paths. */
    private void spread(double[] gradient) {
        double[] flow = new double[last + 1];
        flow[0] = 1 / sums[0];
        for (int node = 0; node < last; node++) {
            double own = flow[node];
            for (int arc = diagram.firstArcs[node]; arc < diagram.firstArcs[node + 1] && own > 0; arc++) {
                int head = diagram.heads[arc];
                double part = own * weights[arc] * divided(node, head);
                int multiplier = diagram.multipliers[arc];
                flow[head] += part;
                if (multiplier >= 0) {
                    gradient[offset + multiplier] -= part * sums[head] * diagram.amounts[arc];
                }
            }
        }
    }
}
