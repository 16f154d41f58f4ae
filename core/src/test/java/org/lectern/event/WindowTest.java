package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Window window(String interval) {
        return Window.parse(interval, PARIS);
    }

    @Test
    void parse_endWithoutDate_isOnTheDateOfTheStart() {
        assertEquals(
                new Window(Instant.parse("2020-03-31T08:00:00Z"), Instant.parse("2020-03-31T11:00:00Z")),
                window("2020-03-31T10:00/13:00"));
    }

    @Test
    void parse_endOfDay_isMidnight() {
        assertEquals(120, window("2020-03-31T22:00/24:00").minutes());
        assertEquals(120, window("2020-03-31T22:00/2020-03-31T24:00").minutes());
    }

    @Test
    void parse_acrossMidnight_needsTheDate() {
        assertEquals(180, window("2020-03-31T22:00/2020-04-01T01:00").minutes());
        assertEquals(-1260, window("2020-03-31T22:00/01:00").minutes());
    }

    @Test
    void parse_acrossAChangeOfClocks_countsElapsedMinutes() {
        assertEquals(120, window("2020-03-29T01:00/04:00").minutes());
        assertEquals(240, window("2020-10-25T01:00/04:00").minutes());
    }

    @Test
    void parse_startWithOffset_keepsItAndEndIsInTheZone() {
        assertEquals(60, window("2020-03-31T10:00Z/13:00").minutes());
    }

    @Test
    void parse_noSlash_isRefused() {
        assertEquals(
                "The interval '10:00-13:00' must be two times separated by a slash. Write it like"
                        + " 2020-03-31T10:00/13:00.",
                assertThrows(IllegalArgumentException.class, () -> window("10:00-13:00"))
                        .getMessage());
    }

    @Test
    void minutesShared_touching_isNone() {
        Window ten = window("2020-03-31T10:00/11:00");

        assertEquals(0, ten.overlapMinutes(window("2020-03-31T11:00/12:00")));
        assertEquals(0, window("2020-03-31T11:00/12:00").overlapMinutes(ten));
        assertEquals(0, ten.overlapMinutes(window("2020-03-31T15:00/16:00")));
    }

    @Test
    void minutesShared_overlappingOrWithin_isTheCommonPart() {
        Window ten = window("2020-03-31T10:00/11:00");

        assertEquals(1, ten.overlapMinutes(window("2020-03-31T10:59/12:00")));
        assertEquals(20, ten.overlapMinutes(window("2020-03-31T10:20/10:40")));
        assertEquals(60, ten.overlapMinutes(window("2020-03-31T09:00/12:00")));
    }

    @Test
    void contains_itself_butNotAMinuteMore() {
        Window ten = window("2020-03-31T10:00/11:00");

        assertTrue(ten.contains(ten));
        assertFalse(ten.contains(ten.expand(1, 0)));
        assertFalse(ten.contains(ten.expand(0, 1)));
    }

    @Test
    void widened_bothEnds_moveApart() {
        assertEquals(
                window("2020-03-31T09:50/11:05"),
                window("2020-03-31T10:00/11:00").expand(10, 5));
    }

    @Test
    void day_windowsWithAndWithoutDate_areRead() {
        Day day = Day.parse("2020-03-31", PARIS, "9h30/12h", "22:00/2020-04-01T01:00", "2020-04-01T02:00/03:00");

        assertEquals(
                new Day(
                        LocalDate.parse("2020-03-31"),
                        List.of(
                                window("2020-03-31T09:30/12:00"),
                                window("2020-03-31T22:00/2020-04-01T01:00"),
                                window("2020-04-01T02:00/03:00"))),
                day);
    }
}
