package org.lectern.benchmarks.diagnose;

import java.util.List;
import java.util.function.UnaryOperator;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.rule.standard.StandardRules;

/**
 * An event and a timetable of it.
 *
 * @param event the event
 * @param plan a timetable of it
 */
public record PlannedEvent(Event event, Timetable plan) {

    /** Returns whether the plan keeps all rules at hard level and leaves nothing out. */
    public boolean isKept() {
        return StandardRules.checker().check(event, plan).score().isFeasible();
    }

    /** Returns the same plan for a changed event. */
    PlannedEvent with(Event changed) {
        return new PlannedEvent(changed, plan);
    }

    Placement placement(int session) {
        return plan.findPlacement(event.sessions().get(session).id()).orElseThrow();
    }

    Session session(int index) {
        return event.sessions().get(index);
    }

    static Event withSession(Event event, String id, UnaryOperator<Session> edit) {
        return event.toBuilder()
                .sessions(event.sessions().stream()
                        .map(session -> session.id().equals(id) ? edit.apply(session) : session)
                        .toList())
                .build();
    }

    static Event withPerson(Event event, Person person) {
        List<Person> others = event.people().stream()
                .filter(other -> !other.id().equals(person.id()))
                .toList();
        return event.toBuilder().people(others).person(person).build();
    }

    static Event withRelation(Event event, Relation relation) {
        return event.toBuilder().relation(relation).build();
    }
}
