package org.lectern.event;

import java.util.List;
import java.util.Objects;

/**
 * What the builders of rooms, people and sessions share: when they are available.
 *
 * @param <B> the builder itself
 */
abstract class AvailabilityBuilder<B extends AvailabilityBuilder<B>> extends NamedBuilder<B> {
    Availability availability = Availability.always();

    AvailabilityBuilder(String id) {
        super(id);
    }

    /**
     * Adds windows: people are there, rooms are open and sessions take place only in windows, once any were added. An
     * empty list of windows is a limit too, as {@link Availability#never} is.
     */
    public B available(Window... windows) {
        return availability(availability.plus(List.of(windows)));
    }

    /** Replaces all windows: people are there, rooms are open and sessions take place then. */
    public B availability(Availability availability) {
        this.availability = Objects.requireNonNull(availability, "availability");
        return self();
    }
}
