package org.lectern.difference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Session;
import org.lectern.rule.ScheduledSession;

/**
 * What differs in a session.
 *
 * @param session the session, as the later event has it if it does
 * @param before the session as it was held, or null if it was not
 * @param after the session as it is held, or null if it is not
 * @param kinds in which ways the session as a whole differs, in the order of {@link DifferenceKind}; none where only
 *     its inside does
 * @param turns what differs inside, if it was held and is; in the order of the slots, those that are gone last
 * @since 0.1.0
 */
public record SessionDifference(
        Session session,
        @Nullable ScheduledSession before,
        @Nullable ScheduledSession after,
        List<DifferenceKind> kinds,
        List<TurnDifference> turns) {

    public SessionDifference {
        Objects.requireNonNull(session, "session");
        kinds = List.copyOf(kinds);
        turns = List.copyOf(turns);
    }

    public Optional<ScheduledSession> findBefore() {
        return Optional.ofNullable(before);
    }

    public Optional<ScheduledSession> findAfter() {
        return Optional.ofNullable(after);
    }

    /** Returns whether it was held and is held now, in another room or at another start. */
    public boolean isMoved() {
        return kinds.contains(DifferenceKind.ROOM) || kinds.contains(DifferenceKind.START);
    }

    /** Returns whether it is held when, where and for as long as it was. */
    boolean isKept() {
        return kinds.stream().allMatch(kind -> kind == DifferenceKind.ATTENDANTS);
    }

    boolean isAny() {
        return !kinds.isEmpty() || !turns.isEmpty();
    }
}
