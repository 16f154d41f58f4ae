package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Window;

/** Classes packed and crowded. */
@Tag("slow")
class PackedDesignTest {

    private static long openMinutes(Event event) {
        return event.rooms().stream()
                .flatMap(room -> room.availability().windows().stream())
                .mapToLong(Window::minutes)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 14, 17, 18, 19, 30, 60, 100, 400})
    void hiddenPlan_ofPackedAndCrowded_fillsAtLeast95PercentOfTheOpenMinutes(int sessions) {
        for (EventClass eventClass : List.of(EventClass.PACKED, EventClass.CROWDED)) {
            for (int seed = 0; seed < 10; seed++) {
                GeneratedEvent generated = Planned.of(eventClass, sessions, seed);
                long used = generated.hiddenPlan().placements().stream()
                        .mapToLong(Placement::minutes)
                        .sum();
                double filled = (double) used / openMinutes(generated.event());
                assertTrue(filled >= 0.95 && filled <= 1, generated.event().id() + " " + filled);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"14, 2, 2", "17, 2, 2", "18, 3, 2", "42, 3, 2", "43, 3, 3", "60, 3, 3", "400, 3, 20"})
    void rooms_ofPacked_areOnePerSevenSessionsADay(int sessions, int days, int rooms) {
        Event event = Planned.of(EventClass.PACKED, sessions, 1).event();

        assertEquals(days, event.days().size());
        assertEquals(rooms, event.rooms().size());
        assertEquals(15, event.startStepMinutes());
        assertEquals(5, event.changeoverMinutes());
    }

    @Test
    void lengths_ofPacked_haveTheSharesOfTheClass() {
        Event event = Planned.of(EventClass.PACKED, 1000, 1).event();

        assertEquals(0.25, share(event, 30), 0.04);
        assertEquals(0.25, share(event, 45), 0.04);
        assertEquals(0.30, share(event, 60), 0.04);
        assertEquals(0.20, share(event, 90), 0.04);
    }

    private static double share(Event event, int minutes) {
        return Planned.share(
                event.sessions(), session -> session.allowedMinutes().equals(List.of(minutes)));
    }

    @ParameterizedTest
    @CsvSource({"8, 5", "14, 9", "30, 20", "60, 40", "400, 267"})
    void hiddenPlan_ofCrowded_holdsTwoThirds(int sessions, int scheduled) {
        assertEquals(
                scheduled,
                Planned.of(EventClass.CROWDED, sessions, 1)
                        .hiddenPlan()
                        .placements()
                        .size());
    }

    @Test
    void sharedSpeakers_ofPacked_areNearlyOneSlotInFive() {
        Event event = Planned.of(EventClass.PACKED, 1000, 1).event();

        double shared =
                1 - (double) event.people().size() / Planned.slots(event).size();

        assertEquals(0.2, shared, 0.02);
    }
}
