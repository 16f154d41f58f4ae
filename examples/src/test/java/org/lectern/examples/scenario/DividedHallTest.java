package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** A hall with a wall in its middle: one plenary, or two workshops. */
class DividedHallTest {

    private static Event event(String... workshops) {
        Event.Builder event = Geneva.TUESDAY
                .open("10:00/12:00")
                .room(Room.builder("XX").seats(40).build())
                .room(Room.builder("XXI").seats(40).build())
                .room(Room.builder("XX+XXI").seats(90).parts("XX", "XXI").build())
                .session(Session.builder("Plenary").audience(80).build());
        for (String workshop : workshops) {
            event.session(Session.builder(workshop).audience(30).build());
        }
        return event.build();
    }

    @Test
    void plenary_inTheWholeHall_leavesNoHalfToAWorkshop() {
        SolveResult result = Lectern.solve(event("Drawing", "Singing"));

        assertThat(result)
                .keepsAllHardRules()
                .dropsNothing()
                .schedules("Plenary")
                .inRoom("XX+XXI");
        Placement plenary = result.timetable().findPlacement("Plenary").orElseThrow();
        List<Placement> workshops = result.timetable().placements().stream()
                .filter(placement -> !placement.sessionId().equals("Plenary"))
                .toList();
        workshops.forEach(workshop ->
                assertTrue(workshop.time().overlapMinutes(plenary.time()) == 0, () -> workshop + " beside " + plenary));
    }

    /** One hour of the two is left for workshops, in two rooms. */
    @Test
    void workshops_moreThanTheHalvesHold_areLeftOut() {
        SolveResult result = Lectern.solve(event("Drawing", "Singing", "Writing"));

        assertThat(result).keepsAllHardRules();
        assertTrue(result.isProvenOptimal());
        assertTrue(result.unplaced().size() == 1, result.unplaced()::toString);
    }
}
