package org.lectern.solve.diagram;

/**
 * The paths of a decision diagram under some multipliers, weighted by {@code exp(−cost / temperature)}. Each arc has the weight of its
 * cost beyond the cheapest way from its node to the last, so that weights need no logarithms and none is above 1.
 */
final class SmoothedPaths {

    static final double NEVER = 1e300;

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
        weigh(temperature, 0);
        if (toGo[0] >= NEVER) {
            return new DecisionDiagram.SoftMin(NEVER, NEVER);
        }
        double[] flow = new double[last + 1];
        flow[0] = 1 / sums[0];
        spread(flow, gradient);
        return new DecisionDiagram.SoftMin(smooth(0, temperature), toGo[0]);
    }

    /** Returns the smoothed least cost from a node to the last, or {@link #NEVER}. */
    double smooth(int node, double temperature) {
        if (toGo[node] >= NEVER) {
            return NEVER;
        }
        double logarithm = Logarithm.of(sums[node]) + (isDeep ? divisions[node] * LOG_HUGE : 0);
        return toGo[node] - temperature * logarithm;
    }

    /** Returns the least cost from a node to the last. */
    double exact(int node) {
        return toGo[node];
    }

    /** Returns the sum of the weights of all paths from a node to the last. */
    double sum(int node) {
        return sums[node];
    }

    /** Returns the least cost, without weights. */
    double least() {
        for (int node = last - 1; node >= 0; node--) {
            double least = NEVER;
            for (int arc = diagram.firstArcs[node]; arc < diagram.firstArcs[node + 1]; arc++) {
                least = Math.min(least, cost(arc) + toGo[diagram.heads[arc]]);
            }
            toGo[node] = least;
        }
        return toGo[0];
    }

    /**
     * Finds least costs and weights from the last node back, in one go: what an arc holds is then read from memory once.
     *
     * @param until the first node that is looked at
     */
    void weigh(double temperature, int until) {
        double reach = (REACH + REACH_A_SESSION * diagram.depth) * temperature;
        double perTemperature = 1 / temperature;
        sums[last] = 1;
        int end = diagram.arcCount();
        for (int node = last - 1; node >= until; node--) {
            int first = diagram.firstArcs[node];
            if (end == first + 1) {
                follow(node, first);
            } else {
                toGo[node] = costThrough(first, end);
                divide(node, first, end);
                weighThrough(node, first, end, reach, perTemperature);
            }
            end = first;
        }
    }

    /** The only arc of a node has all the weight, as is often so. */
    private void follow(int node, int arc) {
        int head = diagram.heads[arc];
        toGo[node] = Math.min(NEVER, cost(arc) + toGo[head]);
        weights[arc] = 1;
        sums[node] = sums[head];
        divide(node, arc, arc + 1);
    }

    /** Returns the least cost from a node on, and notes the costs of its arcs in the place of their weights. */
    private double costThrough(int first, int end) {
        double least = NEVER;
        for (int arc = first; arc < end; arc++) {
            double own = cost(arc) + toGo[diagram.heads[arc]];
            weights[arc] = own;
            // No number here is NaN, and no zero is negative, for which Math.min would have to look.
            least = own < least ? own : least;
        }
        return least;
    }

    private void weighThrough(int node, int first, int end, double reach, double perTemperature) {
        double least = toGo[node];
        double sum = 0;
        for (int arc = first; arc < end && least < NEVER; arc++) {
            double more = weights[arc] - least;
            if (more > reach) {
                weights[arc] = 0;
                continue;
            }
            double weight = more == 0 ? 1 : Exponential.of(-more * perTemperature);
            int head = diagram.heads[arc];
            weights[arc] = weight;
            sum += weight * sums[head] * divided(node, head);
        }
        sums[node] = sum;
        if (sum > HUGE) {
            sums[node] = sum / HUGE;
            divisions[node]++;
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

    private int amount(int arc) {
        return diagram.givesBackOnce ? 1 : diagram.amounts[arc];
    }

    private double cost(int arc) {
        int multiplier = diagram.multipliers[arc];
        double back = multiplier < 0 ? 0 : amount(arc) * values[offset + multiplier];
        return diagram.costs[arc] * perScale - back;
    }

    /**
     * Sends a flow through the diagram, by the weights of paths.
     *
     * @param flow what starts at each node, divided by the sum of the weights there
     * @param gradient gets what flows by each multiplier subtracted
     */
    void spread(double[] flow, double[] gradient) {
        for (int node = 0; node < last; node++) {
            double own = flow[node];
            for (int arc = diagram.firstArcs[node]; arc < diagram.firstArcs[node + 1] && own > 0; arc++) {
                int head = diagram.heads[arc];
                double part = own * weights[arc] * divided(node, head);
                int multiplier = diagram.multipliers[arc];
                flow[head] += part;
                if (multiplier >= 0) {
                    gradient[offset + multiplier] -= part * sums[head] * amount(arc);
                }
            }
        }
    }
}
