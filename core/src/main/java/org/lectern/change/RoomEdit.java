package org.lectern.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Copies;
import org.lectern.event.Room;

/**
 * What changes of a room itself; what is null stays as it is.
 *
 * @param seats how many people it seats
 * @param features all that it offers
 * @param partIds all rooms of which it consists
 * @param setUpMinutes minutes it is taken before each session
 * @param tearDownMinutes minutes it is taken after each session
 * @since 0.1.0
 */
public record RoomEdit(
        @Nullable Integer seats,
        @Nullable Set<String> features,
        @Nullable Set<String> partIds,
        @Nullable Integer setUpMinutes,
        @Nullable Integer tearDownMinutes) {

    /** Changes nothing. */
    public static final RoomEdit NONE = new RoomEdit(null, null, null, null, null);

    public RoomEdit {
        features = features == null ? null : Copies.ordered(features);
        partIds = partIds == null ? null : Copies.ordered(partIds);
    }

    public RoomEdit withSeats(int number) {
        return new RoomEdit(number, features, partIds, setUpMinutes, tearDownMinutes);
    }

    public RoomEdit withFeatures(String... all) {
        return new RoomEdit(seats, new LinkedHashSet<>(List.of(all)), partIds, setUpMinutes, tearDownMinutes);
    }

    /** Returns this edit with all rooms of which the room consists; none means that it is no hall. */
    public RoomEdit withParts(String... roomIds) {
        return new RoomEdit(seats, features, new LinkedHashSet<>(List.of(roomIds)), setUpMinutes, tearDownMinutes);
    }

    /** Returns the room so changed. */
    Room applyTo(Room room) {
        return room.toBuilder()
                .seats(Objects.requireNonNullElse(seats, room.seats()))
                .features(Objects.requireNonNullElse(features, room.features()))
                .parts(Objects.requireNonNullElse(partIds, room.partIds()))
                .setUpMinutes(Objects.requireNonNullElse(setUpMinutes, room.setUpMinutes()))
                .tearDownMinutes(Objects.requireNonNullElse(tearDownMinutes, room.tearDownMinutes()))
                .build();
    }
}
