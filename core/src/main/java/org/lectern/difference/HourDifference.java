package org.lectern.difference;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.event.Room;
import org.lectern.rule.ScheduledSession;

/**
 * What differs in a room at an hour.
 *
 * @param room the room
 * @param start the hour: when the session starts or would have started there
 * @param kind what happens there
 * @param session what differs in the session
 * @since 0.1.0
 */
public record HourDifference(Room room, Instant start, Kind kind, SessionDifference session) {

    /** What can happen in a room at an hour. */
    public enum Kind {
        /** The session was to be held here then, and is not. */
        REMOVED,
        /** The session stays here, and is longer or shorter or differs inside. */
        CHANGED,
        /** The session is held here now, and was not. */
        ADDED
    }

    public HourDifference {
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(session, "session");
    }

    /** Returns all of them by start; those of one start in the order of the rooms, who leaves first. */
    static List<HourDifference> of(List<SessionDifference> sessions, List<String> roomIds) {
        return sessions.stream()
                .flatMap(HourDifference::of)
                .sorted(Comparator.comparing(HourDifference::start)
                        .thenComparingInt(hour -> roomIds.indexOf(hour.room().id()))
                        .thenComparing(HourDifference::kind))
                .toList();
    }

    private static Stream<HourDifference> of(SessionDifference session) {
        if (session.before() != null && session.after() != null && !session.isMoved()) {
            return Stream.of(of(session.after(), Kind.CHANGED, session));
        }
        return Stream.concat(
                session.findBefore().stream().map(held -> of(held, Kind.REMOVED, session)),
                session.findAfter().stream().map(held -> of(held, Kind.ADDED, session)));
    }

    private static HourDifference of(ScheduledSession held, Kind sort, SessionDifference session) {
        return new HourDifference(held.room(), held.time().startInclusive(), sort, session);
    }
}
