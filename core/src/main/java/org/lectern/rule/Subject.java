package org.lectern.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.lectern.event.Break;
import org.lectern.event.Delegation;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TurnName;

/**
 * Something that a finding is about, with the name that people call it.
 *
 * @param id kind and id
 * @param name its name
 * @since 0.1.0
 */
public record Subject(SubjectId id, String name) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    public Subject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    /** Returns a session. */
    public static Subject of(Session session) {
        return new Subject(SubjectId.session(session.id()), session.name());
    }

    /** Returns the session that is scheduled. */
    public static Subject of(ScheduledSession scheduled) {
        return of(scheduled.session());
    }

    /** Returns a slot. */
    public static Subject of(Slot slot) {
        return new Subject(SubjectId.slot(slot.id()), slot.name());
    }

    /**
     * Returns a slot, called as {@link TurnName} calls it.
     *
     * @param peopleById those of the event
     */
    public static Subject of(Slot slot, Map<String, Person> peopleById) {
        return new Subject(
                SubjectId.slot(slot.id()), TurnName.of(slot, peopleById).name());
    }

    /** Returns a person. */
    public static Subject of(Person person) {
        return new Subject(SubjectId.person(person.id()), person.name());
    }

    /** Returns a room. */
    public static Subject of(Room room) {
        return new Subject(SubjectId.room(room.id()), room.name());
    }

    /** Returns a break. */
    public static Subject of(Break given) {
        return new Subject(SubjectId.breakTime(given.id()), given.name());
    }

    /** Returns a delegation. */
    public static Subject of(Delegation delegation) {
        return new Subject(SubjectId.delegation(delegation.id()), delegation.name());
    }

    /** Returns a day, called like {@code Wednesday 1 April}. */
    public static Subject day(LocalDate date) {
        return new Subject(SubjectId.day(date), DAY.format(date));
    }

    /** Returns a region. */
    public static Subject region(String region) {
        return new Subject(SubjectId.region(region), region);
    }
}
