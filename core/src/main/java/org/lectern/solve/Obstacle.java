package org.lectern.solve;

import java.util.Objects;
import org.lectern.rule.TranslatableSentence;

/**
 * What stands in the way of an unscheduled session at some of the places where it could be, while all others stay.
 *
 * @param kind what it is
 * @param name the person who is busy, if the kind is {@link Kind#PERSON_BUSY}; else empty
 * @param placeCount at how many places it stands in the way, without those of obstacles before it in a list
 * @param isEverywhere whether it stands in the way at all of them
 * @since 0.1.0
 */
public record Obstacle(Kind kind, String name, long placeCount, boolean isEverywhere) {

    /** What can stand in the way. */
    public enum Kind {
        /** Another session has the room. */
        ROOM_TAKEN,
        /** Somebody whom the session needs is in another one. */
        PERSON_BUSY,
        /** More sessions would run at once than the event allows. */
        TOO_MANY_AT_ONCE,
        /** A relation to another session would be broken. */
        RELATION,
        /** A person, a team, a room or the event would have too much on a day. */
        LOAD,
        /** Somebody whom the session needs is not there. */
        PERSON_ABSENT,
        /** The room lacks a feature or seats. */
        ROOM_UNSUITABLE,
        /** The room or the day is closed. */
        CLOSED,
        /** The session may not take place at that time. */
        NOT_ALLOWED,
        /** The parts of the session do not fit into it. */
        TOO_FEW_MINUTES,
        /** The session is pinned elsewhere. */
        PINNED,
        /** Another rule. */
        OTHER
    }

    public Obstacle {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    /** Returns it as a clause, such as {@code another session has the room}. */
    public TranslatableSentence clause() {
        return switch (kind) {
            case ROOM_TAKEN -> of("room-taken", "another session has the room");
            case PERSON_BUSY -> TranslatableSentence.of("unplaced.person-busy", "%s is in another session", name);
            case TOO_MANY_AT_ONCE -> of("too-many", "more sessions would run at once than the event allows");
            case RELATION -> of("relation", "its relation to another session would be broken");
            case LOAD -> of("load", "there would be too much on one day");
            case PERSON_ABSENT -> of("person-absent", "somebody whom it needs is not available");
            case ROOM_UNSUITABLE -> of("room-unsuitable", "the room lacks a feature or seats");
            case CLOSED -> of("closed", "the room or the day is closed");
            case NOT_ALLOWED -> of("not-allowed", "it may not take place at that time");
            case TOO_FEW_MINUTES -> of("too-few-minutes", "its parts need more minutes than it lasts");
            case PINNED -> of("pinned", "it is pinned elsewhere");
            case OTHER -> of("other", "another rule would be broken");
        };
    }

    private static TranslatableSentence of(String key, String english) {
        return TranslatableSentence.of("unplaced." + key, english);
    }
}
