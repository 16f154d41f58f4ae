package org.lectern.explain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.rule.Subject;

/**
 * A session whose placement changes.
 *
 * @param session the session
 * @param before the placement before, or null if it was unscheduled
 * @param after the placement after, or null if it is unscheduled
 * @param affected everybody who must hear of it
 * @param sentence the same for people
 * @since 0.1.0
 */
public record PlacementChange(
        Subject session,
        @Nullable Placement before,
        @Nullable Placement after,
        List<Subject> affected,
        String sentence) {

    public PlacementChange {
        affected = List.copyOf(affected);
    }

    /** Returns the placement before, or empty if it was unscheduled. */
    public Optional<Placement> findBefore() {
        return Optional.ofNullable(before);
    }

    /** Returns the placement after, or empty if it is unscheduled. */
    public Optional<Placement> findAfter() {
        return Optional.ofNullable(after);
    }
}
