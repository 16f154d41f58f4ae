package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** What formulas have given, as spreadsheet programs keep it beside them. */
class WorkbookFormulasTest {

    private static String mistakes(String cell) {
        String rows = "<row r=\"1\">%s%s</row><row r=\"2\">%s%s</row>"
                .formatted(
                        RawWorkbook.cell("A1", "Id"),
                        RawWorkbook.cell("B1", "Max gaps per day"),
                        RawWorkbook.cell("A2", "ana"),
                        cell);
        try {
            EventWorkbook.read(new RawWorkbook().rows(rows).bytes());
            return "";
        } catch (InvalidInputException e) {
            return e.problems().stream()
                    .filter(problem -> problem.pointer().startsWith("People!"))
                    .map(Problem::toString)
                    .toList()
                    .toString();
        }
    }

    @Test
    void read_formulaThatGivesTheEmptyText_isAnEmptyCell() {
        assertEquals("[]", mistakes("<c r=\"B2\" t=\"str\"><f>IF(A2=\"\",1,\"\")</f><v></v></c>"));
        assertEquals("[]", mistakes("<c r=\"B2\" t=\"str\"><f>IF(A2=\"\",1,\"\")</f><v/></c>"));
    }

    @Test
    void read_formulaWithoutAValue_isRefused() {
        assertEquals(
                "[People!B2: The formula '1+1' has no value yet. Open the workbook in a spreadsheet program and save it, or"
                        + " write the value itself.]",
                mistakes("<c r=\"B2\"><f>1+1</f></c>"));
    }
}
