package org.lectern.rule;

import java.util.Objects;
import org.lectern.event.Person;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/**
 * The turn of a slot in a scheduled session.
 *
 * @param slot the slot
 * @param person who speaks
 * @param time from the start of the turn to its end
 * @since 0.1.0
 */
public record ScheduledTurn(Slot slot, Person person, Window time) {

    public ScheduledTurn {
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(time, "time");
    }
}
