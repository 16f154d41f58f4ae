package org.lectern.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a session is fixed; each part that is given is one pin of its own.
 *
 * @param day the date of the day to which the session belongs, or null
 * @param roomId the room, or null
 * @param start the start, at most 31 days from a day of the event, or null
 * @param slotOrder ids of slots of the session, or empty for any order; those with a turn keep this order
 * @param reason why it is fixed, or empty
 * @since 0.1.0
 */
public record Pin(
        @Nullable LocalDate day,
        @Nullable String roomId,
        @Nullable Instant start,
        List<String> slotOrder,
        String reason) {

    /** A start further than so many days from all days of the event is a mistyped date. */
    public static final int MAX_DAYS_AWAY = 31;

    /** Nothing is pinned. */
    public static final Pin NONE = new Pin(null, null, null, List.of(), "");

    public Pin {
        slotOrder = List.copyOf(slotOrder);
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns the pin that holds a session in the room, at the start and in the order of a placement. */
    public static Pin at(Placement placement) {
        List<String> order = placement.turns().stream().map(Turn::slotId).toList();
        return new Pin(null, placement.roomId(), placement.start(), order, "");
    }

    public Optional<LocalDate> findDay() {
        return Optional.ofNullable(day);
    }

    public Optional<String> findRoomId() {
        return Optional.ofNullable(roomId);
    }

    public Optional<Instant> findStart() {
        return Optional.ofNullable(start);
    }

    public Pin withDay(@Nullable LocalDate day) {
        return new Pin(day, roomId, start, slotOrder, reason);
    }

    public Pin withRoomId(@Nullable String roomId) {
        return new Pin(day, roomId, start, slotOrder, reason);
    }

    public Pin withStart(@Nullable Instant start) {
        return new Pin(day, roomId, start, slotOrder, reason);
    }

    public Pin withSlotOrder(List<String> slotOrder) {
        return new Pin(day, roomId, start, slotOrder, reason);
    }

    public Pin withReason(String reason) {
        return new Pin(day, roomId, start, slotOrder, reason);
    }
}
