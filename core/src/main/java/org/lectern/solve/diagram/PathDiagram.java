package org.lectern.solve.diagram;

import java.util.BitSet;

/**
 * A diagram whose paths are the ways to place some sessions, as one rule sees it. A path has a cost, and gives back the multipliers of the places that
 * it takes.
 */
public interface PathDiagram {

    /** Returns the number of arcs that are looked at to find the least cost. */
    int arcCount();

    /** Returns the maximum number of multipliers on a path. */
    int depth();

    /** Returns whether each arc gives its multiplier back once. */
    boolean givesBackOnce();

    /**
     * Returns of which owners of multipliers each path uses one multiplier, and no more. Of more than 64 owners, none.
     *
     * @param owners the owner of each multiplier
     * @param count the number of owners
     */
    boolean[] usesOneOfEach(int[] owners, int count);

    /**
     * Returns the part of this diagram that paths without some multipliers use. Its multipliers keep their numbers.
     *
     * @param closed the multipliers that no arc may give back, from {@code offset} on
     */
    PathDiagram without(BitSet closed, int offset);

    /**
     * Returns the least cost less multipliers of a path, or {@link DecisionDiagram#INFEASIBLE} if there is no path.
     *
     * @param values the multipliers, from {@code offset} on; {@link Long#MIN_VALUE} closes the arcs of one
     * @param uses gets 1 added for each multiplier of the cheapest path
     */
    long minCost(long[] values, int offset, int[] uses);

    /**
     * Adds how much more than the cheapest path the cheapest one costs that uses each multiplier, up to {@link DecisionDiagram#INFEASIBLE}.
     *
     * @param values the multipliers, from {@code offset} on; {@link Long#MIN_VALUE} closes the arcs of one
     * @param rises gets them added, from {@code offset} on
     * @param count the number of multipliers
     */
    void addRises(long[] values, int offset, long[] rises, int count);

    /**
     * Returns the smoothed least cost less multipliers: all paths are used in part, cheaper ones more.
     *
     * @param values the multipliers, in units of packed cost, from {@code offset} on
     * @param scale how many parts of the arcs' costs make a unit
     * @param gradient gets the expected use of each multiplier subtracted, from {@code offset} on
     */
    DecisionDiagram.SoftMin softMin(double[] values, int offset, double scale, double temperature, double[] gradient);
}
