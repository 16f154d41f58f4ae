package org.lectern.solve.proof;

import java.time.Instant;
import java.util.Objects;

/**
 * A Lagrange multiplier in a certificate: the charge for a resource at one point in time, or for a session before or
 * after a night.
 *
 * <p>A session from {@code s} to {@code e} pays the multiplier at {@code t} of each resource that it holds when {@code
 * s <= t < e + after}. For its room, {@code after} is the room's set-up plus tear-down; for the parallel limit it is 0;
 * for each of its people it is the event's changeover.
 *
 * <p>A multiplier of a night belongs to one person and one of the person's sessions. The session pays it if it takes
 * place on the side of the night that the kind names. The night gives back what the sessions pay for it beyond its
 * cost.
 *
 * @param kind what is charged for
 * @param id the room or the person; empty for the parallel limit
 * @param sessionId the session that pays for a night; empty for multipliers that each holder pays
 * @param time the point in time; for a night, midnight of the first day after it, in the zone of the event
 * @param minutes the length of a session that pays at one start and length only; 0 for other kinds
 * @param value the multiplier, at least 0, in parts of a unit of packed cost
 */
public record CertificateMultiplier(Kind kind, String id, String sessionId, Instant time, int minutes, long value) {

    /** What sessions are charged for. */
    public enum Kind {
        /** A room, which holds one session at a time. */
        ROOM,
        /** A room with the minutes of {@code no-slack} after each session, which several may hold at a cost. */
        SLACK,
        /** The limit of {@code max-parallel} on sessions at the same time. */
        PARALLEL_LIMIT,
        /** A person who is live in several sessions. */
        PERSON,
        /** A night of {@code long-stay} before which the session takes place. */
        BEFORE_NIGHT,
        /** A night of {@code long-stay} after which the session takes place. */
        AFTER_NIGHT,
        /** A person who is live in a session that starts at this time and has this length. */
        PERSON_TIME,
        /** An order relation with a session that starts at this time and has this length. */
        ORDER,
        /** A day on which a session takes place. */
        DAY;
    }

    public CertificateMultiplier {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(time, "time");
    }

    /** Returns the multiplier of a resource, which every session pays that holds it. */
    public static CertificateMultiplier of(Kind kind, String id, Instant time, long price) {
        return new CertificateMultiplier(kind, id, "", time, 0, price);
    }

    /** Returns what the multiplier charges for, in words. */
    String describe() {
        return switch (kind) {
            case ROOM -> "room '%s'".formatted(id);
            case SLACK -> "the slack of room '%s'".formatted(id);
            case PARALLEL_LIMIT -> "the parallel limit";
            case PERSON -> "person '%s'".formatted(id);
            case BEFORE_NIGHT, AFTER_NIGHT -> "a night of person '%s'".formatted(id);
            case PERSON_TIME -> "the time of person '%s'".formatted(id);
            case ORDER -> "relation '%s'".formatted(id);
            case DAY -> "the day at %s".formatted(time);
        };
    }
}
