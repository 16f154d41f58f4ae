package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Delegation;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.HeldSession;
import org.lectern.rule.SeatedSlot;
import org.lectern.rule.Subject;
import org.lectern.rule.View;

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

    /** Returns the session, the slot and its speaker. */
    static List<Subject> of(HeldSession session, SeatedSlot seat) {
        return List.of(of(session), of(seat.slot()), of(seat.person()));
    }

    /** Returns the session, the person who is needed and the slots for which that is. */
    static List<Subject> of(HeldSession session, HeldSession.Need need) {
        return of(session, need.person(), need.slots());
    }

    /** Returns the session, a person and the person's slots. */
    static List<Subject> of(HeldSession session, Person person, List<Slot> slots) {
        List<Subject> subjects = new ArrayList<>(List.of(of(session), of(person)));
        slots.forEach(slot -> subjects.add(of(slot)));
        return subjects;
    }

    /** Returns all sessions of a relation, held or not, in the order in which it lists them. */
    static List<Subject> of(Relation relation, View view) {
        return relation.sessionIds().stream().map(id -> of(view.session(id))).toList();
    }

    static Subject of(Delegation delegation) {
        return new Subject(SubjectId.delegation(delegation.id()), delegation.name());
    }

    static Subject day(LocalDate date) {
        return new Subject(SubjectId.day(date), Wording.of(date));
    }

    static Subject region(String region) {
        return new Subject(SubjectId.region(region), region);
    }
}
