package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.workbook.RawWorkbook.cell;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** Small workbooks that would take much memory or time are refused while they are looked through, each with its reason. */
class HostileWorkbookTest {

    private static final String NO_WORKBOOK =
            "The file is not a workbook (.xlsx) that can be read. Save it again as an Excel workbook (.xlsx).";
    private static final String HEADERS = "<row r=\"1\">" + cell("A1", "Id") + cell("B1", "Name") + "</row>";

    private static String repeated(int count, String pattern) {
        return IntStream.rangeClosed(2, count + 1)
                .mapToObj(i -> pattern.replace("#", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    /** Returns the refusal, which takes at most 2 seconds of CPU. */
    private static String refusal(RawWorkbook workbook) {
        byte[] bytes = workbook.bytes();
        long before = cpuNanos();
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> EventWorkbook.read(bytes));
        long nanos = cpuNanos() - before;

        assertTrue(nanos < 2_000_000_000L, () -> "took %.1f s".formatted(nanos / 1e9));
        assertEquals(1, refused.problems().size());
        return refused.problems().get(0).message();
    }

    private static void assertRefused(String what, RawWorkbook workbook) {
        String message = refusal(workbook);
        assertTrue(message.matches("The workbook has more than \\d+ " + what + "\\."), message);
    }

    /** What is refused below is refused for what it has more than this one. */
    @Test
    void read_soundWorkbook_isReadForItsMistakes() {
        byte[] sound = new RawWorkbook().rows(HEADERS).bytes();
        InvalidInputException mistakes = assertThrows(InvalidInputException.class, () -> EventWorkbook.read(sound));

        assertTrue(
                mistakes.problems().stream()
                        .anyMatch(problem -> problem.pointer().equals("Days")),
                mistakes::toString);
    }

    @Test
    void read_manyEmptyRows_isRefused() {
        assertRefused("rows", new RawWorkbook().rows("<row/>".repeat(300_000)));
    }

    /** They are refused when they are counted, before any is read. */
    @Test
    void read_morePeopleThanAMegabyteMayHave_isRefused() {
        assertRefused(
                "rows",
                new RawWorkbook().rows(HEADERS + repeated(138_000, "<row r=\"#\">" + cell("A#", "p#") + "</row>")));
    }

    @Test
    void read_cellInTheLastColumn_isRefused() {
        assertRefused("columns", new RawWorkbook().rows(repeated(3, "<row r=\"#\"><c r=\"XFD#\"><v>1</v></c></row>")));
    }

    @Test
    void read_manyCells_isRefused() {
        assertRefused("cells", new RawWorkbook().rows("<row r=\"1\">" + "<c/>".repeat(400_000) + "</row>"));
    }

    @Test
    void read_manySharedTexts_isRefused() {
        assertRefused("texts", new RawWorkbook().texts("<si><t/></si>".repeat(200_000)));
    }

    @Test
    void read_manyFormats_isRefused() {
        assertRefused("formats of cells", new RawWorkbook().formats("<xf/>".repeat(100_000)));
    }

    @Test
    void read_manyTagsAndAttributes_isRefused() {
        assertRefused(
                "tags and attributes",
                new RawWorkbook().part("xl/other.xml", "<a>" + "<b c=\"\"/>".repeat(200_000) + "</a>"));
    }

    @Test
    void read_manyParts_isRefused() {
        RawWorkbook workbook = new RawWorkbook();
        for (int part = 0; part < 1_100; part++) {
            workbook.part("xl/other%s.xml".formatted(part), "<a/>");
        }
        assertRefused("parts", workbook);
    }

    @Test
    void read_manySheets_isRefused() {
        assertRefused(
                "sheets",
                new RawWorkbook().moreSheets(repeated(200, "<sheet name=\"s#\" sheetId=\"#\" r:id=\"rId1#\"/>")));
    }

    @Test
    void read_oneSheetNamedManyTimes_isRefused() {
        assertEquals(
                NO_WORKBOOK.substring(0, NO_WORKBOOK.indexOf(". ") + 1),
                refusal(new RawWorkbook()
                        .moreSheets(repeated(50, "<sheet name=\"s#\" sheetId=\"#\" r:id=\"rId1\"/>"))));
    }

    @Test
    void read_partThatIsNotNamedAsXml_isRefused() {
        assertEquals(
                NO_WORKBOOK.substring(0, NO_WORKBOOK.indexOf(". ") + 1),
                refusal(new RawWorkbook().sheetPart("sheet1.bin")));
    }

    @Test
    void read_twoPartsOfOneName_isRefused() {
        assertEquals(
                NO_WORKBOOK.substring(0, NO_WORKBOOK.indexOf(". ") + 1),
                refusal(new RawWorkbook().part("XL/workbook.xml", "<workbook/>")));
    }

    @Test
    void read_longCell_isRefused() {
        assertEquals(
                "The workbook has a text or a tag of more than 200000 characters.",
                refusal(new RawWorkbook().rows("<row r=\"1\">" + cell("A1", "x".repeat(5_000_000)) + "</row>")));
    }

    @Test
    void read_longAttribute_isRefused() {
        assertEquals(
                "The workbook has a text or a tag of more than 200000 characters.",
                refusal(new RawWorkbook().rows("<row r=\"1\" x=\"" + "x".repeat(5_000_000) + "\"/>")));
    }

    @Test
    void read_partThatUnpacksToMuch_isRefused() {
        String message = refusal(new RawWorkbook().part("xl/media/picture.png", "\u0000".repeat(30_000_000)));

        assertTrue(message.matches("The workbook unpacks to more than [89]\\d{6} bytes\\."), message);
    }

    @Test
    void read_longTextInManyCells_isRefused() {
        String message = refusal(new RawWorkbook()
                .texts("<si><t>a" + " ".repeat(30_000) + "b</t></si>")
                .rows(HEADERS + repeated(15_000, "<row r=\"#\"><c r=\"A#\" t=\"s\"><v>0</v></c></row>")));

        assertTrue(message.matches("The texts of the cells have more than \\d+ characters\\."), message);
    }

    @Test
    void read_longFormulaInManyCells_isRefused() {
        assertRefused(
                "characters of formulas, counted in each cell",
                new RawWorkbook()
                        .rows("<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\">" + "A1+".repeat(2_600)
                                + "1</f><v>1</v></c></row>"
                                + repeated(
                                        15_000,
                                        "<row r=\"#\"><c r=\"A#\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>")));
    }

    @Test
    void read_moreValuesThanItsJsonMayHave_namesTheRow() {
        System.setProperty("lectern.limit.jsonValues", "30");
        try {
            byte[] people = new RawWorkbook()
                    .rows(HEADERS + repeated(40, "<row r=\"#\">" + cell("A#", "p#") + "</row>"))
                    .bytes();

            Problem refused = assertThrows(InvalidInputException.class, () -> EventWorkbook.read(people))
                    .problems()
                    .getFirst();

            assertEquals("The workbook has more than 30 values up to this row.", refused.message());
            assertTrue(refused.pointer().matches("People!A[12]\\d"), refused::pointer);
        } finally {
            System.clearProperty("lectern.limit.jsonValues");
        }
    }

    @Test
    void read_limitSetByProperty_isThatOne() {
        System.setProperty("lectern.limit.workbookRows", "2");
        try {
            assertEquals("The workbook has more than 2 rows.", refusal(new RawWorkbook().rows("<row/><row/><row/>")));
        } finally {
            System.clearProperty("lectern.limit.workbookRows");
        }
    }

    /** CPU time of this process, in which other tests may run; it never counts less than the test. */
    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
