package org.lectern.publish.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.TimeText;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

class CalendarsTest {

    private static final Instant APRIL = Instant.parse("2020-03-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2020-03-02T09:00:00Z");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    private final Event event = Event.builder("round-36", ZURICH)
            .name("Round 36")
            .day("2020-03-31", "10:00/18:00")
            .room(Room.builder("R20")
                    .name("Room XX")
                    .building("Palais")
                    .seats(30)
                    .build())
            .room("R21", 30)
            .people("ana", "bo", "chi", "team")
            .session(Session.builder("BY")
                    .name("Belarus")
                    .attendants("team")
                    .slot(Slot.builder("BY-1", "ana").name("Viasna").build())
                    .slot(Slot.builder("BY-2", "bo")
                            .name("Zvyano")
                            .presence(Presence.OWN_SLOT)
                            .build())
                    .slot(Slot.builder("BY-3", "chi")
                            .name("Video")
                            .presence(Presence.RECORDED)
                            .build())
                    .build())
            .session(Session.builder("MW").build())
            .build();

    private final Timetable timetable = Timetable.of(
            event,
            List.of(
                    new Placement(
                            "BY",
                            "R20",
                            at("2020-03-31T10:00"),
                            60,
                            List.of(
                                    new Turn("BY-1", at("2020-03-31T10:02"), 7),
                                    new Turn("BY-2", at("2020-03-31T10:09"), 6),
                                    new Turn("BY-3", at("2020-03-31T10:15"), 5))),
                    new Placement("MW", "R20", at("2020-03-31T11:00"), 60, List.of())));

    private static Instant at(String local) {
        return TimeText.instant(local, java.time.LocalDate.EPOCH, ZURICH);
    }

    private Timetable moved(String roomId, String start) {
        return Timetable.of(
                event,
                List.of(
                        new Placement("BY", roomId, at(start), 60, List.of()),
                        timetable.placements().get(1)));
    }

    @Test
    void event_always_hasEachSessionWithItsTurns() {
        List<ReadCalendar.Told> told =
                ReadCalendar.of(Calendars.of(event, timetable, APRIL).event()).all();

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
    void text_always_tellsLocalTimesAndTheirZone() {
        String text = Calendars.of(event, timetable, APRIL).event();
        assertTrue(text.contains("\r\nDTSTART;TZID=Europe/Zurich:20200331T100000\r\n"), text);
        assertTrue(text.contains("\r\nTZID:Europe/Zurich\r\n"), text);
        assertTrue(text.contains("BEGIN:DAYLIGHT\r\nDTSTART:20190331T020000\r\n"), text);
    }

    @Test
    void person_wholeSession_hasSessionAndTurn() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(event, timetable, APRIL).person("ana"))
                .all();

        assertEquals(2, told.size());
        assertEquals("Belarus", told.get(0).summary());
        assertEquals(at("2020-03-31T11:00"), told.get(0).end());
        assertEquals(
                "You sit through the whole session.\nYour turn: 10:02–10:09, 7 minutes, Viasna.",
                told.get(0).description());
        assertEquals("Belarus: Viasna", told.get(1).summary());
        assertEquals(at("2020-03-31T10:02"), told.get(1).start());
        assertEquals(at("2020-03-31T10:09"), told.get(1).end());
        assertEquals(
                "Your turn: 10:02–10:09, 7 minutes.\nThe session (Belarus): 10:00–11:00.\nYou are needed for the whole of it.",
                told.get(1).description());
    }

    @Test
    void person_ownSlot_hasTurnAlone() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(event, timetable, APRIL).person("bo"))
                .all();

        assertEquals(1, told.size());
        assertEquals(at("2020-03-31T10:09"), told.get(0).start());
        assertEquals(
                "Your turn: 10:09–10:15, 6 minutes.\nThe session (Belarus): 10:00–11:00.\nYou may come for your turn alone.",
                told.get(0).description());
        assertTrue(told.get(0).busy());
    }

    @Test
    void person_recorded_isFree() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(event, timetable, APRIL).person("chi"))
                .all();

        assertEquals(
                List.of(
                        "Your video: 10:15–10:20, 5 minutes.\nThe session (Belarus): 10:00–11:00.\nYour video is shown; you need not be there."),
                told.stream().map(ReadCalendar.Told::description).toList());
        assertEquals(List.of(false), told.stream().map(ReadCalendar.Told::busy).toList());
    }

    @Test
    void person_attendant_hasWholeSession() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(event, timetable, APRIL).person("team"))
                .all();

        assertEquals(
                List.of("You are needed for the whole session."),
                told.stream().map(ReadCalendar.Told::description).toList());
    }

    @Test
    void session_always_hasItselfAndItsTurns() {
        List<ReadCalendar.Told> told = ReadCalendar.of(
                        Calendars.of(event, timetable, APRIL).session("BY"))
                .all();

        assertEquals(
                List.of("Belarus", "Belarus: Viasna", "Belarus: Zvyano", "Belarus: Video"),
                told.stream().map(ReadCalendar.Told::summary).toList());
        assertEquals("ana speaks for 7 minutes, 10:02–10:09.", told.get(1).description());
    }

    @Test
    void unchanged_afterItself_isTheSameText() {
        String first = Calendars.of(event, timetable, APRIL).event();
        assertEquals(first, Calendars.of(event, timetable, LATER).event(first));
    }

    @Test
    void moved_afterEarlier_keepsUidAndRaisesSequence() {
        String first = Calendars.of(event, timetable, APRIL).event();
        String second =
                Calendars.of(event, moved("R20", "2020-03-31T14:00"), LATER).event(first);
        String third =
                Calendars.of(event, moved("R21", "2020-03-31T14:00"), LATER).event(second);

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
        String first = Calendars.of(event, timetable, APRIL).event();
        Event renamed = event.toBuilder()
                .name("Another")
                .sessions(event.sessions().stream()
                        .map(session ->
                                session.toBuilder().name("New " + session.id()).build())
                        .toList())
                .build();
        ReadCalendar second =
                ReadCalendar.of(Calendars.of(renamed, timetable, LATER).event(first));

        assertEquals(ReadCalendar.of(first).entries().keySet(), second.entries().keySet());
        assertEquals(
                List.of(1, 1),
                second.all().stream().map(ReadCalendar.Told::sequence).toList());
    }

    @Test
    void leftOut_afterEarlier_isCancelledAndComesBack() {
        String first = Calendars.of(event, timetable, APRIL).event();
        Timetable less = Timetable.of(event, List.of(timetable.placements().get(1)));
        String second = Calendars.of(event, less, LATER).event(first);
        String uid = ReadCalendar.of(first).all().get(0).uid();

        ReadCalendar.Told gone = ReadCalendar.of(second).entry(uid);
        assertEquals("CANCELLED", gone.status());
        assertEquals(1, gone.sequence());
        assertEquals(at("2020-03-31T10:00"), gone.start());
        assertEquals(second, Calendars.of(event, less, LATER.plusSeconds(60)).event(second));

        ReadCalendar.Told back = ReadCalendar.of(
                        Calendars.of(event, timetable, LATER).event(second))
                .entry(uid);
        assertEquals("CONFIRMED", back.status());
        assertEquals(2, back.sequence());
    }

    @Test
    void room_sessionThatLeft_isCancelledThereAndNewElsewhere() {
        Calendars first = Calendars.of(event, timetable, APRIL);
        Calendars second =
                Calendars.of(event, moved("R21", "2020-03-31T10:00"), LATER).after(first);

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
        Calendars first = Calendars.of(event, timetable, APRIL);
        Calendars second = Calendars.of(event, moved("R21", "2020-03-31T14:00"), LATER);
        assertEquals(second.event(first.event()), second.after(first).event());
        assertEquals(
                second.person("ana", first.person("ana")), second.after(first).person("ana"));
        assertEquals(
                second.session("BY", first.session("BY")), second.after(first).session("BY"));
    }

    @Test
    void earlierText_ofAnotherCalendar_isRefused() {
        Calendars calendars = Calendars.of(event, timetable, APRIL);
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> calendars.room("R20", calendars.event()));
        assertEquals(
                "(whole file): The earlier calendar is of another event, room, session or person."
                        + " Maybe leave it away: the calendar then starts anew.",
                refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"''", "hello", "'BEGIN:VCALENDAR\nEND:VCALENDAR'", "'BEGIN:VCALENDAR\nPRODID:x\nBEGIN:VEVENT'"})
    void earlierText_notOurs_isRefused(String text) {
        Calendars calendars = Calendars.of(event, timetable, APRIL);
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> calendars.event(text));
        assertEquals(
                "(whole file): The earlier calendar is not one that Lectern wrote."
                        + " Maybe leave it away: the calendar then starts anew.",
                refused.getMessage());
    }

    @Test
    void room_unknown_isRefused() {
        Calendars calendars = Calendars.of(event, timetable, APRIL);
        assertEquals(
                "The event has no room (R22). Maybe take one of (R20, R21).",
                assertThrows(IllegalArgumentException.class, () -> calendars.room("R22"))
                        .getMessage());
    }
}
