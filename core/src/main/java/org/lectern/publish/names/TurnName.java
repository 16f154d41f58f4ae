package org.lectern.publish.names;

import org.lectern.event.Slot;

/**
 * What pages and calendars call a turn. A turn without a name of its own is called like its speaker, who is then named once.
 *
 * @param name never an id that only the event's file knows
 * @param speaker the speaker, or empty if the name says it
 */
public record TurnName(String name, String speaker) {

    /** Of what is no turn. */
    public static final TurnName NONE = new TurnName("", "");

    public static TurnName of(Slot slot, String speaker) {
        String name = slot.name().equals(slot.id()) ? speaker : slot.name();
        return new TurnName(name, name.equals(speaker) ? "" : speaker);
    }
}
