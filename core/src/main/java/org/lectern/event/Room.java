package org.lectern.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A room, in which one session at a time can take place.
 *
 * @param id unique among the rooms
 * @param name what people call it
 * @param seats how many people it seats, from 0 to 1,000,000
 * @param features what it offers, such as booths, wheelchair access or a screen
 * @param partIds the rooms of which it consists, such as the two halves of a hall; none if it cannot be divided
 * @param building where it is; rooms without a building are all in one place, the empty one
 * @param availability when it is open
 * @param setUpMinutes minutes for which it is taken before each session, from 0 to 1,440
 * @param tearDownMinutes minutes for which it is taken after each session, from 0 to 1,440
 * @param dailyLimit how many sessions and minutes it may have on a day
 * @param data texts of an application, sorted by key; {@code docs/formats.md} names those that are published
 * @since 0.1.0
 */
public record Room(
        String id,
        String name,
        int seats,
        Set<String> features,
        Set<String> partIds,
        String building,
        Availability availability,
        int setUpMinutes,
        int tearDownMinutes,
        DailyLimit dailyLimit,
        Map<String, String> data) {

    public Room {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(building, "building");
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(dailyLimit, "dailyLimit");
        features = Copies.ordered(features);
        partIds = Copies.ordered(partIds);
        data = Copies.sorted(data);
    }

    /** Returns whether a session in this room takes a room: it is this one, or a part of it. */
    public boolean takes(String roomId) {
        return id.equals(roomId) || partIds.contains(roomId);
    }

    /** Returns whether this room and another one are the same or share a part, so that one session takes both. */
    public boolean sharesSpaceWith(Room other) {
        return takes(other.id) || other.takes(id) || partIds.stream().anyMatch(other.partIds::contains);
    }

    /** Returns the text that an application keeps with this room under a key, or empty if it keeps none. */
    public Optional<String> findData(String key) {
        return Optional.ofNullable(data.get(key));
    }

    /** Returns a room that is always open and has no features. */
    public static Room of(String id, int seats) {
        return builder(id).seats(seats).build();
    }

    /** Returns a builder for the room {@code id}, whose default name is its id. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that starts from this room. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.name = name;
        builder.seats = seats;
        builder.features.addAll(features);
        builder.partIds.addAll(partIds);
        builder.building = building;
        builder.availability = availability;
        builder.setUpMinutes = setUpMinutes;
        builder.tearDownMinutes = tearDownMinutes;
        builder.dailyLimit = dailyLimit;
        builder.data.putAll(data);
        return builder;
    }

    /** Builds a {@link Room}; what is not said is empty or 0. */
    public static final class Builder extends AvailabilityBuilder<Builder> {
        private int seats;
        private final Set<String> features = new LinkedHashSet<>();
        private final Set<String> partIds = new LinkedHashSet<>();
        private String building = "";
        private int setUpMinutes;
        private int tearDownMinutes;
        private DailyLimit dailyLimit = DailyLimit.NONE;
        private final Map<String, String> data = new LinkedHashMap<>();

        private Builder(String id) {
            super(id);
        }

        public Builder seats(int seats) {
            this.seats = seats;
            return this;
        }

        /** Adds features. */
        public Builder features(String... features) {
            return add(this.features, List.of(features));
        }

        /** Replaces all features. */
        public Builder features(Collection<String> features) {
            return replace(this.features, features);
        }

        /** Adds rooms of which it consists. */
        public Builder parts(String... roomIds) {
            return add(partIds, List.of(roomIds));
        }

        /** Replaces all rooms of which it consists. */
        public Builder parts(Collection<String> roomIds) {
            return replace(partIds, roomIds);
        }

        public Builder building(String building) {
            this.building = building;
            return this;
        }

        public Builder setUpMinutes(int minutes) {
            this.setUpMinutes = minutes;
            return this;
        }

        public Builder tearDownMinutes(int minutes) {
            this.tearDownMinutes = minutes;
            return this;
        }

        public Builder dailyLimit(DailyLimit limit) {
            this.dailyLimit = limit;
            return this;
        }

        /** Adds a text of an application, or replaces the one of that key. */
        public Builder data(String key, String text) {
            data.put(key, text);
            return this;
        }

        /** Replaces all texts of an application. */
        public Builder data(Map<String, String> all) {
            return replaceTexts(data, all);
        }

        public Room build() {
            return new Room(
                    id,
                    name,
                    seats,
                    features,
                    partIds,
                    building,
                    availability,
                    setUpMinutes,
                    tearDownMinutes,
                    dailyLimit,
                    data);
        }
    }
}
