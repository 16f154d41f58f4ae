package org.lectern.difference;

import java.util.List;
import java.util.Objects;
import org.lectern.event.Person;

/**
 * What to tell a person, session by session.
 *
 * @param person who
 * @param sessions what differs for the person in each session, in the order of time, those no longer held where they were; never
 *     empty
 * @param unchangedSessions names of the sessions in which the person takes part and for which there is nothing to tell, in the
 *     order of time
 * @since 0.1.0
 */
public record PersonDifference(Person person, List<InSession> sessions, List<String> unchangedSessions) {

    public PersonDifference {
        Objects.requireNonNull(person, "person");
        sessions = List.copyOf(sessions);
        unchangedSessions = List.copyOf(unchangedSessions);
    }

    /** Returns how much it counts by rule {@code moved}, all sessions together and without the factor of a notice. */
    public long grade() {
        return sessions.stream().mapToLong(InSession::grade).sum();
    }

    /**
     * What differs for a person in one session.
     *
     * @param session what differs in the session
     * @param kinds in which ways it differs for the person, in the order of {@link DifferenceKind}; not that a turn at
     *     its old time has another position
     * @param turns the person's turns that differ; each one that was there or is if the person joins or leaves, and
     *     each one that is there if the session moved
     * @param grade how much it counts by rule {@code moved}, without the factor of a notice
     */
    public record InSession(
            SessionDifference session, List<DifferenceKind> kinds, List<TurnDifference> turns, long grade) {

        public InSession {
            Objects.requireNonNull(session, "session");
            kinds = List.copyOf(kinds);
            turns = List.copyOf(turns);
        }
    }
}
