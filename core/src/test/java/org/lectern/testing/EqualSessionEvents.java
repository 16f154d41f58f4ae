package org.lectern.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.SubjectId;

/** Random tiny events in most of which some sessions differ in their names alone. */
public final class EqualSessionEvents {

    private EqualSessionEvents() {}

    /** Returns an event of two sessions or more, of which the last are like the first, but for one thing in every fourth. */
    public static Event of(long seed) {
        Random random = new Random(seed);
        Event event;
        do {
            event = TinyEvents.of(random);
        } while (event.sessions().size() < 2);
        List<Session> sessions = new ArrayList<>();
        int others = random.nextInt(event.sessions().size() - 1);
        for (Session session : event.sessions()) {
            boolean isOther = sessions.size() >= 1 && sessions.size() <= others;
            sessions.add(isOther ? session : named(event.sessions().getFirst(), session.id()));
        }
        if (random.nextInt(4) == 0) {
            Session last = sessions.removeLast();
            sessions.add(last.toBuilder().priority(last.priority() + 1).build());
        }
        return event.toBuilder()
                .sessions(sessions)
                .relations(List.of())
                .delegations(random.nextBoolean() ? List.of() : event.delegations())
                .waivers(event.waivers().stream()
                        .filter(waiver -> waiver.subjects().stream()
                                .map(SubjectId::kind)
                                .noneMatch(kind -> kind == SubjectId.Kind.SESSION
                                        || kind == SubjectId.Kind.SLOT
                                        || kind == SubjectId.Kind.REGION
                                        || kind == SubjectId.Kind.DELEGATION))
                        .toList())
                .published(null)
                .build();
    }

    /** Returns a session that differs from another in its names alone, without pins, and whose turns need no order. */
    public static Session named(Session session, String id) {
        List<Slot> slots = new ArrayList<>();
        for (Slot slot : session.slots()) {
            slots.add(new Slot(
                    id + "-" + slots.size(),
                    slot.name(),
                    slot.personId(),
                    slot.minMinutes(),
                    slot.maxMinutes(),
                    slot.priority(),
                    slot.presence(),
                    SlotOrder.NONE,
                    slot.theme(),
                    slot.kind()));
        }
        return new Session(
                id,
                id,
                session.allowedMinutes(),
                session.openingMinutes(),
                session.statementMinutes(),
                slots,
                session.minQaMinutes(),
                session.preferredQaMinutes(),
                session.audience(),
                session.roomLimits(),
                session.roomWishes(),
                session.region(),
                session.availability(),
                session.preferredWindows(),
                session.undesiredWindows(),
                session.timeWishes(),
                session.attendantIds(),
                session.priority(),
                Pin.NONE,
                session.tags(),
                session.data());
    }
}
