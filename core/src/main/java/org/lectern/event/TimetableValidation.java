package org.lectern.event;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds every mistake that makes a timetable meaningless for an event; pointers follow the timetable's JSON form. */
final class TimetableValidation {

    private final ProblemSink sink;

    private final String root;

    TimetableValidation(Event event, Timetable timetable) {
        this(new ProblemSink(event.zone()), "");
        check(event.id(), event.sessionsById(), event.roomsById().keySet(), timetable);
    }

    /** @param root the pointer of the object that holds the placements */
    TimetableValidation(ProblemSink sink, String root) {
        this.sink = sink;
        this.root = root;
    }

    void check(String eventId, Map<String, Session> sessions, Set<String> rooms, Timetable timetable) {
        if (!timetable.eventId().equals(eventId)) {
            sink.add(
                    "wrong-event",
                    root + "/event",
                    timetable.eventId(),
                    "The timetable is for the event '%s', not for '%s'."
                            .formatted(Problem.shown(timetable.eventId()), Problem.shown(eventId)),
                    "Use the event file that belongs to it.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < timetable.placements().size(); i++) {
            Placement placement = timetable.placements().get(i);
            String pointer = root + "/placements/" + i;
            sink.knownId(pointer + "/session", "session", placement.sessionId(), sessions.keySet());
            sink.knownId(pointer + "/room", "room", placement.roomId(), rooms);
            OwnerText ofSession = OwnerText.of("session", placement.sessionId());
            sink.onMinute(pointer + "/start", "start", ofSession, placement.start());
            sink.minutes(pointer + "/minutes", "minutes", ofSession, placement.minutes(), 1);
            if (!seen.add(placement.sessionId())) {
                sink.add(
                        "duplicate",
                        pointer + "/session",
                        placement.sessionId(),
                        "The session '%s' is placed twice.".formatted(Problem.shown(placement.sessionId())),
                        "Remove one of the two placements.");
            }
            Session session = sessions.get(placement.sessionId());
            if (session != null) {
                checkTurns(pointer, session, placement);
            }
        }
    }

    List<Problem> problems() {
        return sink.problems();
    }

    private void checkTurns(String pointer, Session session, Placement placement) {
        if (placement.minutes() >= 1
                && placement.minutes() <= EventValidation.MAX_MINUTES
                // A session without any length is a mistake of its own.
                && !session.allowedMinutes().isEmpty()
                && !session.allowedMinutes().contains(placement.minutes())) {
            sink.add(
                    "not-allowed",
                    pointer + "/minutes",
                    placement.minutes(),
                    "The minutes of session '%2$s' must be one of %3$s, not '%1$s'."
                            .formatted(placement.minutes(), Problem.shown(session.name()), session.allowedMinutes()),
                    "Add the length to the session's allowed minutes.");
        }
        List<String> slotIds = session.slots().stream().map(Slot::id).toList();
        OwnerText ofSession = OwnerText.of("session", session.name());
        Set<String> seen = new HashSet<>();
        for (int j = 0; j < placement.turns().size(); j++) {
            Turn turn = placement.turns().get(j);
            String at = pointer + "/turns/" + j;
            OwnerText ofSlot = OwnerText.of("slot", turn.slotId());
            sink.knownId(at + "/slot", "slot", ofSession, turn.slotId(), slotIds);
            sink.onMinute(at + "/start", "start", ofSlot, turn.start());
            sink.minutes(at + "/minutes", "minutes", ofSlot, turn.minutes(), 1);
            if (!seen.add(turn.slotId())) {
                sink.add(
                        "duplicate",
                        at + "/slot",
                        turn.slotId(),
                        "The slot '%s' has two turns.".formatted(Problem.shown(turn.slotId())),
                        "Remove one of the two turns.");
            }
        }
    }
}
