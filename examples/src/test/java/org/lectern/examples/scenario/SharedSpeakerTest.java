package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** Whoever speaks in two sessions in two buildings needs the time to walk from one to the other. */
class SharedSpeakerTest {

    @Test
    void sessions_withOneSpeakerInTwoBuildings_areTheWalkApart() {
        Event event = Geneva.TUESDAY
                .open("10:00/12:20")
                .room(Room.builder("XXIII")
                        .building("Palais")
                        .features("booths")
                        .build())
                .room(Room.builder("A").building("Varembé").features("screen").build())
                .travel("Palais", "Varembé", 20)
                .people("ana")
                .session(Session.builder("Liberia")
                        .neededFeatures("booths")
                        .slot("Liberia-1", "ana")
                        .build())
                .session(Session.builder("Malawi")
                        .neededFeatures("screen")
                        .slot("Malawi-1", "ana")
                        .build())
                .build();

        SolveResult result = Lectern.solve(event);

        List<Window> times = result.timetable().placements().stream()
                .map(Placement::time)
                .sorted((one, other) -> one.startInclusive().compareTo(other.startInclusive()))
                .toList();
        assertThat(result).keepsAllHardRules().dropsNothing();
        assertEquals(
                Duration.ofMinutes(20),
                Duration.between(times.get(0).endExclusive(), times.get(1).startInclusive()));
    }
}
