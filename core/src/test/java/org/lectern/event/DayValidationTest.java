package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.lectern.event.Mistakes.assertMistake;
import static org.lectern.event.Mistakes.assertMistakes;
import static org.lectern.event.Mistakes.sound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayValidationTest {

    private static final Instant NOON = Instant.parse("2020-03-31T12:00:00Z");

    @Test
    void days_none_isRefused() {
        assertMistake(
                sound().days(List.of()),
                "empty",
                "[]",
                "/days: The event must have at least one day. Add a date with its windows.");
    }

    @Test
    void day_thatBeginsAfterTheNext_isRefused() {
        assertMistake(
                sound().day("2020-04-01", "2020-04-02T09:00/2020-04-02T10:00").day("2020-04-02", "07:00/08:00"),
                "wrong-date",
                "2020-04-01",
                "/days/1/date: The day '2020-04-01' begins at '2020-04-02T09:00+02:00', after the day '2020-04-02' does. Move"
                        + " its windows to the day on which they are.");
        sound().day("2020-04-01", "2020-04-02T00:30/2020-04-02T01:00")
                .day("2020-04-02", "07:00/08:00")
                .build();
    }

    @Test
    void day_whoseWindowIsOnALaterDate_isOneMistake() {
        assertMistake(
                sound().day("2020-04-01", "2020-05-01T09:00/2020-05-01T10:00").day("2020-04-02", "07:00/08:00"),
                "wrong-date",
                "2020-05-01T09:00+02:00",
                "/days/1/windows/0/start: The window starts at '2020-05-01T09:00+02:00', but its day is '2020-04-01'. Move it"
                        + " to its own day.");
    }

    @Test
    void day_twice_isRefused() {
        assertMistake(
                sound().day("2020-03-31", "19:00/20:00"),
                "duplicate",
                "2020-03-31",
                "/days/1/date: The date '2020-03-31' is given twice. Put all windows of the date into" + " one day.");
    }

    @Test
    void day_withoutWindows_isRefused() {
        assertMistake(
                sound().day("2020-04-01"),
                "empty",
                "[]",
                "/days/1/windows: The day '2020-04-01' must have at least one window. Add one, such as"
                        + " 10:00 to 13:00.");
    }

    @Test
    void day_windowReversed_isRefused() {
        assertMistake(
                sound().day("2020-04-01", "22:00/01:00"),
                "empty-window",
                "2020-04-01T22:00+02:00/2020-04-01T01:00+02:00",
                "/days/1/windows/0: The window of the day '2020-04-01' must end after it starts, unlike"
                        + " '2020-04-01T22:00+02:00' to '2020-04-01T01:00+02:00'. Swap start and end, or give the"
                        + " end its own date if it is on the next day.");
    }

    @Test
    void day_windowOffTheMinute_isRefused() {
        Window off = new Window(NOON.plusSeconds(30), NOON.plusSeconds(3600));

        assertMistake(
                sound().days(List.of(new Day(LocalDate.parse("2020-03-31"), List.of(off)))),
                "not-on-minute",
                "2020-03-31T12:00:30Z",
                "/days/0/windows/0/start: The start of the window of the day '2020-03-31' must be a"
                        + " whole minute, not '2020-03-31T12:00:30Z'. Leave out the seconds.");
    }

    @Test
    void day_windowOfAnotherDate_isRefused() {
        assertMistake(
                sound().day("2020-04-01", "2020-04-03T10:00/13:00"),
                "wrong-date",
                "2020-04-03T10:00+02:00",
                "/days/1/windows/0/start: The window starts at '2020-04-03T10:00+02:00', but its day is"
                        + " '2020-04-01'. Move it to its own day.");
    }

    @Test
    void day_windowAfterMidnight_isSound() {
        assertDoesNotThrow(() -> sound().day("2020-04-01", "22:00/2020-04-02T01:00", "2020-04-02T01:00/02:00")
                .build());
    }

    @Test
    void days_windowsOverlap_isRefused() {
        assertMistake(
                sound().day("2020-03-30", "2020-03-31T09:00/10:01"),
                "overlap",
                "2020-03-31T10:00+02:00",
                "/days/0/windows/0: The window from '2020-03-31T10:00+02:00' overlaps the one from"
                        + " '2020-03-31T09:00+02:00'. Join the two, or end the earlier one sooner.");
    }

    @Test
    void days_oneLongWindowOverSeveral_isRefusedForEach() {
        assertMistakes(
                sound().day("2020-03-30", "2020-03-31T09:00/19:00"),
                "overlap /days/0/windows/0",
                "overlap /days/0/windows/1");
    }

    @Test
    void days_windowsTouch_isSound() {
        assertDoesNotThrow(
                () -> sound().day("2020-03-30", "2020-03-31T09:00/10:00").build());
    }

    @Test
    void days_yearMistyped_isRefused() {
        assertMistake(
                sound().day("2021-04-01", "10:00/13:00"),
                "out-of-range",
                "367",
                "/days: The event spans 367 days and must span at most 366. Check the year of each day.");
    }

    @Test
    void day_inAYearThatNoCalendarTells_isRefused() {
        Window ancient = Window.of(Instant.parse("1972-12-31T23:59:00Z"), 1);

        assertMistake(
                sound().days(List.of(new Day(LocalDate.parse("1973-01-01"), List.of(ancient)))),
                "out-of-range",
                "1972-12-31T23:59:00Z",
                "/days/0/windows/0/start: The start of the window of the day '1973-01-01' must lie in"
                        + " the years 1973 to 9998, not at '1972-12-31T23:59:00Z'. Check the year.");
    }
}
