package org.lectern.event;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the builders of people and sessions share: which rooms suit them.
 *
 * @param <B> the builder itself
 */
abstract class RoomLimitsBuilder<B extends RoomLimitsBuilder<B>> extends WishBuilder<B> {
    private AllowedRooms allowedRooms = AllowedRooms.ANY;
    private final Set<String> neededFeatures = new LinkedHashSet<>();
    private final Set<String> excludedFeatures = new LinkedHashSet<>();

    RoomLimitsBuilder(String id) {
        super(id);
    }

    /** Sets the only rooms that suit; without one, no room suits. */
    public B allowedRooms(String... roomIds) {
        return allowedRooms(AllowedRooms.only(roomIds));
    }

    /** Sets the rooms that suit. */
    public B allowedRooms(AllowedRooms rooms) {
        this.allowedRooms = rooms;
        return self();
    }

    /** Adds what the room must offer. */
    public B neededFeatures(String... features) {
        return add(neededFeatures, List.of(features));
    }

    /** Replaces all that the room must offer. */
    public B neededFeatures(Collection<String> features) {
        return replace(neededFeatures, features);
    }

    /** Adds what the room must not have. */
    public B excludedFeatures(String... features) {
        return add(excludedFeatures, List.of(features));
    }

    /** Replaces all that the room must not have. */
    public B excludedFeatures(Collection<String> features) {
        return replace(excludedFeatures, features);
    }

    /** Sets which rooms suit. */
    public B roomLimits(RoomLimits limits) {
        allowedRooms(limits.allowedRooms());
        neededFeatures(limits.neededFeatures());
        return excludedFeatures(limits.excludedFeatures());
    }

    final RoomLimits roomLimits() {
        RoomLimits limits = new RoomLimits(allowedRooms, neededFeatures, excludedFeatures);
        // One for all, since most have none.
        return limits.equals(RoomLimits.NONE) ? RoomLimits.NONE : limits;
    }
}
