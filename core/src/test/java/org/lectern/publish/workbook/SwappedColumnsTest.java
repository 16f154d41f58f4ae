package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SwappedColumnsTest extends HandMadeWorkbook {

    @Test
    void columns_ofWhichTheFirstIsGreaterInEachRow_areOneMistake() {
        event();
        rows(
                "Days",
                row("Date", "Start", "End"),
                row("2020-03-31", "2020-03-31 13:00", "2020-03-31 09:30"),
                row("2020-03-31", "2020-03-31 18:00", "2020-03-31 15:00"),
                row("2020-04-01", "2020-04-02 02:00", "2020-04-01 20:00"));
        rows(
                "Slots",
                row("Session", "Id", "Person", "Min minutes", "Max minutes"),
                row("BY", "BY-1", "ana", 10, 5),
                row("BY", "BY-2", "bo", 7, 6));

        assertEquals(
                List.of(
                        "Days!B2: The columns 'Start' and 'End' of the sheet 'Days' are swapped: in each row, the first is"
                                + " greater, such as '2020-03-31 13:00' and '2020-03-31 09:30'. Swap their headers.",
                        "Slots!D2: The columns 'Min minutes' and 'Max minutes' of the sheet 'Slots' are swapped: in each"
                                + " row, the first is greater, such as '10' and '5'. Swap their headers."),
                mistakes());
    }

    @Test
    void columns_ofEveningsThatEndAfterMidnight_areNotSwapped() {
        event();
        rows(
                "Days",
                row("Date", "Start", "End"),
                row("2020-03-31", "20:00", "01:00"),
                row("2020-04-01", "20:00", "01:00"));

        assertEquals(
                List.of(
                        "Days!B2: Each start is later than its end, such as '20:00' and '01:00'. Swap the two everywhere, or"
                                + " give each end its own date if it is on the next day."),
                mistakes());
    }

    @Test
    void columns_ofWhichTheFirstIsGreaterInOneRow_areAMistakeOfThatRow() {
        event();
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "13h", "18h"), row("2020-04-01", "12:00", "10:00"));

        assertEquals(1, mistakes().size());
        assertEquals("Days!B3", mistakes().getFirst().substring(0, 7));
    }

    @Test
    void columns_withEachOthersLookWhereverTheyHaveAny_areOneMistake() {
        event();
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "9:30", "13h"));
        rows(
                "People",
                row("Id", "Name", "Max gaps per day"),
                row("ana", 2, "Ana"),
                row("bo", "", "Bo"),
                row("chad", 3, ""));

        assertEquals(
                List.of(
                        "People!B2: The columns 'Name' and 'Max gaps per day' of the sheet 'People' are swapped: '2' stands"
                                + " under 'Name'. Swap their headers."),
                mistakes());
    }

    @Test
    void columns_ofWhichOneHasAlsoItsOwnLook_areMistakesOfTheirCells() {
        event();
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "9:30", "13h"));
        rows("People", row("Id", "Name", "Max gaps per day"), row("ana", 2, "Ana"), row("bo", "Bo", "Bo"));

        assertEquals(List.of("People!C2", "People!C3"), cellsOfMistakes());
    }

    @Test
    void columns_ofOtherLooksThatNoRowHasTogether_areMistakesOfTheirCells() {
        event();
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "9:30", "13h"));
        rows("People", row("Id", "Name", "Max gaps per day"), row("ana", 2, ""), row("bo", "", "Bo"));

        assertEquals(List.of("People!C3"), cellsOfMistakes());
    }

    private List<String> cellsOfMistakes() {
        return mistakes().stream()
                .map(mistake -> mistake.substring(0, mistake.indexOf(':')))
                .toList();
    }

    private void event() {
        rows("settings", row("Setting", "Value"), row("Id", "e"), row("Zone", "Europe/Zurich"));
        rows("Rooms", row("Id", "Seats"), row("R1", 30));
        rows("People", row("Id"), row("ana"), row("bo"));
        rows("Sessions", row("Id", "Allowed minutes"), row("BY", 60));
    }
}
