package org.lectern.publish.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Presence;
import org.lectern.rule.ScheduledTurn;

/**
 * A part of a session, to the minute.
 *
 * @param kind what it is
 * @param start when it starts
 * @param offset minutes from the start of its session, below 0 if a broken timetable has it earlier
 * @param minutes how long it is
 * @param seat the slot and its speaker, for a turn only
 * @param overlaps whether it starts before the part ahead of it ends, as it may in a broken timetable
 * @param previous what changed in it since the edition before, or null
 */
public record Segment(
        Kind kind,
        Instant start,
        long offset,
        long minutes,
        @Nullable ScheduledTurn seat,
        boolean overlaps,
        @Nullable PreviousVersion previous) {

    /** The kinds of parts, each with the key of its text. */
    public enum Kind {
        OPENING("opening"),
        STATEMENT("statement"),
        TURN(""),
        PAUSE("pause"),
        QA("qa");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** Returns the key of the text for the speaker's presence, or an empty one if there is nothing to say. */
    public String presenceKey() {
        Presence presence = seat == null ? Presence.WHOLE_SESSION : seat.slot().presence();
        return switch (presence) {
            case WHOLE_SESSION -> "";
            case OWN_SLOT -> "presence.own";
            case RECORDED -> "presence.recorded";
        };
    }

    /** Returns the class for what the grid has room for: no line of text, one, or two. */
    public String height() {
        if (minutes < 5) {
            return " short";
        }
        return minutes < 10 ? "" : " tall";
    }

    public String anchor() {
        return seat == null ? "" : Anchor.slot(seat.slot().id());
    }

    /** Returns what the turn is called, or nothing if it is no turn. */
    public String name() {
        return seat == null ? "" : seat.slot().name();
    }

    public String speaker() {
        return seat == null ? "" : seat.person().name();
    }

    /** Returns theme and kind, as far as they are given and not already in the name. */
    public String topic() {
        if (seat == null) {
            return "";
        }
        String theme = seat.slot().theme();
        String kind = seat.slot().kind();
        boolean isNamed = theme.isEmpty() || theme.equals(seat.slot().name());
        if (isNamed) {
            return kind;
        }
        return kind.isEmpty() ? theme : theme + " · " + kind;
    }
}
