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
 * @param from how it was held, or null if it was not
 * @param to how it is held, or null if it is not
 * @param people those live in it whose place or time is another
 * @param sentence the same for people
 */
public record Move(
        Subject session, @Nullable Placement from, @Nullable Placement to, List<Subject> people, String sentence) {

    public Move {
        Objects.requireNonNull(session, "session");
        people = List.copyOf(people);
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Returns how it was held, or empty if it was not. */
    public Optional<Placement> givenFrom() {
        return Optional.ofNullable(from);
    }

    /** Returns how it is held, or empty if it is not. */
    public Optional<Placement> givenTo() {
        return Optional.ofNullable(to);
    }
}
