package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.testing.RandomEvents;
import org.lectern.text.TimeFormat;

/** Workbooks as organisers make them, by another library than the one that reads them here. */
@Tag("slow")
class WorkbookMistakesTest extends HandMadeWorkbook {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void sessionData_asPeopleTypeIt_isReadOrReported() {
        rows("Settings", row("Setting", "Value"), row("Id", "e"), row("Zone", "Europe/Zurich"));
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "10:00", "13:00"));
        rows("Rooms", row("Id", "Seats"), row("R20", 30));
        rows("Sessions", row("Id", "Tags"), row("BY", "live; \"a, b\""));
        rows(
                "Session data",
                row("Session", "Key", "Text"),
                row("BY", "ticket", 7),
                row("BY", "note", ""),
                row("BI", "note", "x"),
                row("BY", "", "x"),
                row("BY", "ticket", "8"),
                row("BY", "k".repeat(101), "x"));

        assertEquals(
                List.of(
                        "Session data!A4: Unknown session 'BI' in the text. Did you mean 'BY'?",
                        "Session data!B5: The text must have a value in the column 'Key'. Fill in the cell; of merged cells"
                                + " only the first has the value.",
                        "Session data!B6: The key 'ticket' is given twice. Remove one.",
                        "Session data!C7: The key in data of session 'BY' must have at most 100 characters, not '101'."
                                + " Shorten it."),
                mistakes());

        workbook.removeSheetAt(workbook.getSheetIndex("Session data"));
        rows("session data", row("Session", "Key", "Text"), row("BY", "ticket", 7), row("BY", "note", ""));
        Session session = EventWorkbook.read(bytes()).sessions().getFirst();
        assertEquals(List.of("live", "a, b"), List.copyOf(session.tags()));
        assertEquals(Map.of("note", "", "ticket", "7"), session.data());
    }

    @Test
    void cells_asSpreadsheetsMakeThem_areRead() {
        rows("settings", row("Setting", "Value"), row("Id", "e"), row("Zone", "Europe/Zurich"));
        rows(
                "Days",
                row("Date", "(Notes)", "Start", "End"),
                row(LocalDate.of(2020, 3, 31), "a note", 10 / 24.0, "13h"),
                row(LocalDateTime.of(2020, 3, 31, 0, 0), "", "15:00", LocalDateTime.of(2020, 3, 31, 18, 30)));
        workbook.getSheet("Days").getRow(1).getCell(2).setCellStyle(style("hh:mm"));
        rows("Rooms", row(" ID ", "seats"), row(20, "=25+5"));
        rows("People", row("Id", "Name"), row("ana", "Ana"), row("", ""), row(7.0, "Bo"));
        rows("Sessions", row("Id", "Allowed minutes", "Attendants"), row("BY", "45; 60", "ana,\n7"));
        rows("Slots", row("Session", "Id", "Person", "First", "Presence"), row("BY", "BY-1", 7, true, "own-slot"));
        rows(
                "Windows",
                row("Of", "Id", "Kind", "Start", "End"),
                row("person", "ana", "preferred", LocalDateTime.of(2020, 3, 31, 10, 20), "11:40"),
                row("person", 7, "available", LocalDateTime.of(2020, 3, 31, 0, 0), LocalDateTime.of(2020, 4, 1, 0, 0)));
        rows("(Scratch)", row("whatever"), row("=1/0"));

        assertEquals(
                Event.builder("e", ZURICH)
                        .days(List.of(new Day(
                                LocalDate.of(2020, 3, 31),
                                List.of(
                                        Window.parse("2020-03-31T10:00/13:00", ZURICH),
                                        Window.parse("2020-03-31T15:00/18:30", ZURICH)))))
                        .room("20", 30)
                        .people(List.of(
                                Person.builder("ana")
                                        .name("Ana")
                                        .preferred(Window.parse("2020-03-31T10:20/11:40", ZURICH))
                                        .build(),
                                Person.builder("7")
                                        .name("Bo")
                                        .available(Window.parse("2020-03-31T00:00/24:00", ZURICH))
                                        .build()))
                        .session(Session.builder("BY")
                                .allowedMinutes(45, 60)
                                .attendants("ana", "7")
                                .slot(Slot.builder("BY-1", "7")
                                        .name("Bo")
                                        .first()
                                        .presence(Presence.OWN_SLOT)
                                        .build())
                                .build())
                        .build(),
                EventWorkbook.read(bytes()));
    }

    @Test
    void mistakes_ofEachKind_areToldAtOnceWithTheirCells() {
        sound();
        rows("Settings", row("Setting", "Value"), row("Id", "e"), row("Zone", "Europe/Zurich"), row("Zoom", "x"));
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "25:00", "13:00"));
        rows("Rooms", row("Id", "Seets"), row("XX", 30), row("", 4));
        rows("People", row("Id", "Name", "Interpreters"), row("ana", FormulaError.DIV0, "perhaps"), row("ana", "Ana"));
        rows("Sessions", row("Id", "Allowed minutes"), row("BY", 4.5));
        rows("Slots", row("Session", "Id", "Person"), row("BY", "BY-1", "anna"), row("", "BY-2", "ana"));
        rows("Windows", row("Of", "Id", "Kind", "Start", "End"), row("rom", "XX", "available", "", ""));
        rows("Rools", row("Rule"));

        assertEquals(
                List.of(
                        "Settings!A4: Unknown setting 'Zoom'. Did you mean 'Zone'?",
                        "Days!B2: The time '25:00' must be a time of day. Write it like 9h30, 09h00 or 10:30.",
                        "Rooms!B1: Unknown column 'Seets' in the sheet 'Rooms'. Did you mean 'Seats'?",
                        "Rooms!A3: The room must have a value in the column 'Id'. Fill in the cell.",
                        "People!B2: The cell '#DIV/0!' holds an error of the spreadsheet. Correct its formula,"
                                + " or write the value itself.",
                        "People!C2: The interpreters must be yes or no, not 'perhaps'. Write yes, or leave the cell empty.",
                        "People!A3: The person id 'ana' is given twice. Give each its own id.",
                        "Sessions!B2: The allowed minutes must be a whole number, not '4.5'. Round it.",
                        "Slots!C2: Unknown person 'anna' in slot 'BY-1' of session 'BY'. Did you mean 'Ana'?",
                        "Slots!A3: The slot must have a value in the column 'Session'. Fill in the cell; of"
                                + " merged cells only the first has the value.",
                        "Windows!A2: The column 'of' of the window must be one of room, person, session, not"
                                + " 'rom'. Did you mean 'room'?",
                        "Rools: Unknown sheet 'Rools'. Did you mean 'Rooms'?"),
                mistakes());
    }

    @Test
    void missingValues_areToldByColumn() {
        sound();
        rows("Rooms", row("Id", "Seats"), row("XX", ""));
        workbook.getSheet("Rooms")
                .getRow(1)
                .removeCell(workbook.getSheet("Rooms").getRow(1).getCell(1));
        rows("Slots", row("Session", "Id", "Person"), row("BY", "BY-1", "ana"), row("BY", "BY-2"));

        assertEquals(
                List.of(
                        "Rooms!B2: The room must have a value in the column 'Seats'. Fill in the cell.",
                        "Slots!C3: The slot must have a value in the column 'Person'. Fill in the cell."),
                mistakes());
    }

    @Test
    void noWorkbook_always_isRefusedInOneLine() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] bytes :
                List.of("hello".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4}, bomb.toByteArray())) {
            InvalidInputException refused = assertThrows(InvalidInputException.class, () -> EventWorkbook.read(bytes));
            assertEquals(
                    "The file is not a workbook (.xlsx) that can be read. Save it again as an"
                            + " Excel workbook (.xlsx).",
                    refused.getMessage());
        }
    }

    @Test
    void brokenBytes_always_areRefusedOrReadInSilence() {
        Random random = new Random(3);
        byte[] sound = EventWorkbook.write(RandomEvents.small(random));
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < 300; i++) {
                byte[] broken = sound.clone();
                for (int j = random.nextInt(1, 6); j > 0; j--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    EventWorkbook.read(broken);
                } catch (InvalidInputException e) {
                    assertFalse(e.problems().isEmpty());
                }
            }
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void text_longerThanACell_isRefusedWithItsCell() {
        Event event = Event.builder("e", ZURICH)
                .day("2020-03-31", "10:00/13:00")
                .room(Room.builder("XX").name("n".repeat(32_768)).build())
                .build();
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> EventWorkbook.write(event));
        assertEquals(
                "Rooms!B2: The text of 32768 characters is longer than a cell can be. Shorten it to"
                        + " 32767 characters.",
                refused.getMessage());
    }

    @Test
    void times_aroundChangesOfClocks_areReadAsWritten() {
        for (String zoneId : List.of("Europe/Zurich", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns")) {
            ZoneId zone = ZoneId.of(zoneId);
            for (String date : List.of("2020-03-29", "2020-10-25", "2020-04-05", "2020-10-04", "2020-11-01")) {
                LocalDate day = LocalDate.parse(date);
                Window window = Window.of(day.atStartOfDay(zone).toInstant(), 24 * 60);
                Person.Builder person = Person.builder("p");
                for (int i = 0; i < 48; i++) {
                    person.available(Window.of(window.startInclusive().plusSeconds(1800L * i), 30));
                }
                Event event = Event.builder("e", zone)
                        .days(List.of(new Day(day, List.of(window))))
                        .room("A", 1)
                        .people(List.of(person.build()))
                        .build();
                assertEquals(event, EventWorkbook.read(EventWorkbook.write(event)));
            }
        }
        assertEquals("2020-10-25 02:30+01:00", LocalText.of("2020-10-25T01:30Z", ZURICH, null));
        assertEquals("02:30", LocalText.of("2020-10-26T01:30Z", ZURICH, LocalDate.of(2020, 10, 26)));
        assertEquals(
                TimeFormat.parseInstant("2020-10-25T02:30+01:00", LocalDate.EPOCH, ZURICH),
                TimeFormat.parseInstant(LocalText.json("2020-10-25 02:30+01:00"), LocalDate.EPOCH, ZURICH));
    }

    @Test
    void columnsAndSheets_thatAreNotThere_areToldOnce() {
        rows("Settings", row("Setting", "Value"), row("Id", "e"));
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "10:00", "13:00"));
        rows("Rooms", row("Id"), row("XX"), row("XXI"));
        rows("Slots", row("Id", "Person"), row("BY-1", "ana"), row("BY-2", "ana"));

        assertEquals(
                List.of(
                        "Sessions: The workbook must have this sheet. Add it.",
                        "Settings: The sheet must have a row 'Zone'. Add it.",
                        "Rooms: The room must have a value in the column 'Seats', and there is no such column."
                                + " Add it.",
                        "Slots: The slot must have a value in the column 'Session', and there is no such column."
                                + " Add it."),
                mistakes());
    }

    @Test
    void blanksAroundTexts_typedByAccident_areTakenAway() {
        sound();
        rows("Rooms", row("Id", "Seats", "Name"), row(" XX\u00a0", 30, "\" kept \""));
        rows("Slots", row("Session", "Id", "Person"), row("BY ", "BY-1", " ana"));

        Event event = EventWorkbook.read(bytes());

        assertEquals("XX", event.rooms().getFirst().id());
        assertEquals(" kept ", event.rooms().getFirst().name());
        assertEquals("ana", event.sessions().getFirst().slots().getFirst().personId());
    }

    @Test
    void formula_thatFails_isToldAsAnError() {
        sound();
        rows("Rooms", row("Id", "Seats"), row("XX", "=1/0"));

        assertEquals(
                List.of("Rooms!B2: The cell '#DIV/0!' holds an error of the spreadsheet. Correct its formula, or"
                        + " write the value itself."),
                mistakes());
    }
}
