package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.rule.Subject;

/**
 * A session that is not as it was.
 *
 * @param session the session
 * @param before how it was held, or null if it was not
 * @param after how it is held, or null if it is not
 * @param affected those live in it whose place or time is another
 * @param sentence the same for people
 */
public record PlacementChange(
        Subject session,
        @Nullable Placement before,
        @Nullable Placement after,
        List<Subject> affected,
        String sentence) {

    public PlacementChange {
        Objects.requireNonNull(session, "session");
        affected = List.copyOf(affected);
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Returns how it was held, or empty if it was not. */
    public Optional<Placement> findBefore() {
        return Optional.ofNullable(before);
    }

    /** Returns how it is held, or empty if it is not. */
    public Optional<Placement> findAfter() {
        return Optional.ofNullable(after);
    }
}
