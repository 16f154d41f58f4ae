package org.lectern.event;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rooms in which a session may take place, or that a person can use.
 *
 * @param isAny whether that is any room
 * @param roomIds the only rooms, unless it is any; none means no room at all
 * @since 0.1.0
 */
public record AllowedRooms(boolean isAny, Set<String> roomIds) {

    /** Any room. */
    public static final AllowedRooms ANY = new AllowedRooms(true, Set.of());

    public AllowedRooms {
        roomIds = Copies.ordered(roomIds);
        if (isAny && !roomIds.isEmpty()) {
            throw new IllegalArgumentException("Any room is allowed, so none may be listed, unlike " + roomIds);
        }
    }

    /** Returns only these rooms; without one, no room at all. */
    public static AllowedRooms only(String... roomIds) {
        return only(List.of(roomIds));
    }

    /** Returns only these rooms; without one, no room at all. */
    public static AllowedRooms only(Collection<String> roomIds) {
        return new AllowedRooms(false, new LinkedHashSet<>(roomIds));
    }

    /** Returns whether a room is one of them. */
    public boolean include(String roomId) {
        return isAny || roomIds.contains(roomId);
    }
}
