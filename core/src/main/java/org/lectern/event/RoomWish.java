package org.lectern.event;

import java.util.Objects;
import java.util.Set;

/**
 * One wish of a session about its room. Rule {@code room-wish} counts those that are not met.
 *
 * @since 0.1.0
 */
public sealed interface RoomWish {

    /** The greatest weight of a wish. */
    int MAX_WEIGHT = 1_000;

    /** Returns how much the wish counts, from 1 to {@value #MAX_WEIGHT}. */
    int weight();

    /** Returns whether a room meets the wish. */
    boolean isMetBy(Room room);

    /**
     * The session wishes for one of these rooms, whichever.
     *
     * @param roomIds one or more rooms
     */
    record PreferredRooms(Set<String> roomIds, int weight) implements RoomWish {

        public PreferredRooms {
            roomIds = Copies.ordered(roomIds);
        }

        @Override
        public boolean isMetBy(Room room) {
            return roomIds.contains(room.id());
        }
    }

    /**
     * The session wishes for none of these rooms.
     *
     * @param roomIds one or more rooms
     */
    record UndesiredRooms(Set<String> roomIds, int weight) implements RoomWish {

        public UndesiredRooms {
            roomIds = Copies.ordered(roomIds);
        }

        @Override
        public boolean isMetBy(Room room) {
            return !roomIds.contains(room.id());
        }
    }

    /** The session wishes for a room with a feature, such as a piano. */
    record PreferredFeature(String feature, int weight) implements RoomWish {

        public PreferredFeature {
            Objects.requireNonNull(feature, "feature");
        }

        @Override
        public boolean isMetBy(Room room) {
            return room.features().contains(feature);
        }
    }

    /** The session wishes for a room without a feature, such as street noise. */
    record UndesiredFeature(String feature, int weight) implements RoomWish {

        public UndesiredFeature {
            Objects.requireNonNull(feature, "feature");
        }

        @Override
        public boolean isMetBy(Room room) {
            return !room.features().contains(feature);
        }
    }
}
