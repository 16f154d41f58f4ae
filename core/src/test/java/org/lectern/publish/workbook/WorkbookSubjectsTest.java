package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;

class WorkbookSubjectsTest extends HandMadeWorkbook {

    private void waived(String subjects) {
        sound();
        rows("Delegations", row("Id", "Name"), row("lux", "Luxembourg"));
        rows("Waivers", row("Rule", "Subjects", "Reason"), row("room-closed", subjects, "agreed"));
    }

    private static List<SubjectId> subjects(Event event) {
        return List.copyOf(event.waivers().getFirst().subjects());
    }

    @Test
    void read_subjectsWithBlanksAndNames_areFound() {
        waived("session: BY; day: 2020-03-31; slot: Ana; delegation: luxembourg; person: Bo");

        assertEquals(
                List.of(
                        SubjectId.session("BY"),
                        SubjectId.day(LocalDate.parse("2020-03-31")),
                        SubjectId.slot("BY-1"),
                        SubjectId.delegation("lux"),
                        SubjectId.person("7")),
                subjects(EventWorkbook.read(bytes())));
    }

    @Test
    void read_slotBySpeakerOfTwo_isAmbiguous() {
        waived("slot:Ana");
        rows("Slots", row("Session", "Id", "Person"), row("BY", "BY-1", "ana"), row("BY", "BY-2", "ana"));

        assertEquals(
                List.of("Waivers!B2: The name 'Ana' can mean 2 rows. Write the id of one: 'BY-1' or 'BY-2'."),
                mistakes());
    }

    @Test
    void write_idWithBlanksAroundIt_isReadAsItWas() {
        waived("\"person:\"\" ana\"\"\"");
        rows("People", row("Id", "Name"), row("\" ana\"", "Ana"), row("ana", "Ana"));

        Event event = EventWorkbook.read(bytes());

        assertEquals(List.of(SubjectId.person(" ana")), subjects(event));
        assertEquals(event, EventWorkbook.read(EventWorkbook.write(event)));
    }
}
