package org.lectern.difference;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.lectern.event.Person;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;

/**
 * A turn as one of the timetables has it.
 *
 * @param number its place among the seated turns of its session, from 1
 * @param slot the slot as the event of that timetable has it
 * @param speaker who speaks
 * @param time from the start of the turn to its end
 * @param afterMinutes how many minutes after the start of the session it starts
 * @since 0.1.0
 */
public record PlacedTurn(int number, Slot slot, Person speaker, Window time, long afterMinutes) {

    public PlacedTurn {
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(time, "time");
    }

    static PlacedTurn of(ScheduledSession session, int place) {
        ScheduledTurn seat = session.turns().get(place);
        Instant start = session.time().startInclusive();
        return new PlacedTurn(
                place + 1,
                seat.slot(),
                seat.person(),
                seat.time(),
                Duration.between(start, seat.time().startInclusive()).toMinutes());
    }
}
