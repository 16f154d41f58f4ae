package org.lectern.publish.page;

import org.jspecify.annotations.Nullable;
import org.lectern.event.Slot;

/**
 * A turn that a session has not.
 *
 * @param slot its slot
 * @param speaker who was to speak
 * @param isRemoved whether the event no longer has that slot in the session
 * @param previous when the turn was in the edition before, or null if it was not in that either
 */
public record MissingTurn(
        Slot slot,
        String speaker,
        boolean isRemoved,
        @Nullable PreviousVersion previous) {

    /** Returns the key of what is said of it; the public does not read of what was never published. */
    public String key(boolean isPublic) {
        return isRemoved || isPublic ? "cancelled" : "dropped";
    }

    public String anchor() {
        return Anchor.slot(slot.id());
    }
}
