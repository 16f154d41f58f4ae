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
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;

/** The things that findings are about. */
final class FindingSubjects {

    private FindingSubjects() {}

    static Subject of(ScheduledSession session) {
        return of(session.session());
    }

    static Subject of(Session session) {
        return Subject.of(session);
    }

    static Subject of(Slot slot) {
        return Subject.of(slot);
    }

    static Subject of(Person person) {
        return Subject.of(person);
    }

    static Subject of(Room room) {
        return Subject.of(room);
    }

    /** Returns the session, the slot and its speaker. */
    static List<Subject> of(ScheduledSession session, ScheduledTurn seat) {
        return List.of(of(session), of(seat.slot()), of(seat.person()));
    }

    /** Returns the session, the person who is needed and the slots for which that is. */
    static List<Subject> of(ScheduledSession session, ScheduledSession.RequiredPresence need) {
        return of(session, need.person(), need.slots());
    }

    /** Returns the session, a person and the person's slots. */
    static List<Subject> of(ScheduledSession session, Person person, List<Slot> slots) {
        List<Subject> subjects = new ArrayList<>(List.of(of(session), of(person)));
        slots.forEach(slot -> subjects.add(of(slot)));
        return subjects;
    }

    /** Returns all sessions of a relation, scheduled or not, in the order in which it lists them. */
    static List<Subject> of(Relation relation, TimetableView view) {
        return relation.sessionIds().stream().map(id -> of(view.session(id))).toList();
    }

    static Subject of(Delegation delegation) {
        return Subject.of(delegation);
    }

    static Subject day(LocalDate date) {
        return Subject.day(date);
    }

    static Subject region(String region) {
        return Subject.region(region);
    }
}
