package org.example.consumer;

import java.time.ZoneId;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

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

        SolveResult solved = Lectern.solve(event);
        System.out.println(
                "Embedded: " + solved.score() + ", " + solved.stopReason().description());

        if (!solved.isProvenOptimal() || !solved.score().isFeasible()) {
            throw new IllegalStateException("Two sessions fit into two hours, but " + solved.findings());
        }
    }
}
