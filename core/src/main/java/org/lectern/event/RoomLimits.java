package org.lectern.event;

import java.util.Objects;
import java.util.Set;

/**
 * Which rooms suit a session or a person.
 *
 * @param allowedRooms the rooms that suit if they have the right features
 * @param neededFeatures what the room must offer
 * @param excludedFeatures what the room must not have, such as stairs
 * @since 0.1.0
 */
public record RoomLimits(AllowedRooms allowedRooms, Set<String> neededFeatures, Set<String> excludedFeatures) {

    /** Every room suits. */
    public static final RoomLimits NONE = new RoomLimits(AllowedRooms.ANY, Set.of(), Set.of());

    public RoomLimits {
        Objects.requireNonNull(allowedRooms, "allowedRooms");
        neededFeatures = Copies.ordered(neededFeatures);
        excludedFeatures = Copies.ordered(excludedFeatures);
    }

    /** Returns whether a room suits. */
    public boolean allow(Room room) {
        return allowedRooms.include(room.id())
                && room.features().containsAll(neededFeatures)
                && excludedFeatures.stream().noneMatch(room.features()::contains);
    }
}
