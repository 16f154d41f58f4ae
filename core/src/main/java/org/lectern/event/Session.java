package org.lectern.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A country session: opening remarks, the State's statement, the slots, then questions and answers (Q&amp;A) that fill
 * what is left of its length.
 *
 * @param id unique among the sessions
 * @param name what people call it, often the State under review
 * @param allowedMinutes one or more lengths that the solver may choose from, in minutes
 * @param openingMinutes minutes of opening remarks, at least 0
 * @param statementMinutes minutes of the State's statement, 0 when declined
 * @param slots the turns to speak, at most 60; none for a ceremony, a pooled Q&amp;A or a break
 * @param minQaMinutes the minimum minutes of Q&amp;A, at least 0
 * @param preferredQaMinutes the minutes of Q&amp;A below which each missing minute costs, at least 0
 * @param audience how many people are expected to attend, from 0 to 1,000,000; empty if nobody knows
 * @param roomLimits which rooms suit
 * @param roomWishes what it wishes of its room; none means no wish
 * @param region the region whose sessions should lie close together, or empty
 * @param availability when the session may take place
 * @param preferredWindows when the session prefers to take place; none means no wish
 * @param undesiredWindows when the session prefers not to take place
 * @param timeWishes what it wishes of its time, each wish with a level and a weight of its own
 * @param attendantIds people who are needed throughout
 * @param priority what an unscheduled session costs at medium level in addition to its slots, from 1 to 1,000,000
 * @param pin what is fixed
 * @param tags words of an application, in its order, that its rules can read; at most 100, see {@code docs/json.md}
 * @param data texts of an application, sorted by key; {@code docs/formats.md} names those that are published
 * @since 0.1.0
 */
public record Session(
        String id,
        String name,
        List<Integer> allowedMinutes,
        int openingMinutes,
        int statementMinutes,
        List<Slot> slots,
        int minQaMinutes,
        int preferredQaMinutes,
        OptionalInt audience,
        RoomLimits roomLimits,
        List<RoomWish> roomWishes,
        String region,
        Availability availability,
        List<Window> preferredWindows,
        List<Window> undesiredWindows,
        List<TimeWish> timeWishes,
        Set<String> attendantIds,
        int priority,
        Pin pin,
        Set<String> tags,
        Map<String, String> data)
        implements Wisher {

    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(roomLimits, "roomLimits");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(pin, "pin");
        allowedMinutes = List.copyOf(allowedMinutes);
        slots = List.copyOf(slots);
        roomWishes = List.copyOf(roomWishes);
        preferredWindows = List.copyOf(preferredWindows);
        undesiredWindows = List.copyOf(undesiredWindows);
        timeWishes = List.copyOf(timeWishes);
        attendantIds = Copies.ordered(attendantIds);
        tags = Copies.ordered(tags);
        data = Copies.sorted(data);
    }

    /** Returns a builder for the session {@code id} of 60 minutes, whose default name is its id. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns the ids of all live people: attendants, and the speakers of slots that are not recorded, dropped or not. */
    public Set<String> livePersonIds() {
        Set<String> live = new LinkedHashSet<>(attendantIds);
        slots.stream()
                .filter(slot -> slot.presence() != Presence.RECORDED)
                .map(Slot::personId)
                .forEach(live::add);
        return live;
    }

    /** Returns what the room must offer. */
    public Set<String> neededFeatures() {
        return roomLimits.neededFeatures();
    }

    /** Returns the minutes from the start of the session to that of its first turn: opening remarks and statement. */
    public int firstTurnOffsetMinutes() {
        return openingMinutes + statementMinutes;
    }

    /** Returns the shortest allowed length in minutes. */
    public int minAllowedMinutes() {
        return allowedMinutes.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** Returns the slot of that id, or empty if it is not of this session. */
    public Optional<Slot> findSlot(String slotId) {
        return slots.stream().filter(slot -> slot.id().equals(slotId)).findFirst();
    }

    /** Returns the text that an application keeps with this session under a key, or empty if it keeps none. */
    public Optional<String> findData(String key) {
        return Optional.ofNullable(data.get(key));
    }

    /** Returns this session with one of its slots changed. */
    public Session withSlot(String slotId, UnaryOperator<Slot> edit) {
        return toBuilder()
                .slots(slots.stream()
                        .map(slot -> slot.id().equals(slotId) ? edit.apply(slot) : slot)
                        .toList())
                .build();
    }

    /** Returns this session with one person fewer who is needed throughout. */
    public Session withoutAttendant(String personId) {
        return toBuilder()
                .attendants(
                        attendantIds.stream().filter(id -> !id.equals(personId)).toList())
                .build();
    }

    /** Returns a builder that starts from this session. */
    public Builder toBuilder() {
        Builder builder = new Builder(id);
        builder.name = name;
        builder.allowedMinutes = allowedMinutes;
        builder.openingMinutes = openingMinutes;
        builder.statementMinutes = statementMinutes;
        builder.slots.addAll(slots);
        builder.minQaMinutes = minQaMinutes;
        builder.preferredQaMinutes = preferredQaMinutes;
        builder.audience = audience;
        builder.roomLimits(roomLimits);
        builder.roomWishes.addAll(roomWishes);
        builder.region = region;
        builder.availability = availability;
        builder.preferredWindows.addAll(preferredWindows);
        builder.undesiredWindows.addAll(undesiredWindows);
        builder.timeWishes.addAll(timeWishes);
        builder.attendantIds.addAll(attendantIds);
        builder.priority = priority;
        builder.pin = pin;
        builder.tags.addAll(tags);
        builder.data.putAll(data);
        return builder;
    }

    /** Builds a {@link Session}: 60 minutes, 10 of Q&amp;A preferred, priority 1, an unknown audience, all else empty or 0. */
    public static final class Builder extends SessionTextBuilder<Builder> {
        private List<Integer> allowedMinutes = List.of(60);
        private int openingMinutes;
        private int statementMinutes;
        private final List<Slot> slots = new ArrayList<>();
        private int minQaMinutes;
        private int preferredQaMinutes = 10;
        private OptionalInt audience = OptionalInt.empty();
        private final List<RoomWish> roomWishes = new ArrayList<>();
        private String region = "";
        private final Set<String> attendantIds = new LinkedHashSet<>();
        private int priority = 1;
        private Pin pin = Pin.NONE;

        private Builder(String id) {
            super(id);
        }

        /** Sets the lengths in minutes that the solver may choose from, in place of those it had. */
        public Builder allowedMinutes(Integer... allowed) {
            return allowedMinutes(List.of(allowed));
        }

        /** Replaces all lengths in minutes that the solver may choose from. */
        public Builder allowedMinutes(Collection<Integer> allowed) {
            this.allowedMinutes = List.copyOf(allowed);
            return this;
        }

        public Builder openingMinutes(int minutes) {
            this.openingMinutes = minutes;
            return this;
        }

        public Builder statementMinutes(int minutes) {
            this.statementMinutes = minutes;
            return this;
        }

        /** Adds a turn as {@link Slot#of} describes it. */
        public Builder slot(String slotId, String personId) {
            return slot(Slot.of(slotId, personId));
        }

        /** Adds a turn. */
        public Builder slot(Slot slot) {
            this.slots.add(slot);
            return this;
        }

        /** Replaces all turns. */
        public Builder slots(Collection<Slot> slots) {
            return replace(this.slots, slots);
        }

        /** Sets the minimum and the preferred minutes of Q&amp;A. */
        public Builder qaMinutes(int minMinutes, int preferredMinutes) {
            this.minQaMinutes = minMinutes;
            this.preferredQaMinutes = preferredMinutes;
            return this;
        }

        /** Sets how many people are expected to attend. */
        public Builder audience(int people) {
            return audience(OptionalInt.of(people));
        }

        public Builder audience(OptionalInt people) {
            this.audience = people;
            return this;
        }

        /** Adds wishes about the room. */
        public Builder roomWishes(RoomWish... wishes) {
            return add(roomWishes, List.of(wishes));
        }

        /** Replaces all wishes about the room. */
        public Builder roomWishes(Collection<RoomWish> wishes) {
            return replace(roomWishes, wishes);
        }

        public Builder region(String region) {
            this.region = region;
            return this;
        }

        /** Adds people who are needed throughout. */
        public Builder attendants(String... personIds) {
            return add(attendantIds, List.of(personIds));
        }

        /** Replaces all people who are needed throughout. */
        public Builder attendants(Collection<String> personIds) {
            return replace(attendantIds, personIds);
        }

        public Builder priority(int priority) {
            this.priority = priority;
            return this;
        }

        public Builder pin(Pin pin) {
            this.pin = pin;
            return this;
        }

        public Session build() {
            return new Session(
                    id,
                    name,
                    allowedMinutes,
                    openingMinutes,
                    statementMinutes,
                    slots,
                    minQaMinutes,
                    preferredQaMinutes,
                    audience,
                    roomLimits(),
                    roomWishes,
                    region,
                    availability,
                    preferredWindows,
                    undesiredWindows,
                    timeWishes,
                    attendantIds,
                    priority,
                    pin,
                    tags,
                    data);
        }
    }
}
