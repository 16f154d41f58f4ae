package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;

/** Punctuation as keyboards for Chinese and Arabic write it. */
class WorkbookScriptsTest extends HandMadeWorkbook {

    @Test
    void read_punctuationOfOtherScripts_isReadAsOurs() {
        sound();
        rows("Settings", row("Setting", "Value"), row("Id", "e"), row("Zone", "Europe/Zurich"), row("（备注）", "x"));
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "10：00", "2020-03-31 13：00"));
        rows("Rooms", row("Id", "Seats", "Features"), row("XX", 30, "屏幕、话筒"));
        rows("People", row("Id", "Name", "（备注）"), row("ana", "Ana", "x"), row(7, "Bo", "y"));
        rows("Sessions", row("Id", "Allowed minutes", "Attendants"), row("BY", "30؛60", "Bo，Ana"));
        rows("（工作人员）", row("x"));
        rows("Waivers", row("Rule", "Subjects", "Reason"), row("room-closed", "room：XX； session：BY", "agreed"));

        Event event = EventWorkbook.read(bytes());

        assertEquals(
                List.of(Window.parse("2020-03-31T10:00/13:00", event.zone())),
                event.days().getFirst().windows());
        assertEquals(List.of("屏幕", "话筒"), List.copyOf(event.rooms().getFirst().features()));
        assertEquals(List.of(30, 60), event.sessions().getFirst().allowedMinutes());
        assertEquals(
                List.of("7", "ana"), List.copyOf(event.sessions().getFirst().attendantIds()));
        assertEquals(
                List.of(SubjectId.room("XX"), SubjectId.session("BY")),
                List.copyOf(event.waivers().getFirst().subjects()));
        assertEquals(event, EventWorkbook.read(EventWorkbook.write(event)));
    }
}
