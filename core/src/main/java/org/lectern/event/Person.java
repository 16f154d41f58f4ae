package org.lectern.event;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks in a session or is needed in one: a speaker, a moderator, an interpreter team.
 *
 * @param id unique among the people
 * @param name what the person is called
 * @param availability when the person is there
 * @param preferredWindows when the person would rather be needed; none means no wish
 * @param undesiredWindows when the person would rather not be needed
 * @param timeWishes what the person wishes of the times, each wish with a level and a weight of its own
 * @param zone the zone in which a remote person lives, or null for a person who comes to the event
 * @param shiftLimits how much a team of interpreters may work, or null for anybody else
 * @param dailyLimit how many sessions and minutes the person may have on a day
 * @param maxGapsPerDay the maximum number of gaps between sessions of a day, from 0 to 1,000, or null for the limit of rule {@code
 *     gap-limit}
 * @param roomLimits which rooms the person can use, in every session in which the person is live
 * @param data texts of an application, sorted by key; {@code docs/formats.md} names those that are published
 * @since 0.1.0
 */
public record Person(
        String id,
        String name,
        Availability availability,
        List<Window> preferredWindows,
        List<Window> undesiredWindows,
        List<TimeWish> timeWishes,
        @Nullable ZoneId zone,
        @Nullable ShiftLimits shiftLimits,
        DailyLimit dailyLimit,
        @Nullable Integer maxGapsPerDay,
        RoomLimits roomLimits,
        Map<String, String> data)
        implements Wisher {

    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(availability, "availability");
        preferredWindows = List.copyOf(preferredWindows);
        undesiredWindows = List.copyOf(undesiredWindows);
        timeWishes = List.copyOf(timeWishes);
        Objects.requireNonNull(dailyLimit, "dailyLimit");
        Objects.requireNonNull(roomLimits, "roomLimits");
        data = Copies.sorted(data);
    }

    /** Returns a person who is always there and has no wish. */
    public static Person of(String id) {
        return builder(id).build();
    }

    public Optional<ZoneId> findZone() {
        return Optional.ofNullable(zone);
    }

    public Optional<ShiftLimits> findShiftLimits() {
        return Optional.ofNullable(shiftLimits);
    }

    public OptionalInt findMaxGapsPerDay() {
        return maxGapsPerDay == null ? OptionalInt.empty() : OptionalInt.of(maxGapsPerDay);
    }

    /** Returns the text that an application keeps with this person under a key, or empty if it keeps none. */
    public Optional<String> findData(String key) {
        return Optional.ofNullable(data.get(key));
    }

    /** Returns a builder for the person {@code id}, whose default name is the id. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns a builder that starts from this person. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.name = name;
        builder.availability = availability;
        builder.preferredWindows.addAll(preferredWindows);
        builder.undesiredWindows.addAll(undesiredWindows);
        builder.timeWishes.addAll(timeWishes);
        builder.zone = zone;
        builder.shiftLimits = shiftLimits;
        builder.dailyLimit = dailyLimit;
        builder.maxGapsPerDay = maxGapsPerDay;
        builder.roomLimits(roomLimits);
        builder.data.putAll(data);
        return builder;
    }

    /** Builds a {@link Person}. */
    public static final class Builder extends RoomLimitsBuilder<Builder> {
        private @Nullable ZoneId zone;
        private @Nullable ShiftLimits shiftLimits;
        private DailyLimit dailyLimit = DailyLimit.NONE;
        private @Nullable Integer maxGapsPerDay;
        private final Map<String, String> data = new LinkedHashMap<>();

        private Builder(String id) {
            super(id);
        }

        /** Makes the person take part from afar, from a zone of their own. */
        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        /** Makes this a team of interpreters with these limits. */
        public Builder shiftLimits(ShiftLimits limits) {
            this.shiftLimits = limits;
            return this;
        }

        public Builder dailyLimit(DailyLimit limit) {
            this.dailyLimit = limit;
            return this;
        }

        /** Limits how often the person waits between sessions of a day; null for the limit of rule {@code gap-limit}. */
        public Builder maxGapsPerDay(@Nullable Integer gaps) {
            this.maxGapsPerDay = gaps;
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

        public Person build() {
            return new Person(
                    id,
                    name,
                    availability,
                    preferredWindows,
                    undesiredWindows,
                    timeWishes,
                    zone,
                    shiftLimits,
                    dailyLimit,
                    maxGapsPerDay,
                    roomLimits(),
                    data);
        }
    }
}
