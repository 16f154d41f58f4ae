package org.lectern.replan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.event.Room;
import org.lectern.rule.HeldSession;

/**
 * What differs in a room at an hour.
 *
 * @param room the room
 * @param start the hour: when the session starts or would have started there
 * @param sort what happens there
 * @param session what differs in the session
 */
public record HourDifference(Room room, Instant start, Sort sort, SessionDifference session) {

    /** What can happen in a room at an hour. */
    public enum Sort {
        /** The session was to be held here then, and is not. */
        LEAVES,
        /** The session stays here, and is longer or shorter or differs inside. */
        CHANGES,
        /** The session is held here now, and was not. */
        COMES
    }

    public HourDifference {
        Objects.requireNonNull(room, "room");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(session, "session");
    }

    /** Returns all of them by start; those of one start in the order of the rooms, who leaves first. */
    static List<HourDifference> of(List<SessionDifference> sessions, List<String> roomIds) {
        return sessions.stream()
                .flatMap(HourDifference::of)
                .sorted(Comparator.comparing(HourDifference::start)
                        .thenComparing(hour -> roomIds.indexOf(hour.room().id()))
                        .thenComparing(HourDifference::sort))
                .toList();
    }

    private static Stream<HourDifference> of(SessionDifference session) {
        if (session.before() != null && session.after() != null && !session.isMoved()) {
            return Stream.of(of(session.after(), Sort.CHANGES, session));
        }
        return Stream.concat(
                session.givenBefore().stream().map(held -> of(held, Sort.LEAVES, session)),
                session.givenAfter().stream().map(held -> of(held, Sort.COMES, session)));
    }

    private static HourDifference of(HeldSession held, Sort sort, SessionDifference session) {
        return new HourDifference(held.room(), held.time().startInclusive(), sort, session);
    }
}
