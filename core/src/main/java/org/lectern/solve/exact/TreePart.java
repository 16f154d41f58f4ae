package org.lectern.solve.exact;

import org.jspecify.annotations.Nullable;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.nogood.LearnedNogoods;

/** A node of the tree with its bound, and the two parts into which it was split, if it was. */
final class TreePart {
    final int number;
    final LagrangeMultipliers.Sparse multipliers;
    final long lowerBound;
    /** The bound before it is rounded up, in parts of a unit: nodes with the same bound differ by it. */
    final long value;

    final @Nullable Branch branch;
    boolean isTried;

    @Nullable
    LearnedNogoods nogoods;

    @Nullable
    TreePart first;

    @Nullable
    TreePart second;

    TreePart(int number, LagrangeMultipliers.Sparse multipliers, long bound, long value, @Nullable Branch branch) {
        this.number = number;
        this.value = value;
        this.multipliers = multipliers;
        this.lowerBound = bound;
        this.branch = branch;
    }
}
