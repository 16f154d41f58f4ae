package org.lectern.event;

import java.util.Map;

/**
 * What people read as the name of a turn, on pages and in calendars, messages, differences and findings. A turn without a name of
 * its own is called like its speaker, who is then named once.
 *
 * @param name never an id that only the event's file knows
 * @param speaker the speaker, or empty if the name says it
 * @since 0.1.0
 */
public record TurnName(String name, String speaker) {

    /** Of what is no turn. */
    public static final TurnName NONE = new TurnName("", "");

    /**
     * Returns what the turn of a slot is called.
     *
     * @param speaker the name of the person who speaks
     */
    public static TurnName of(Slot slot, String speaker) {
        String name = slot.name().equals(slot.id()) ? speaker : slot.name();
        return new TurnName(name, name.equals(speaker) ? "" : speaker);
    }

    /**
     * Returns what the turn of a slot is called; an unknown speaker is called by id.
     *
     * @param peopleById those of the event
     */
    public static TurnName of(Slot slot, Map<String, Person> peopleById) {
        Person person = peopleById.get(slot.personId());
        return of(slot, person == null ? slot.personId() : person.name());
    }

    /** Returns name and speaker, like {@code Green Earth (Ana Silva)}. */
    public String withSpeaker() {
        return speaker.isEmpty() ? name : name + " (" + speaker + ")";
    }
}
