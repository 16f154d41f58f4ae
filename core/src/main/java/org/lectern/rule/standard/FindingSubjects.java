package org.lectern.rule.standard;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Slot;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;

/** The things that findings are about. */
final class FindingSubjects {

    private FindingSubjects() {}

    /** Returns the session, the slot and its speaker. */
    static List<Subject> of(ScheduledSession session, ScheduledTurn seat) {
        return List.of(Subject.of(session), Subject.of(seat.slot()), Subject.of(seat.person()));
    }

    /** Returns the session, the person who is needed and the slots for which that is. */
    static List<Subject> of(ScheduledSession session, ScheduledSession.RequiredPresence need) {
        return of(session, need.person(), need.slots());
    }

    /** Returns the session, a person and the person's slots. */
    static List<Subject> of(ScheduledSession session, Person person, List<Slot> slots) {
        List<Subject> subjects = new ArrayList<>(List.of(Subject.of(session), Subject.of(person)));
        slots.forEach(slot -> subjects.add(Subject.of(slot)));
        return subjects;
    }

    /** Returns all sessions of a relation, scheduled or not, in the order in which it lists them. */
    static List<Subject> of(Relation relation, TimetableView view) {
        return relation.sessionIds().stream()
                .map(id -> Subject.of(view.session(id)))
                .toList();
    }
}
