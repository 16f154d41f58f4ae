package org.lectern.testing;

import org.lectern.solve.SolveResult;

/**
 * Assertions about the result of a search.
 *
 * @since 0.1.0
 */
public final class SolveResultAssert extends ScheduleAssert<SolveResultAssert, SolveResult> {

    SolveResultAssert(SolveResult actual) {
        super(
                actual,
                SolveResultAssert.class,
                new Scene(actual.event(), actual.timetable(), actual.report(), actual.unplaced()));
    }

    /** Verifies that the timetable is proven optimal: no timetable scores better. */
    public SolveResultAssert isOptimal() {
        if (!actual.isProvenOptimal()) {
            fail(
                    "The timetable should be proven optimal, but it scores %s and the lower bound is %s. The search %s after %s steps."
                            .formatted(
                                    actual.score(),
                                    actual.lowerBound(),
                                    actual.stopReason().description(),
                                    actual.steps()));
        }
        return this;
    }

    /**
     * Verifies that the optimality gap is at most a share of the cost.
     *
     * @param share such as 0.05 for 5 %
     */
    public SolveResultAssert hasGapAtMost(double share) {
        actual.findGap()
                .filter(gap -> gap.share() > share)
                .ifPresent(gap ->
                        fail("The optimality gap should be at most %s, but is %s: cost %s at %s level, lower bound %s."
                                .formatted(share, gap.share(), gap.cost(), gap.level(), gap.lowerBound())));
        return this;
    }
}
