package org.lectern.publish.page;

import org.jspecify.annotations.Nullable;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.TurnName;

/**
 * A turn that a session has not.
 *
 * @param slot its slot
 * @param speaker who was to speak
 * @param isRemoved whether the event no longer has that slot in the session
 * @param movedTo the session in which the turn is now, or null
 * @param previous when the turn was in the edition before, or null if it was not in that either
 */
public record MissingTurn(
        Slot slot,
        String speaker,
        boolean isRemoved,
        @Nullable Session movedTo,
        @Nullable PreviousVersion previous) {

    /** Returns the key of what is said of it; the public does not read of what was never published. */
    public String key(boolean isPublic) {
        if (movedTo != null) {
            return "moved.to";
        }
        return isRemoved || isPublic ? "cancelled" : "dropped";
    }

    public TurnName turnName() {
        return TurnName.of(slot, speaker);
    }

    /** Returns the name of the session in which the turn is now, or nothing. */
    public String movedToName() {
        return movedTo == null ? "" : movedTo.name();
    }

    /** Returns where links to the turn lead, or null if it stands elsewhere. */
    public @Nullable String anchor() {
        return movedTo == null ? Anchor.slot(slot.id()) : null;
    }
}
