package org.lectern.difference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Slot;

/**
 * What differs in a turn of a session.
 *
 * @param slot the slot, as the later event has it if it does
 * @param before the turn as it was, or null if it was not there
 * @param after the turn as it is, or null if it is not there
 * @param kinds in which ways it differs, in the order of {@link DifferenceKind}; none where only its session moved
 * @since 0.1.0
 */
public record TurnDifference(
        Slot slot, @Nullable PlacedTurn before, @Nullable PlacedTurn after, List<DifferenceKind> kinds) {

    public TurnDifference {
        Objects.requireNonNull(slot, "slot");
        kinds = List.copyOf(kinds);
    }

    /** Returns whether it is when it was in its session and as long, perhaps after more or fewer others. */
    boolean keepsTime() {
        return kinds.isEmpty() || kinds.equals(List.of(DifferenceKind.ORDER));
    }

    public Optional<PlacedTurn> findBefore() {
        return Optional.ofNullable(before);
    }

    public Optional<PlacedTurn> findAfter() {
        return Optional.ofNullable(after);
    }
}
