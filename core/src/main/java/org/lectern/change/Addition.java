package org.lectern.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;

/**
 * A change that only puts one more thing at the end of a list of the event, or one more slot into a session.
 *
 * @param index the place of the change among all
 * @param change the change
 * @param target where the thing goes
 * @param added what can be named once it is there
 * @param named what it names
 */
record Addition(int index, Change change, AdditionTarget target, Set<SubjectId> added, Set<SubjectId> named) {

    /** Returns the addition that a change is, or empty if it does something else. */
    static Optional<Addition> find(Change change, int index) {
        return switch (change) {
            case Change.AddPerson person ->
                found(
                        index,
                        change,
                        AdditionTarget.PEOPLE,
                        Set.of(SubjectId.person(person.person().id())),
                        Set.of());
            case Change.AddRoom room ->
                found(
                        index,
                        change,
                        AdditionTarget.ROOMS,
                        Set.of(SubjectId.room(room.room().id())),
                        Set.of());
            case Change.AddSession session ->
                found(index, change, AdditionTarget.SESSIONS, added(session.session()), named(session.session()));
            case Change.AddSlot slot ->
                found(
                        index,
                        change,
                        AdditionTarget.SLOTS,
                        Set.of(SubjectId.slot(slot.slot().id())),
                        named(slot));
            case Change.AddRelation relation ->
                found(
                        index,
                        change,
                        AdditionTarget.RELATIONS,
                        Set.of(),
                        sessions(relation.relation().sessionIds()));
            case Change.Waive(Waiver waiver) ->
                found(index, change, AdditionTarget.WAIVERS, Set.of(), waiver.subjects());
            default -> Optional.empty();
        };
    }

    private static Optional<Addition> found(
            int index, Change change, AdditionTarget target, Set<SubjectId> added, Set<SubjectId> named) {
        return Optional.of(new Addition(index, change, target, added, named));
    }

    private static Set<SubjectId> added(Session session) {
        Set<SubjectId> added = new LinkedHashSet<>();
        added.add(SubjectId.session(session.id()));
        added.add(SubjectId.region(session.region()));
        session.slots().forEach(slot -> added.add(SubjectId.slot(slot.id())));
        return added;
    }

    private static Set<SubjectId> named(Session session) {
        Set<SubjectId> named = new LinkedHashSet<>();
        session.attendantIds().forEach(id -> named.add(SubjectId.person(id)));
        session.pin().findRoomId().ifPresent(id -> named.add(SubjectId.room(id)));
        session.pin().slotOrder().forEach(id -> named.add(SubjectId.slot(id)));
        session.slots().forEach(slot -> named.addAll(named(slot)));
        return named;
    }

    private static Set<SubjectId> named(Change.AddSlot slot) {
        Set<SubjectId> named = named(slot.slot());
        named.add(SubjectId.session(slot.sessionId()));
        return named;
    }

    private static Set<SubjectId> named(Slot slot) {
        Set<SubjectId> named = new LinkedHashSet<>();
        named.add(SubjectId.person(slot.personId()));
        slot.order().after().forEach(id -> named.add(SubjectId.slot(id)));
        slot.order().rightAfter().forEach(id -> named.add(SubjectId.slot(id)));
        return named;
    }

    private static Set<SubjectId> sessions(List<String> ids) {
        Set<SubjectId> sessions = new LinkedHashSet<>();
        ids.forEach(id -> sessions.add(SubjectId.session(id)));
        return sessions;
    }

    /** Returns the event after this addition alone; a slot needs its session. */
    AppliedChange alone(Event event) {
        EnlargedEvent enlarged = new EnlargedEvent(event);
        String part = enlarged.add(this);
        return new AppliedChange(enlarged.builder(), part, target.key());
    }
}
