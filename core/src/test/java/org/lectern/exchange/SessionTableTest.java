package org.lectern.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.publish.csv.CsvTables;

class SessionTableTest {

    private static ImportedEvent read(String csv) {
        return ConferenceImport.read(Map.of("s.csv", csv), ExchangeFormat.CSV, Conferences.BERLIN);
    }

    private static List<String> mistakes(String csv, ImportOptions options) {
        return assertThrows(
                        InvalidInputException.class,
                        () -> ConferenceImport.read(Map.of("s.csv", csv), ExchangeFormat.CSV, options))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void table_separatedBySemicolons_isRead() {
        Event event = read("""
                        title;duration;speakers;room;start
                        Bees;0:45;Ida, Bo;Hall;2027-06-18 10:00
                        Moths;30;;Hall;2027-06-18 11:00
                        """).event();

        assertEquals(
                List.of("bees", "moths"),
                event.sessions().stream().map(Session::id).toList());
        assertEquals(List.of(45), event.sessions().get(0).allowedMinutes());
        assertEquals(List.of("ida", "bo"), List.copyOf(event.sessions().get(0).attendantIds()));
        assertEquals(
                Optional.of("hall"),
                event.findPublished()
                        .orElseThrow()
                        .timetable()
                        .findPlacement("moths")
                        .map(Placement::roomId));
    }

    @Test
    void ownTable_ofSessions_givesTheSamePlaces() {
        Event event = Conferences.read("frab.xml").event();
        Event again = read(CsvTables.of(
                                event, event.findPublished().orElseThrow().timetable())
                        .sessions())
                .event();

        assertEquals(
                event.findPublished().orElseThrow().timetable().placements(),
                again.findPublished().orElseThrow().timetable().placements());
        assertEquals(
                event.sessions().stream().map(Session::name).toList(),
                again.sessions().stream().map(Session::name).toList());
    }

    @Test
    void ownTable_withAnUnscheduledSession_isReadWithoutIt() {
        Event event = Conferences.read("frab.xml").event();
        Timetable all = event.findPublished().orElseThrow().timetable();
        Timetable less =
                all.withPlacements(all.placements().subList(1, all.placements().size()));

        ImportedEvent again = read(CsvTables.of(event, less).sessions());

        assertEquals(
                less.placements(),
                again.event().findPublished().orElseThrow().timetable().placements());
        assertEquals(
                List.of("line 2: The session 'Compost in a city yard' is not held and has no length, so it is left out."
                        + " Write its length in the column 'minutes'."),
                again.notes().stream().map(Problem::toString).toList());
    }

    @Test
    void mistakes_inRows_areAllReportedByLine() {
        assertEquals(
                List.of(
                        "line 2: The session 'Bees' must have a length. Write it like 45 in the column 'minutes'.",
                        "line 3: The start '2027-13-01' of session 'Moths' must be a date and a time, in the years 1973"
                                + " to 9998. Write it like 2026-05-01 09:30.",
                        "line 4: The length 'long' of session 'Wasps' must be minutes. Write it like 45 in the column"
                                + " 'minutes'."),
                mistakes("title,minutes,start\nBees,,\nMoths,30,2027-13-01\nWasps,long,\n", Conferences.BERLIN));
    }

    @Test
    void table_withoutTitlesOrDays_isRefused() {
        assertEquals(
                List.of("line 1: The table has no column 'title'. Name the columns in the first line, such as title,"
                        + " minutes, speakers, track, room, start."),
                mistakes("a,b\n1,2\n", Conferences.BERLIN));
        assertEquals(
                List.of("The table has no column 'start', so the event has no day. Name its dates, such as"
                        + " 2026-05-01."),
                mistakes("title,minutes\nBees,30\n", ImportOptions.NONE));
    }

    @Test
    void session_ofTwoDays_isLeftOutWithANote() {
        assertEquals(
                List.of("line 3: The session 'Exhibition' has 2880 minutes and is left out: a session has 1 to 1,440"
                        + " minutes. Give it a length, or add it by hand."),
                read("title,minutes,room\nBees,30,Hall\nExhibition,2880,Hall\n").notes().stream()
                        .map(Problem::toString)
                        .toList());
    }
}
