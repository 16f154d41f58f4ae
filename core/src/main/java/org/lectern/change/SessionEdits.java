package org.lectern.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;

/** Changes of sessions and their slots; whatever named what is gone lets go of it. */
record SessionEdits(Event event, StartedSessions held, ChangeMistakes mistakes) {

    AppliedChange withdraw(Change.WithdrawSlot withdrawn) {
        return mistakes.findSessionOfSlot("/slot", withdrawn.slotId())
                .map(session -> with(without(session, slot -> slot.id().equals(withdrawn.slotId()))))
                .orElseGet(this::unchanged);
    }

    AppliedChange withdraw(Change.WithdrawPerson withdrawn) {
        String personId = withdrawn.personId();
        if (!isPerson("/person", personId)) {
            return unchanged();
        }
        List<Session> sessions = new ArrayList<>();
        for (Session session : event.sessions()) {
            sessions.add(
                    held.contains(session.id())
                            ? session
                            : without(session, slot -> slot.personId().equals(personId))
                                    .withoutAttendant(personId));
        }
        return AppliedChange.of(builder(sessions));
    }

    AppliedChange replace(Change.ReplaceSpeaker replaced) {
        boolean isKnown = isPerson("/person", replaced.personId());
        Optional<Session> session = mistakes.findSessionOfSlot("/slot", replaced.slotId());
        return isKnown && session.isPresent()
                ? with(session.get()
                        .withSlot(
                                replaced.slotId(),
                                slot -> slot.toBuilder()
                                        .personId(replaced.personId())
                                        .build()))
                : unchanged();
    }

    AppliedChange edit(Change.EditSlot edited) {
        return mistakes.findSessionOfSlot("/slot", edited.slotId())
                .map(session -> new AppliedChange(
                        with(session.withSlot(edited.slotId(), slot -> edited(slot, edited)))
                                .builder(),
                        "/sessions/" + index(session) + "/slots/"
                                + session.slots().stream()
                                        .map(Slot::id)
                                        .toList()
                                        .indexOf(edited.slotId()),
                        ""))
                .orElseGet(this::unchanged);
    }

    private static Slot edited(Slot slot, Change.EditSlot edit) {
        return slot.toBuilder()
                .presence(Objects.requireNonNullElse(edit.presence(), slot.presence()))
                .minutes(
                        Objects.requireNonNullElse(edit.minMinutes(), slot.minMinutes()),
                        Objects.requireNonNullElse(edit.maxMinutes(), slot.maxMinutes()))
                .priority(Objects.requireNonNullElse(edit.priority(), slot.priority()))
                .build();
    }

    AppliedChange edit(Change.EditSession edited) {
        return mistakes.findOpenSession("/session", edited.sessionId())
                .map(session -> new AppliedChange(
                        with(edited.edit().applyTo(session)).builder(), "/sessions/" + index(session), ""))
                .orElseGet(this::unchanged);
    }

    AppliedChange cancel(Change.CancelSession cancelled) {
        Optional<Session> session = mistakes.findOpenSession("/session", cancelled.sessionId());
        if (session.isEmpty()) {
            return unchanged();
        }
        String id = cancelled.sessionId();
        List<Session> sessions =
                event.sessions().stream().filter(one -> !one.id().equals(id)).toList();
        List<Delegation> delegations = event.delegations().stream()
                .map(delegation -> delegation.withoutWanted(id))
                .toList();
        List<Relation> relations = event.relations().stream()
                .flatMap(relation -> without(relation, id).stream())
                .toList();
        return AppliedChange.of(builder(sessions).delegations(delegations).relations(relations));
    }

    /** Returns a relation without a session, or empty where it then asks nothing. */
    private static Optional<Relation> without(Relation relation, String id) {
        List<String> left =
                relation.sessionIds().stream().filter(one -> !one.equals(id)).toList();
        if (left.size() == relation.sessionIds().size()) {
            return Optional.of(relation);
        }
        if (left.size() < 2) {
            return Optional.empty();
        }
        return switch (relation) {
            case Relation.Before order -> Optional.empty();
            case Relation.SameDay group -> Optional.of(new Relation.SameDay(left, group.importance()));
            case Relation.DifferentDay group -> Optional.of(new Relation.DifferentDay(left, group.importance()));
            case Relation.BackToBack chain -> Optional.of(new Relation.BackToBack(left, chain.importance()));
            case Relation.NotParallel group -> Optional.of(new Relation.NotParallel(left, group.importance()));
        };
    }

    private boolean isPerson(String key, String personId) {
        return mistakes.isKnown(key, "person", personId, event.peopleById().keySet());
    }

    private int index(Session session) {
        return event.sessions().stream().map(Session::id).toList().indexOf(session.id());
    }

    private static Session without(Session session, Predicate<Slot> gone) {
        List<Slot> left = session.slots().stream().filter(gone.negate()).toList();
        if (left.size() == session.slots().size()) {
            return session;
        }
        Set<String> ids = new LinkedHashSet<>(left.stream().map(Slot::id).toList());
        Pin pin = session.pin();
        return session.toBuilder()
                .slots(left.stream()
                        .map(slot -> slot.toBuilder()
                                .order(slot.order().retainingSlots(ids))
                                .build())
                        .toList())
                .pin(pin.withSlotOrder(
                        pin.slotOrder().stream().filter(ids::contains).toList()))
                .build();
    }

    private AppliedChange unchanged() {
        return AppliedChange.of(event.toBuilder());
    }

    private AppliedChange with(Session changed) {
        return AppliedChange.of(builder(event.sessions().stream()
                .map(session -> session.id().equals(changed.id()) ? changed : session)
                .toList()));
    }

    /** Returns the event with other sessions; the published timetable and waivers keep what is still known. */
    private Event.Builder builder(List<Session> sessions) {
        Set<SubjectId> known = new LinkedHashSet<>();
        for (Session session : sessions) {
            known.add(SubjectId.session(session.id()));
            session.slots().forEach(slot -> known.add(SubjectId.slot(slot.id())));
            known.add(SubjectId.region(session.region()));
        }
        List<Waiver> waivers = event.waivers().stream()
                .filter(waiver -> waiver.subjects().stream()
                        .allMatch(subject -> known.contains(subject) || !isOfSessions(subject)))
                .toList();
        return event.toBuilder()
                .sessions(sessions)
                .waivers(waivers)
                .published(event.findPublished()
                        .map(published -> published(published, sessions))
                        .orElse(null));
    }

    private static boolean isOfSessions(SubjectId subject) {
        return switch (subject.kind()) {
            case SESSION, SLOT, REGION -> true;
            case PERSON, ROOM, DELEGATION, DAY, BREAK -> false;
        };
    }

    private static Published published(Published published, List<Session> sessions) {
        Map<String, Session> byId = new LinkedHashMap<>();
        sessions.forEach(session -> byId.put(session.id(), session));
        List<Placement> placements = new ArrayList<>();
        for (Placement placement : published.timetable().placements()) {
            Session session = byId.get(placement.sessionId());
            if (session != null) {
                placements.add(ChangedEvent.fittedTo(placement, session));
            }
        }
        return published.withTimetable(published.timetable().withPlacements(placements));
    }
}
