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
 * @param setUpMinutes minutes it is taken before each session
 * @param tearDownMinutes minutes it is taken after each session
 * @since 0.1.0
 */
public record RoomEdit(
        @Nullable Integer seats,
        @Nullable Set<String> features,
        @Nullable Integer setUpMinutes,
        @Nullable Integer tearDownMinutes) {

    /** Changes nothing. */
    public static final RoomEdit NONE = new RoomEdit(null, null, null, null);

    public RoomEdit {
        features = features == null ? null : Copies.ordered(features);
    }

    public RoomEdit withSeats(int number) {
        return new RoomEdit(number, features, setUpMinutes, tearDownMinutes);
    }

    public RoomEdit withFeatures(String... all) {
        return new RoomEdit(seats, new LinkedHashSet<>(List.of(all)), setUpMinutes, tearDownMinutes);
    }

    /** Returns the room so changed. */
    Room applyTo(Room room) {
        return room.toBuilder()
                .seats(Objects.requireNonNullElse(seats, room.seats()))
                .features(Objects.requireNonNullElse(features, room.features()))
                .setUpMinutes(Objects.requireNonNullElse(setUpMinutes, room.setUpMinutes()))
                .tearDownMinutes(Objects.requireNonNullElse(tearDownMinutes, room.tearDownMinutes()))
                .build();
    }
}
