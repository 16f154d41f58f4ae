package org.lectern.testing;

import java.util.List;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** Times of sessions, and people, rooms and sessions that are never available, in half of the events. */
final class RandomAvailability {

    private RandomAvailability() {}

    static Event add(Event event, List<Window> halfDays, Dice dice) {
        if (dice.percent(50)) {
            return event;
        }
        return event.toBuilder()
                .rooms(event.rooms().stream()
                        .map(room -> room.toBuilder()
                                .availability(orNever(room.availability(), dice))
                                .build())
                        .toList())
                .people(event.people().stream()
                        .map(person -> person.toBuilder()
                                .availability(orNever(person.availability(), dice))
                                .build())
                        .toList())
                .sessions(event.sessions().stream()
                        .map(session -> session.toBuilder()
                                .availability(orNever(RandomWindows.availability(halfDays, 70, dice), dice))
                                .build())
                        .toList())
                .build();
    }

    private static Availability orNever(Availability usual, Dice dice) {
        return dice.percent(3) ? Availability.never() : usual;
    }
}
