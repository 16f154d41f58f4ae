package org.lectern.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/** An event with additions, one after the other; it is built once, after all of them. */
final class EnlargedEvent {

    private final Event event;
    private final Event.Builder builder;
    private final List<Session> sessions;
    private final Map<String, Integer> sessionIndexes = new HashMap<>();
    private final Map<String, List<Slot>> slotsBySession = new HashMap<>();
    private final Map<AdditionTarget, Integer> counts = new EnumMap<>(AdditionTarget.class);

    EnlargedEvent(Event event) {
        this.event = event;
        this.builder = event.toBuilder();
        this.sessions = new ArrayList<>(event.sessions());
        for (int i = 0; i < sessions.size(); i++) {
            sessionIndexes.putIfAbsent(sessions.get(i).id(), i);
        }
    }

    /** Returns the ids of all sessions, those added before too. */
    Set<String> sessionIds() {
        return sessionIndexes.keySet();
    }

    /** Adds a thing, which needs its session if it is a slot; returns its pointer in the event. */
    String add(Addition addition) {
        switch (addition.change()) {
            case Change.AddSlot added -> {
                return slot(added);
            }
            case Change.AddSession added -> {
                sessionIndexes.putIfAbsent(added.session().id(), sessions.size());
                sessions.add(added.session());
            }
            case Change.AddPerson added -> builder.person(added.person());
            case Change.AddRoom added -> builder.room(added.room());
            case Change.AddRelation added -> builder.relation(added.relation());
            case Change.Waive added -> builder.waiver(added.waiver());
            default -> throw new IllegalArgumentException(addition.change() + " adds nothing");
        }
        AdditionTarget target = addition.target();
        int earlier = counts.merge(target, 1, Integer::sum) - 1;
        return target.path() + (target.size(event) + earlier);
    }

    private String slot(Change.AddSlot added) {
        int index = Objects.requireNonNull(sessionIndexes.get(added.sessionId()));
        List<Slot> slots = slotsBySession.computeIfAbsent(added.sessionId(), id -> new ArrayList<>());
        slots.add(added.slot());
        int number = sessions.get(index).slots().size() + slots.size() - 1;
        return AdditionTarget.SLOTS.path() + index + "/slots/" + number;
    }

    /** Returns the event with all that was added, not yet checked. */
    Event.Builder builder() {
        slotsBySession.forEach((id, slots) -> {
            int index = Objects.requireNonNull(sessionIndexes.get(id));
            Session.Builder session = sessions.get(index).toBuilder();
            slots.forEach(session::slot);
            sessions.set(index, session.build());
        });
        slotsBySession.clear();
        return builder.sessions(sessions);
    }
}
