package org.lectern.solve.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Gap;
import org.lectern.rule.Score;

/**
 * Decides whether a better bound is worth going on for. A tree raises it by a unit now and then for hours; only if the gap becomes
 * narrower by a good part has something been found.
 */
final class GapProgress {

    private static final double SHARE = 0.05;

    private @Nullable Gap last;

    /** Returns whether the gap is narrower by a twentieth than when this was last so, is closed, or is at a lower level now. */
    boolean isNarrower(Score best, Score bound) {
        Optional<Gap> now = Gap.find(best, bound);
        boolean isNarrower = now.isEmpty()
                || last == null
                || now.get().level() != last.level()
                || distance(now.get()) <= (1 - SHARE) * distance(last);
        if (isNarrower) {
            last = now.orElse(null);
        }
        return isNarrower;
    }

    private static double distance(Gap gap) {
        return (double) (gap.cost() - gap.lowerBound());
    }
}
