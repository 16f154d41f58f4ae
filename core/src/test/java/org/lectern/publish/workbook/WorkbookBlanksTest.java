package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;

/** Blanks at which no line breaks, which texts from web pages and word processors bring along. */
class WorkbookBlanksTest extends HandMadeWorkbook {

    private static final String BLANK = "\u00a0";

    private static String padded(String text) {
        return BLANK + text.replace(" ", BLANK) + BLANK;
    }

    @Test
    void read_blanksThatDoNotBreak_areReadAsOthers() {
        sound();
        rows(
                "Settings",
                row("Setting", "Value"),
                row("Id", "e"),
                row("Zone", "Europe/Zurich"),
                row(padded("Name"), padded("Round")));
        rows("Days", row("Date", "Start", "End"), row(padded("2020-03-31"), padded("10:00"), padded("13:00")));
        rows("Rooms", row("Id", "Seats", "Features"), row("XX", padded("30"), "booths," + padded("screen")));
        rows(
                "Sessions",
                row("Id", padded("Allowed minutes"), padded("attendants"), "Pinned start"),
                row("BY", padded("30") + ";" + padded("60"), "Bo;" + BLANK + "ana", padded("2020-03-31 10:00")));
        rows(
                "Slots",
                row("Session", "Id", "Person", "First"),
                row("BY", "BY-1", padded("ana"), ""),
                row("BY", "BY-2", padded("Bo"), padded("yes")));
        rows(
                "Waivers",
                row("Rule", "Subjects", "Reason"),
                row("room-closed", "session" + BLANK + ":BY," + padded("room:XX"), "agreed"));

        Event event = EventWorkbook.read(bytes());

        assertEquals("Round", event.name());
        assertEquals(
                List.of("booths", "screen"),
                List.copyOf(event.rooms().getFirst().features()));
        assertEquals(30, event.rooms().getFirst().seats());
        assertEquals("2020-03-31", event.days().getFirst().date().toString());
        assertEquals(List.of(30, 60), event.sessions().getFirst().allowedMinutes());
        assertEquals(
                List.of("7", "ana"), List.copyOf(event.sessions().getFirst().attendantIds()));
        assertEquals("7", event.sessions().getFirst().slots().getLast().personId());
        assertEquals(true, event.sessions().getFirst().slots().getLast().order().first());
        assertEquals(
                List.of(SubjectId.session("BY"), SubjectId.room("XX")),
                List.copyOf(event.waivers().getFirst().subjects()));
    }

    @Test
    void read_slotWithAnEmptyName_keepsIt() {
        sound();
        rows(
                "Slots",
                row("Session", "Id", "Person", "Name"),
                row("BY", "BY-1", "ana", "\"\""),
                row("BY", "", "Bo", "\"\""),
                row("BY", "BY-3", "ana", ""));

        Event event = EventWorkbook.read(bytes());

        assertEquals(
                List.of("", "", "Ana"),
                event.sessions().getFirst().slots().stream().map(Slot::name).toList());
        assertEquals(event, EventWorkbook.read(EventWorkbook.write(event)));
    }

    @Test
    void read_sheetsWhoseNamesDifferByBlanks_areAMistake() {
        sound();
        rows("Rooms ", row("Id", "Seats"), row("XXII", 30));

        assertEquals(
                List.of(
                        "Rooms : The sheet 'Rooms' is there twice, as 'Rooms' and 'Rooms '. Join the two, or put the name of"
                                + " one in parentheses to skip it."),
                mistakes());
    }

    @Test
    void read_emptyLookingRowsAndHeaders_arePassedOver() {
        sound();
        rows("People", row("Id", "Name", BLANK), row("ana", "Ana"), row(7, "Bo"), row(BLANK, BLANK + " "));

        assertEquals(2, EventWorkbook.read(bytes()).people().size());
    }
}
