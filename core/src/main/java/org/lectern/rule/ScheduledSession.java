package org.lectern.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/**
 * A scheduled session with its room and time.
 *
 * @param session the session
 * @param room its room
 * @param time from its start to its end
 * @param halfDay the half-day to which it belongs
 * @param turns the turns in the order in which they speak
 * @param attendants the people who are needed throughout
 * @since 0.1.0
 */
public record ScheduledSession(
        Session session, Room room, Window time, HalfDay halfDay, List<ScheduledTurn> turns, List<Person> attendants) {

    public ScheduledSession {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(halfDay, "halfDay");
        turns = List.copyOf(turns);
        attendants = List.copyOf(attendants);
    }

    /** Returns the time for which the room is taken: with set-up before and tear-down after. */
    public Window occupiedTime() {
        return time.expand(room.setUpMinutes(), room.tearDownMinutes());
    }

    /** Returns the ids of all live people: attendants, and the speakers of slots that are not recorded. */
    public Set<String> livePersonIds() {
        return session.livePersonIds();
    }

    /**
     * Returns what panel rules say each person is needed for: the whole session for an attendant or if any seated slot
     * asks for it, else each seated slot of the person's own. Recorded slots need nobody.
     */
    public List<RequiredPresence> requiredPresences() {
        List<RequiredPresence> needs = new ArrayList<>();
        for (Person attendant : attendants) {
            needs.add(new RequiredPresence(attendant, time, liveSlots(attendant), true, true));
        }
        Set<String> whole = new LinkedHashSet<>();
        for (ScheduledTurn seat : turns) {
            String personId = seat.person().id();
            if (seat.slot().presence() == Presence.WHOLE_SESSION
                    && !session.attendantIds().contains(personId)
                    && whole.add(personId)) {
                needs.add(new RequiredPresence(seat.person(), time, liveSlots(seat.person()), false, true));
            }
        }
        for (ScheduledTurn seat : turns) {
            String personId = seat.person().id();
            if (seat.slot().presence() == Presence.OWN_SLOT
                    && !session.attendantIds().contains(personId)
                    && !whole.contains(personId)) {
                needs.add(new RequiredPresence(seat.person(), seat.time(), List.of(seat.slot()), false, false));
            }
        }
        return needs;
    }

    /** Returns the slots of a person that are not recorded, dropped or not, in the order of the session. */
    public List<Slot> liveSlots(Person person) {
        return session.slots().stream()
                .filter(slot ->
                        slot.presence() != Presence.RECORDED && slot.personId().equals(person.id()))
                .toList();
    }

    /**
     * When one person is needed in the session.
     *
     * @param person who
     * @param time from when to when
     * @param slots for the whole session, all slots there that name the person and are not recorded; else the one slot
     * @param attendant whether the person attends throughout, whatever the slots
     * @param wholeSession whether the need is the whole session
     */
    public record RequiredPresence(
            Person person, Window time, List<Slot> slots, boolean attendant, boolean wholeSession) {

        public RequiredPresence {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(time, "time");
            slots = List.copyOf(slots);
        }
    }
}
