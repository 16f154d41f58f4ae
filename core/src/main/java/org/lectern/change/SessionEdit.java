package org.lectern.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.AllowedRooms;
import org.lectern.event.Copies;
import org.lectern.event.Pin;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;

/**
 * What changes of a session itself; what is null stays as it is. Lengths are in minutes.
 *
 * @param allowedMinutes the lengths to choose from
 * @param openingMinutes minutes of opening remarks
 * @param statementMinutes minutes of the State's statement
 * @param minQaMinutes the fewest minutes of Q&amp;A
 * @param preferredQaMinutes the preferred minutes of Q&amp;A
 * @param audience how many people are expected; empty if that is unknown from now on
 * @param allowedRooms the rooms in which it may take place
 * @param neededFeatures all that the room must offer
 * @param excludedFeatures all that the room must not have
 * @param roomWishes all that it wishes of its room
 * @param preferredWindows all windows in which it had better be held
 * @param undesiredWindows all windows in which it had better not be held
 * @param timeWishes all wishes about its time with a level and a weight of their own
 * @param attendantIds all people who are needed throughout
 * @param priority what an unscheduled session costs at medium level in addition to its slots
 * @param pin all that is fixed
 * @param tags all tags
 * @param data all texts of an application, by key
 * @since 0.1.0
 */
public record SessionEdit(
        @Nullable List<Integer> allowedMinutes,
        @Nullable Integer openingMinutes,
        @Nullable Integer statementMinutes,
        @Nullable Integer minQaMinutes,
        @Nullable Integer preferredQaMinutes,
        @Nullable OptionalInt audience,
        @Nullable AllowedRooms allowedRooms,
        @Nullable Set<String> neededFeatures,
        @Nullable Set<String> excludedFeatures,
        @Nullable List<RoomWish> roomWishes,
        @Nullable List<Window> preferredWindows,
        @Nullable List<Window> undesiredWindows,
        @Nullable List<TimeWish> timeWishes,
        @Nullable Set<String> attendantIds,
        @Nullable Integer priority,
        @Nullable Pin pin,
        @Nullable Set<String> tags,
        @Nullable Map<String, String> data) {

    public SessionEdit {
        allowedMinutes = allowedMinutes == null ? null : List.copyOf(allowedMinutes);
        neededFeatures = neededFeatures == null ? null : Copies.ordered(neededFeatures);
        excludedFeatures = excludedFeatures == null ? null : Copies.ordered(excludedFeatures);
        roomWishes = roomWishes == null ? null : List.copyOf(roomWishes);
        preferredWindows = preferredWindows == null ? null : List.copyOf(preferredWindows);
        undesiredWindows = undesiredWindows == null ? null : List.copyOf(undesiredWindows);
        timeWishes = timeWishes == null ? null : List.copyOf(timeWishes);
        attendantIds = attendantIds == null ? null : Copies.ordered(attendantIds);
        tags = tags == null ? null : Copies.ordered(tags);
        data = data == null ? null : Copies.sorted(data);
    }

    /** Returns a builder of an edit that changes nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the session so changed. */
    Session applyTo(Session session) {
        return session.toBuilder()
                .allowedMinutes(or(allowedMinutes, session.allowedMinutes()))
                .openingMinutes(or(openingMinutes, session.openingMinutes()))
                .statementMinutes(or(statementMinutes, session.statementMinutes()))
                .qaMinutes(
                        or(minQaMinutes, session.minQaMinutes()), or(preferredQaMinutes, session.preferredQaMinutes()))
                .audience(or(audience, session.audience()))
                .roomLimits(new RoomLimits(
                        or(allowedRooms, session.roomLimits().allowedRooms()),
                        or(neededFeatures, session.neededFeatures()),
                        or(excludedFeatures, session.roomLimits().excludedFeatures())))
                .roomWishes(or(roomWishes, session.roomWishes()))
                .preferredWindows(or(preferredWindows, session.preferredWindows()))
                .undesiredWindows(or(undesiredWindows, session.undesiredWindows()))
                .timeWishes(or(timeWishes, session.timeWishes()))
                .attendants(or(attendantIds, session.attendantIds()))
                .priority(or(priority, session.priority()))
                .pin(or(pin, session.pin()))
                .tags(or(tags, session.tags()))
                .data(or(data, session.data()))
                .build();
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** Builds a {@link SessionEdit}; what is not set stays as it is. */
    public static final class Builder {
        private @Nullable List<Integer> allowedMinutes;
        private @Nullable Integer openingMinutes;
        private @Nullable Integer statementMinutes;
        private @Nullable Integer minQaMinutes;
        private @Nullable Integer preferredQaMinutes;
        private @Nullable OptionalInt audience;
        private @Nullable AllowedRooms allowedRooms;
        private @Nullable Set<String> neededFeatures;
        private @Nullable Set<String> excludedFeatures;
        private @Nullable List<RoomWish> roomWishes;
        private @Nullable List<Window> preferredWindows;
        private @Nullable List<Window> undesiredWindows;
        private @Nullable List<TimeWish> timeWishes;
        private @Nullable Set<String> attendantIds;
        private @Nullable Integer priority;
        private @Nullable Pin pin;
        private @Nullable Set<String> tags;
        private @Nullable Map<String, String> data;

        private Builder() {}

        public Builder allowedMinutes(Integer... minutes) {
            this.allowedMinutes = List.of(minutes);
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

        public Builder minQaMinutes(int minutes) {
            this.minQaMinutes = minutes;
            return this;
        }

        public Builder preferredQaMinutes(int minutes) {
            this.preferredQaMinutes = minutes;
            return this;
        }

        public Builder audience(int people) {
            this.audience = OptionalInt.of(people);
            return this;
        }

        /** From now on, nobody knows how many people are expected. */
        public Builder unknownAudience() {
            this.audience = OptionalInt.empty();
            return this;
        }

        public Builder neededFeatures(String... features) {
            this.neededFeatures = new LinkedHashSet<>(List.of(features));
            return this;
        }

        public Builder allowedRooms(AllowedRooms rooms) {
            this.allowedRooms = rooms;
            return this;
        }

        public Builder excludedFeatures(String... features) {
            this.excludedFeatures = new LinkedHashSet<>(List.of(features));
            return this;
        }

        public Builder roomWishes(RoomWish... wishes) {
            this.roomWishes = List.of(wishes);
            return this;
        }

        public Builder preferredWindows(Window... windows) {
            this.preferredWindows = List.of(windows);
            return this;
        }

        public Builder undesiredWindows(Window... windows) {
            this.undesiredWindows = List.of(windows);
            return this;
        }

        public Builder timeWishes(TimeWish... wishes) {
            this.timeWishes = List.of(wishes);
            return this;
        }

        public Builder attendants(String... ids) {
            this.attendantIds = new LinkedHashSet<>(List.of(ids));
            return this;
        }

        public Builder priority(int priority) {
            this.priority = priority;
            return this;
        }

        public Builder pin(Pin pin) {
            this.pin = pin;
            return this;
        }

        public Builder tags(String... all) {
            this.tags = new LinkedHashSet<>(List.of(all));
            return this;
        }

        public Builder data(Map<String, String> all) {
            this.data = Copies.sorted(all);
            return this;
        }

        public SessionEdit build() {
            return new SessionEdit(
                    allowedMinutes,
                    openingMinutes,
                    statementMinutes,
                    minQaMinutes,
                    preferredQaMinutes,
                    audience,
                    allowedRooms,
                    neededFeatures,
                    excludedFeatures,
                    roomWishes,
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
