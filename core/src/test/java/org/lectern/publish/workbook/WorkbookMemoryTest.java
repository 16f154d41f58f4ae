package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.workbook.RawWorkbook.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.testing.ReadInHeap;

/** A workbook under 1 MB that has as much as the limits of input allow is read in 256 MB of heap. */
@Tag("night")
class WorkbookMemoryTest {

    private static final int MEGABYTE = 1_000_000;
    private static final long HEAP = 256L << 20;
    /** How many bytes of a packed file are four random letters of 64. */
    private static final int BYTES_OF_FOUR = 3;

    private static final String HEADERS = "<row r=\"1\">" + cell("A1", "Id") + cell("B1", "Name") + "</row>";

    @TempDir
    private Path folder;

    /** What a workbook has much of. */
    enum Much {
        PEOPLE(() -> new RawWorkbook()
                .texts(times(1_000, i -> "<si><t>p" + i + "</t></si>"))
                .rows(HEADERS
                        + times(
                                30_000,
                                i -> "<row><c t=\"s\"><v>%d</v></c><c t=\"s\"><v>7</v></c></row>"
                                        .formatted(i % 1_000)))),
        CELLS(() -> new RawWorkbook()
                .texts(times(1_000, i -> "<si><t>p" + i + "</t></si>"))
                .rows("<row>%s%s%s%s</row>"
                                .formatted(
                                        cell("A1", "Id"),
                                        cell("B1", "Name"),
                                        cell("C1", "Allowed rooms"),
                                        cell("D1", "Needed features"))
                        + times(
                                70_000,
                                i -> "<row>%s</row>"
                                        .formatted("<c t=\"s\"><v>%d</v></c>".repeat(4))
                                        .formatted(i % 1_000, i % 7, i % 11, i % 13)))),
        LONG_TEXTS(() -> new RawWorkbook()
                .rows(HEADERS
                        + times(
                                55,
                                i -> "<row r=\"%d\">%s</row>"
                                        .formatted(i + 2, cell("A" + (i + 2), "\u0436".repeat(190_000)))))),
        FORMULAS(() -> new RawWorkbook()
                .rows(HEADERS + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\">" + "A1+".repeat(40)
                        + "1</f><v>1</v></c></row>"
                        + times(
                                30_000,
                                i -> "<row r=\"%1$d\"><c r=\"A%1$d\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>"
                                        .formatted(i + 3))));

        private final Supplier<RawWorkbook> workbook;

        Much(Supplier<RawWorkbook> workbook) {
            this.workbook = workbook;
        }
    }

    /** Of what a workbook has too much, and how its refusal begins. */
    enum TooMuch {
        ROWS(138_000, "The workbook has more than ", i -> cell("A" + i, "p" + i)),
        VALUES(78_000, "The workbook has more than ", i -> cell("A" + i, "p" + i)),
        PEOPLE_WITHOUT_IDS(78_000, "The sheet must have a row ", i -> cell("B" + i, "p" + i)),
        PEOPLE_WITHOUT_SETTINGS(
                50_000, "The sheet must have a row ", i -> cell("A" + i, "p" + i) + cell("B" + i, "Ana " + i % 100));

        private final int people;
        private final String refusal;
        private final IntFunction<String> cells;

        TooMuch(int people, String refusal, IntFunction<String> cells) {
            this.people = people;
            this.refusal = refusal;
            this.cells = cells;
        }

        RawWorkbook workbook() {
            return new RawWorkbook()
                    .rows(HEADERS + times(people, i -> "<row r=\"%d\">%s</row>".formatted(i + 2, cells.apply(i + 2))));
        }
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    /** Returns letters that do not pack, since some limits grow with the bytes of the file. */
    private static String noise(int bytes) {
        return new Random(7)
                .ints(4L * bytes / BYTES_OF_FOUR, '0', '0' + 64)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    /** Returns a workbook in a file of nearly 1 MB. */
    private Path file(RawWorkbook workbook) throws IOException {
        byte[] packed = workbook.bytes();
        int spare = (int) (0.95 * MEGABYTE) - packed.length;
        byte[] bytes = spare <= 0
                ? packed
                : workbook.part("xl/media/noise.bin", noise(spare)).bytes();
        assertTrue(bytes.length > 0.9 * MEGABYTE, () -> "%,d bytes".formatted(bytes.length));
        return Files.write(folder.resolve("much.xlsx"), bytes);
    }

    @ParameterizedTest
    @EnumSource(Much.class)
    void read_workbookUnderAMegabyte_fitsIn256MegabytesOfHeap(Much much) throws IOException, InterruptedException {
        Path file = file(much.workbook.get());

        assertTrue(Files.size(file) < MEGABYTE, file::toString);
        String problem = ReadInHeap.firstProblem(file, HEAP);
        assertFalse(problem.contains("more than"), problem);
    }

    /** Prints the CPU time of each refusal, which should be at most 2 seconds. */
    @ParameterizedTest
    @EnumSource(TooMuch.class)
    void read_workbookOfAMegabyteWithTooMuch_isRefusedIn256MegabytesOfHeap(TooMuch much)
            throws IOException, InterruptedException {
        ReadInHeap.Outcome outcome = ReadInHeap.of(file(much.workbook()), HEAP);

        System.out.printf(Locale.ROOT, "%-24s %,8d people %,6d ms%n", much, much.people, outcome.cpuMillis());
        assertTrue(outcome.firstProblem().startsWith(much.refusal), outcome::firstProblem);
    }
}
