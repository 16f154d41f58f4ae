package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TimetableTest {

    private final Placement first = placement("a");
    private final Placement second = placement("b");

    private static Placement placement(String sessionId) {
        return new Placement(sessionId, "XX", Instant.parse("2020-03-31T08:00:00Z"), 60, List.of());
    }

    @Test
    void findPlacement_heldSession_isItsPlacement() {
        Timetable timetable = new Timetable("event", List.of(first, second));

        assertEquals(Optional.of(second), timetable.findPlacement("b"));
        assertEquals(Optional.empty(), timetable.findPlacement("c"));
    }

    @Test
    void placements_ofAListChangedLater_stayAsTheyWere() {
        List<Placement> given = new ArrayList<>(List.of(first));
        Timetable timetable = new Timetable("event", given);

        given.add(second);

        assertEquals(List.of(first), timetable.placements());
        assertEquals(new Timetable("event", List.of(first)), timetable);
        assertThrows(
                UnsupportedOperationException.class,
                () -> timetable.placements().add(second));
    }
}
