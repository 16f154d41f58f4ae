package org.lectern.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where and when a session takes place, and who speaks in it when.
 *
 * @param sessionId the session
 * @param roomId its room
 * @param start its start
 * @param minutes its length in elapsed minutes, one of those that the session allows
 * @param turns the turns in the order in which they speak; slots without a turn are dropped
 * @since 0.1.0
 */
public record Placement(String sessionId, String roomId, Instant start, int minutes, List<Turn> turns) {

    public Placement {
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(roomId, "roomId");
        Objects.requireNonNull(start, "start");
        turns = List.copyOf(turns);
    }

    /** Returns the time from start to end. */
    public Window time() {
        return Window.of(start, minutes);
    }

    /** Returns the turn of a slot, or empty if the slot is dropped. */
    public Optional<Turn> findTurn(String slotId) {
        return turns.stream().filter(turn -> turn.slotId().equals(slotId)).findFirst();
    }

    public Placement withStart(Instant start) {
        return new Placement(sessionId, roomId, start, minutes, turns);
    }

    public Placement withMinutes(int minutes) {
        return new Placement(sessionId, roomId, start, minutes, turns);
    }

    public Placement withTurns(List<Turn> turns) {
        return new Placement(sessionId, roomId, start, minutes, turns);
    }
}
