package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final Window MORNING = window("09:00/12:00");
    private static final Window AFTERNOON = window("14:00/17:00");

    private static Window window(String times) {
        return Window.parse("2020-03-31T" + times, ZoneOffset.UTC);
    }

    @Test
    void availability_alwaysNeverAndWithin_areToldApart() {
        assertTrue(Availability.always().isAlways() && !Availability.always().isNever());
        assertTrue(Availability.never().isNever() && !Availability.never().isAlways());
        assertFalse(Availability.within(MORNING).isAlways());
        assertFalse(Availability.within(MORNING).isNever());
        assertEquals(Availability.never(), Availability.within(List.of()));
    }

    @Test
    void contains_timeInOneWindow_holds() {
        Availability both = Availability.within(MORNING, AFTERNOON);

        assertTrue(both.contains(window("09:00/12:00")));
        assertFalse(both.contains(window("09:00/12:01")));
        assertFalse(both.contains(window("11:00/15:00")));
        assertTrue(Availability.always().contains(AFTERNOON));
        assertFalse(Availability.never().contains(AFTERNOON));
    }

    @Test
    void during_aTime_isWhatTheWindowsShareWithIt() {
        assertEquals(
                List.of(window("11:00/12:00"), window("14:00/15:00")),
                Availability.within(MORNING, AFTERNOON).during(window("11:00/15:00")));
        assertEquals(List.of(), Availability.within(MORNING).during(window("12:00/15:00")));
        assertEquals(List.of(MORNING), Availability.always().during(MORNING));
        assertEquals(List.of(), Availability.never().during(MORNING));
    }

    @Test
    void builder_windowsAdded_limitWhatWasAlways() {
        Person.Builder ana = Person.builder("ana");

        assertEquals(Availability.always(), ana.build().availability());
        assertEquals(
                Availability.within(MORNING, AFTERNOON),
                ana.available(MORNING).available(AFTERNOON).build().availability());
        assertEquals(
                Availability.never(), Session.builder("GH").available().build().availability());
        assertEquals(
                Availability.always(),
                Room.builder("R1")
                        .available(MORNING)
                        .availability(Availability.always())
                        .build()
                        .availability());
    }

    @Test
    void availability_windowsWithoutLimit_areRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Availability(false, List.of(MORNING)));

        assertEquals(
                "What is always available has no windows, not 1. Call Availability.within(windows).",
                refused.getMessage());
    }
}
