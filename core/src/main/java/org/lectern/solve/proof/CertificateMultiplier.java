package org.lectern.solve.proof;

import java.time.Instant;
import java.util.Objects;

/**
 * What a session pays for what it holds, or for being held before or after a night.
 *
 * <p>A session from {@code s} to {@code e} pays the tag at {@code t} of each resource that it holds when {@code s <= t <
 * e + after}: for its room, {@code after} is the room's set-up plus its tear-down; for the track it is 0; for each of its
 * people it is the event's changeover.
 *
 * <p>A tag of a night is about one person and one of the person's sessions: the session pays it where it is held on a day of
 * the right side. Of what the person's sessions pay for a night, as much is given back as the night does not cost.
 *
 * @param kind what is paid for
 * @param id the room or the person; empty for the track
 * @param sessionId the session that pays for a night; empty for what all sessions pay for that hold it
 * @param time the point of time; of a night, midnight of the first day after it, in the zone of the event
 * @param value the price, at least 0, in parts of a unit of packed cost
 */
public record CertificateMultiplier(Kind kind, String id, String sessionId, Instant time, long value) {

    /** What sessions pay for. */
    public enum Kind {
        /** A room, which holds one session. */
        ROOM,
        /** The number of sessions at once, limited by {@code max-parallel}. */
        PARALLEL_LIMIT,
        /** A person who is live in several sessions. */
        PERSON,
        /** A night of {@code long-stay} before which the session is held. */
        BEFORE_NIGHT,
        /** A night of {@code long-stay} after which the session is held. */
        AFTER_NIGHT;

        boolean isNight() {
            return this == BEFORE_NIGHT || this == AFTER_NIGHT;
        }
    }

    public CertificateMultiplier {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(time, "time");
    }

    /** Returns the price of a resource, which every session pays that holds it. */
    public static CertificateMultiplier of(Kind kind, String id, Instant time, long price) {
        return new CertificateMultiplier(kind, id, "", time, price);
    }
}
