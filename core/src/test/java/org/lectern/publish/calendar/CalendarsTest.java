package org.lectern.publish.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.calendar.RoundCalendar.APRIL;
import static org.lectern.publish.calendar.RoundCalendar.EVENT;
import static org.lectern.publish.calendar.RoundCalendar.TIMETABLE;
import static org.lectern.publish.calendar.RoundCalendar.at;

import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Window;

class CalendarsTest {

    @Test
    void event_always_hasEachSessionWithItsTurns() {
        List<ReadCalendar.Told> told =
                ReadCalendar.of(Calendars.of(EVENT, TIMETABLE, APRIL).event()).all();

        assertEquals(2, told.size());
        assertEquals("Belarus", told.get(0).summary());
        assertEquals("Room XX, Palais", told.get(0).location());
        assertEquals(at("2020-03-31T10:00"), told.get(0).start());
        assertEquals(at("2020-03-31T11:00"), told.get(0).end());
        assertEquals(
                "10:02–10:09 Viasna (ana)\n10:09–10:15 Zvyano (bo)\n10:15–10:20 Video (chi)",
                told.get(0).description());
        assertEquals("CONFIRMED", told.get(0).status());
        assertEquals(0, told.get(0).sequence());
        assertEquals(APRIL, told.get(0).stamp());
    }

    @Test
    void breaks_inTheCalendarsOfEventAndRooms_leavePeopleFree() {
        Break lunch = Break.of("lunch", new Window(at("2020-03-31T12:00"), at("2020-03-31T13:00")))
                .withName("Lunch");
        Break other = Break.of("tea", new Window(at("2020-03-31T13:00"), at("2020-03-31T13:10")))
                .withRooms(EVENT.rooms().getLast().id());
        Calendars calendars =
                Calendars.of(EVENT.toBuilder().breaks(lunch, other).build(), TIMETABLE, APRIL);
        String room = calendars.room(TIMETABLE.placements().getFirst().roomId());

        assertTrue(calendars.event().contains("\r\nSUMMARY:Lunch\r\n"), calendars.event());
        assertTrue(calendars.event().contains("\r\nSUMMARY:tea\r\n"), calendars.event());
        assertTrue(room.contains("\r\nSUMMARY:Lunch\r\n"), room);
        assertTrue(room.contains("\r\nTRANSP:TRANSPARENT\r\n"), room);
        assertFalse(room.contains("SUMMARY:tea"), room);
        assertFalse(calendars.person("ana").contains("Lunch"), calendars.person("ana"));
    }

    @Test
    void name_withMarksOfTheFormat_isReadAsItIs() {
        Event event = EVENT.toBuilder().name("Round A\\nB, C; D").build();

        Calendar calendar =
                ReadCalendar.of(Calendars.of(event, TIMETABLE, APRIL).event()).calendar();

        for (String name : List.of("NAME", "X-WR-CALNAME")) {
            assertEquals("Round A\\nB, C; D", calendar.getRequiredProperty(name).getValue(), name);
        }
    }

    @Test
    void text_always_tellsLocalTimesAndTheirZone() {
        String text = Calendars.of(EVENT, TIMETABLE, APRIL).event();
        assertTrue(text.contains("\r\nDTSTART;TZID=Europe/Zurich:20200331T100000\r\n"), text);
        assertTrue(text.contains("\r\nTZID:Europe/Zurich\r\n"), text);
        assertTrue(text.contains("BEGIN:DAYLIGHT\r\nDTSTART:20190331T020000\r\n"), text);
    }

    @Test
    void person_wholeSession_hasSessionAndTurn() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(EVENT, TIMETABLE, APRIL).person("ana"))
                .all();

        assertEquals(2, told.size());
        assertEquals("Belarus", told.get(0).summary());
        assertEquals(at("2020-03-31T11:00"), told.get(0).end());
        assertEquals(
                "You stay for the whole session.\nYour turn: 10:02–10:09, 7 min, Viasna.",
                told.get(0).description());
        assertEquals("Belarus: Viasna", told.get(1).summary());
        assertEquals(at("2020-03-31T10:02"), told.get(1).start());
        assertEquals(at("2020-03-31T10:09"), told.get(1).end());
        assertEquals(
                "Your turn: 10:02–10:09, 7 min.\nThe session (Belarus): 10:00–11:00.\nYou are needed for the whole session.",
                told.get(1).description());
    }

    @Test
    void person_ownSlot_hasTurnAlone() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(EVENT, TIMETABLE, APRIL).person("bo"))
                .all();

        assertEquals(1, told.size());
        assertEquals(at("2020-03-31T10:09"), told.get(0).start());
        assertEquals(
                "Your turn: 10:09–10:15, 6 min.\nThe session (Belarus): 10:00–11:00.\nYou are needed only for your turn.",
                told.get(0).description());
        assertTrue(told.get(0).busy());
    }

    @Test
    void person_fromAfar_takesPartOnline() {
        Event remote = EVENT.toBuilder()
                .people(EVENT.people().stream()
                        .map(person -> person.id().equals("ana")
                                ? person.toBuilder()
                                        .zone(ZoneId.of("Asia/Kathmandu"))
                                        .build()
                                : person)
                        .toList())
                .build();
        Calendars calendars = Calendars.of(remote, TIMETABLE, APRIL);

        assertEquals(
                List.of("Online", "Online"),
                ReadCalendar.of(calendars.person("ana")).all().stream()
                        .map(ReadCalendar.Told::location)
                        .toList());
        assertEquals(
                "Room XX, Palais",
                ReadCalendar.of(calendars.session("BY")).all().getFirst().location());
    }

    @Test
    void person_recorded_isFree() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(EVENT, TIMETABLE, APRIL).person("chi"))
                .all();

        assertEquals(
                List.of(
                        "Your video: 10:15–10:20, 5 min.\nThe session (Belarus): 10:00–11:00.\nYour video will be shown; you need not attend."),
                told.stream().map(ReadCalendar.Told::description).toList());
        assertEquals(List.of(false), told.stream().map(ReadCalendar.Told::busy).toList());
    }

    @Test
    void person_attendant_hasWholeSession() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(EVENT, TIMETABLE, APRIL).person("team"))
                .all();

        assertEquals(
                List.of("You are needed for the whole session."),
                told.stream().map(ReadCalendar.Told::description).toList());
    }

    @Test
    void session_always_hasItselfAndItsTurns() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(EVENT, TIMETABLE, APRIL).session("BY"))
                .all();

        assertEquals(
                List.of("Belarus", "Belarus: Viasna", "Belarus: Zvyano", "Belarus: Video"),
                told.stream().map(ReadCalendar.Told::summary).toList());
        assertEquals("ana speaks for 7 min, 10:02–10:09.", told.get(1).description());
    }

    @Test
    void room_unknown_isRefused() {
        Calendars calendars = Calendars.of(EVENT, TIMETABLE, APRIL);
        assertEquals(
                "Unknown room 'R22'. Choose one of: R20, R21.",
                assertThrows(IllegalArgumentException.class, () -> calendars.room("R22"))
                        .getMessage());
    }
}
