package org.lectern.solve.proof;

import java.time.Instant;
import java.util.Objects;

/**
 * The price of holding a resource at one point of time.
 *
 * <p>A session from {@code s} to {@code e} pays the tag at {@code t} of each resource that it holds when {@code s <= t <
 * e + after}: for its room, {@code after} is the room's set-up plus its tear-down; for the track it is 0; for each of its
 * people it is the event's changeover.
 *
 * @param kind what is held
 * @param id the room or the person; empty for the track
 * @param time the point of time
 * @param price the price, at least 0, in parts of a unit of packed cost
 */
public record PriceTag(Kind kind, String id, Instant time, long price) {

    /** What sessions compete for. */
    public enum Kind {
        /** A room, which holds one session. */
        ROOM,
        /** The number of sessions at once, limited by {@code max-parallel}. */
        TRACK,
        /** A person who is live in several sessions. */
        PERSON
    }

    public PriceTag {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(time, "time");
    }
}
