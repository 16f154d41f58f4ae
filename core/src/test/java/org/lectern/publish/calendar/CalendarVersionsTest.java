package org.lectern.publish.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.calendar.RoundCalendar.APRIL;
import static org.lectern.publish.calendar.RoundCalendar.EVENT;
import static org.lectern.publish.calendar.RoundCalendar.LATER;
import static org.lectern.publish.calendar.RoundCalendar.TIMETABLE;
import static org.lectern.publish.calendar.RoundCalendar.at;
import static org.lectern.publish.calendar.RoundCalendar.moved;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;

/** What a calendar tells after an earlier one. */
class CalendarVersionsTest {

    @Test
    void unchanged_afterItself_isTheSameText() {
        String first = Calendars.of(EVENT, TIMETABLE, APRIL).event();
        assertEquals(first, Calendars.of(EVENT, TIMETABLE, LATER).event(first));
    }

    @Test
    void moved_afterEarlier_keepsUidAndRaisesSequence() {
        String first = Calendars.of(EVENT, TIMETABLE, APRIL).event();
        String second =
                Calendars.of(EVENT, moved("R20", "2020-03-31T14:00"), LATER).event(first);
        String third =
                Calendars.of(EVENT, moved("R21", "2020-03-31T14:00"), LATER).event(second);

        String uid = ReadCalendar.of(first).all().get(0).uid();
        for (String text : List.of(second, third)) {
            assertEquals(
                    ReadCalendar.of(first).entries().keySet(),
                    ReadCalendar.of(text).entries().keySet());
        }
        ReadCalendar.Told told = ReadCalendar.of(third).entry(uid);
        assertEquals(2, told.sequence());
        assertEquals("R21", told.location());
        assertEquals(LATER, told.stamp());
        ReadCalendar.of(third).all().stream()
                .filter(other -> !other.uid().equals(uid))
                .forEach(other -> assertEquals(0, other.sequence()));
    }

    @Test
    void renamed_afterEarlier_keepsUid() {
        String first = Calendars.of(EVENT, TIMETABLE, APRIL).event();
        Event renamed = EVENT.toBuilder()
                .name("Another")
                .sessions(EVENT.sessions().stream()
                        .map(session ->
                                session.toBuilder().name("New " + session.id()).build())
                        .toList())
                .build();
        ReadCalendar second =
                ReadCalendar.of(Calendars.of(renamed, TIMETABLE, LATER).event(first));

        assertEquals(ReadCalendar.of(first).entries().keySet(), second.entries().keySet());
        assertEquals(
                List.of(1, 1),
                second.all().stream().map(ReadCalendar.Told::sequence).toList());
    }

    @Test
    void tagged_afterEarlier_raisesSequenceOnce() {
        String first = Calendars.of(EVENT, TIMETABLE, APRIL).event();
        Event tagged = EVENT.toBuilder()
                .sessions(EVENT.sessions().stream()
                        .map(session -> session.toBuilder()
                                .tags("plenary, open", "in \"French\"")
                                .data("ticket", "secret")
                                .build())
                        .toList())
                .build();
        String second = Calendars.of(tagged, TIMETABLE, LATER).event(first);
        String third = Calendars.of(tagged, TIMETABLE, LATER.plusSeconds(60)).event(second);

        assertFalse(first.contains("CATEGORIES"));
        assertTrue(second.contains("CATEGORIES:plenary\\, open,in \"French\"\r\n"), second);
        assertFalse(second.contains("secret"));
        assertEquals(
                List.of(1, 1),
                ReadCalendar.of(second).all().stream()
                        .map(ReadCalendar.Told::sequence)
                        .toList());
        assertEquals(second, third);
    }

    @Test
    void leftOut_afterEarlier_isCancelledAndComesBack() {
        String first = Calendars.of(EVENT, TIMETABLE, APRIL).event();
        Timetable less = Timetable.of(EVENT, List.of(TIMETABLE.placements().get(1)));
        String second = Calendars.of(EVENT, less, LATER).event(first);
        String uid = ReadCalendar.of(first).all().get(0).uid();

        ReadCalendar.Told gone = ReadCalendar.of(second).entry(uid);
        assertEquals("CANCELLED", gone.status());
        assertEquals(1, gone.sequence());
        assertEquals(at("2020-03-31T10:00"), gone.start());
        assertEquals(second, Calendars.of(EVENT, less, LATER.plusSeconds(60)).event(second));

        ReadCalendar.Told back = ReadCalendar.of(
                        Calendars.of(EVENT, TIMETABLE, LATER).event(second))
                .entry(uid);
        assertEquals("CONFIRMED", back.status());
        assertEquals(2, back.sequence());
    }

    @Test
    void room_sessionThatLeft_isCancelledThereAndNewElsewhere() {
        Calendars first = Calendars.of(EVENT, TIMETABLE, APRIL);
        Calendars second =
                Calendars.of(EVENT, moved("R21", "2020-03-31T10:00"), LATER).withPrevious(first);

        assertEquals(
                List.of("CONFIRMED", "CANCELLED"),
                ReadCalendar.of(second.room("R20")).all().stream()
                        .map(ReadCalendar.Told::status)
                        .toList());
        assertEquals(
                List.of("CONFIRMED"),
                ReadCalendar.of(second.room("R21")).all().stream()
                        .map(ReadCalendar.Told::status)
                        .toList());
        assertNotEquals(
                ReadCalendar.of(second.room("R20")).all().get(1).uid(),
                ReadCalendar.of(second.room("R21")).all().get(0).uid());
    }

    @Test
    void after_timetables_isAsAfterTheirTexts() {
        Calendars first = Calendars.of(EVENT, TIMETABLE, APRIL);
        Calendars second = Calendars.of(EVENT, moved("R21", "2020-03-31T14:00"), LATER);
        assertEquals(second.event(first.event()), second.withPrevious(first).event());
        assertEquals(
                second.person("ana", first.person("ana")),
                second.withPrevious(first).person("ana"));
        assertEquals(
                second.session("BY", first.session("BY")),
                second.withPrevious(first).session("BY"));
    }

    @Test
    void earlierText_ofAnotherCalendar_isRefused() {
        Calendars calendars = Calendars.of(EVENT, TIMETABLE, APRIL);
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> calendars.room("R20", calendars.event()));
        assertEquals(
                "The earlier calendar is of another event, room, session or person."
                        + " Leave it out to start a new calendar.",
                refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"''", "hello", "'BEGIN:VCALENDAR\nEND:VCALENDAR'", "'BEGIN:VCALENDAR\nPRODID:x\nBEGIN:VEVENT'"})
    void earlierText_notOurs_isRefused(String text) {
        Calendars calendars = Calendars.of(EVENT, TIMETABLE, APRIL);
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> calendars.event(text));
        assertEquals(
                "The earlier calendar was not written by Lectern." + " Leave it out to start a new calendar.",
                refused.getMessage());
    }
}
