package org.example.consumer;

import java.time.ZoneId;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.solve.Lectern;
import org.lectern.solve.Solved;

/** An application that embeds Lectern: it makes the timetable of two sessions and prints how good it is. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        Event event = Event.builder("consumer", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/12:00")
                .room("XXIII", 40)
                .people("ana", "bo")
                .session(Session.builder("Malawi")
                        .audience(35)
                        .slot("Malawi-1", "ana")
                        .build())
                .session(Session.builder("Panama")
                        .audience(35)
                        .slot("Panama-1", "bo")
                        .build())
                .build();

        Solved solved = Lectern.solve(event);
        System.out.println(
                "Embedded: " + solved.score() + ", " + solved.ending().words());

        if (!solved.isProvenOptimal() || !solved.score().isComplete()) {
            throw new IllegalStateException("Two sessions fit into two hours, but " + solved.findings());
        }
    }
}
