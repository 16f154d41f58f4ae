package org.lectern.publish.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Presence;
import org.lectern.event.TurnName;
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

    /** Returns whether a video is shown. */
    public boolean isRecorded() {
        return seat != null && seat.slot().presence() == Presence.RECORDED;
    }

    /** Returns whether the speaker need not stay for the rest of the session, which only organisers read. */
    public boolean isOwnTurnOnly() {
        return seat != null && seat.slot().presence() == Presence.OWN_SLOT;
    }

    /** Returns the zone of a speaker who takes part remotely, if the turn is no video. */
    public Optional<ZoneId> findRemoteZone() {
        return seat == null || isRecorded() ? Optional.empty() : seat.person().findZone();
    }

    public String anchor() {
        return seat == null ? "" : Anchor.slot(seat.slot().id());
    }

    /** Returns what the turn is called; nothing if it is no turn. */
    public TurnName turnName() {
        return seat == null
                ? TurnName.NONE
                : TurnName.of(seat.slot(), seat.person().name());
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
