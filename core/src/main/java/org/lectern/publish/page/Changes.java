package org.lectern.publish.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.HeldSession;
import org.lectern.rule.SeatedSlot;

/**
 * What changed since the edition before. A turn that stays where it was in its session is not told again when the whole
 * session moved.
 */
final class Changes {

    private final boolean known;
    private final Map<String, Placement> before = new HashMap<>();
    private final Map<String, Room> rooms;

    Changes(Event event, @Nullable Timetable previous) {
        this.known = previous != null;
        this.rooms = event.roomsById();
        if (previous != null) {
            previous.placements().forEach(placement -> before.put(placement.sessionId(), placement));
        }
    }

    /** Returns whether there was an edition before. */
    boolean known() {
        return known;
    }

    /** Returns what a session was, or empty if it is as it was. */
    Optional<Was> session(HeldSession held) {
        if (!known) {
            return Optional.empty();
        }
        Placement then = before.get(held.session().id());
        if (then == null) {
            return Optional.of(Was.NEW);
        }
        boolean startStays = then.start().equals(held.time().startInclusive());
        boolean lengthStays = then.minutes() == held.time().minutes();
        boolean roomStays = then.roomId().equals(held.room().id());
        return startStays && lengthStays && roomStays
                ? Optional.empty()
                : Optional.of(new Was(
                        false,
                        startStays ? null : then.start(),
                        lengthStays ? null : (long) then.minutes(),
                        roomStays ? null : roomName(then.roomId())));
    }

    private String roomName(String id) {
        Room room = rooms.get(id);
        return room == null ? id : room.name();
    }

    /** Returns what a turn was, or empty if it has the same minutes at the same point of its session. */
    Optional<Was> turn(HeldSession held, SeatedSlot seat) {
        Placement then = before.get(held.session().id());
        if (!known || then == null) {
            return Optional.empty();
        }
        Optional<Turn> turn = then.turns().stream()
                .filter(other -> other.slotId().equals(seat.slot().id()))
                .findFirst();
        return turn.isEmpty() ? Optional.of(Was.NEW) : turn.flatMap(was -> change(was, then, held, seat));
    }

    private static Optional<Was> change(Turn then, Placement around, HeldSession held, SeatedSlot seat) {
        boolean startStays = Duration.between(around.start(), then.start())
                .equals(Duration.between(
                        held.time().startInclusive(), seat.time().startInclusive()));
        boolean lengthStays = then.minutes() == seat.time().minutes();
        return startStays && lengthStays
                ? Optional.empty()
                : Optional.of(new Was(
                        false, startStays ? null : then.start(), lengthStays ? null : (long) then.minutes(), null));
    }

    /** Returns the sessions of the event that had a place and have none now, with where that was. */
    List<Cancelled> cancelled(List<Session> leftOut) {
        List<Cancelled> cancelled = new ArrayList<>();
        for (Session session : leftOut) {
            Placement then = before.get(session.id());
            if (then != null) {
                cancelled.add(new Cancelled(session, then.start(), roomName(then.roomId())));
            }
        }
        return cancelled;
    }

    /**
     * A session that is no longer held.
     *
     * @param session the session
     * @param start when it was to start
     * @param room the name of the room in which it was
     */
    record Cancelled(Session session, Instant start, String room) {}
}
