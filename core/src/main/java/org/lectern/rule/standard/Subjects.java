package org.lectern.rule.standard;

import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Subject;

/** The things that findings are about. */
final class Subjects {

    private Subjects() {}

    static Subject of(HeldSession session) {
        return of(session.session());
    }

    static Subject of(Session session) {
        return new Subject(SubjectId.session(session.id()), session.name());
    }

    static Subject of(Slot slot) {
        return new Subject(SubjectId.slot(slot.id()), slot.name());
    }

    static Subject of(Person person) {
        return new Subject(SubjectId.person(person.id()), person.name());
    }

    static Subject of(Room room) {
        return new Subject(SubjectId.room(room.id()), room.name());
    }

    static Subject region(String region) {
        return new Subject(SubjectId.region(region), region);
    }
}
