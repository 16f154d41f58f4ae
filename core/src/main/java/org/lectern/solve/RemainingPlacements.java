package org.lectern.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/** What is left of a timetable in an event other than its own, at starts of any kind. */
final class RemainingPlacements {

    private RemainingPlacements() {}

    /**
     * Returns the placements of which session, room and length still exist, without turns of slots that do not; empty if they
     * make no timetable of the event for another reason.
     */
    static Optional<Timetable> of(Event event, Timetable other) {
        List<Placement> kept = new ArrayList<>();
        Set<String> rooms = event.roomsById().keySet();
        for (Session session : event.sessions()) {
            other.findPlacement(session.id())
                    .filter(placement -> rooms.contains(placement.roomId())
                            && session.allowedMinutes().contains(placement.minutes()))
                    .ifPresent(placement -> kept.add(withKnownTurns(placement, session)));
        }
        try {
            return Optional.of(Timetable.of(event, kept).requireValid(event));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static Placement withKnownTurns(Placement placement, Session session) {
        Set<String> slots = session.slots().stream().map(Slot::id).collect(Collectors.toSet());
        List<Turn> turns = placement.turns().stream()
                .filter(turn -> slots.contains(turn.slotId()))
                .toList();
        return placement.withTurns(turns);
    }
}
