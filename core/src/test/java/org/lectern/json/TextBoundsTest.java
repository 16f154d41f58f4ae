package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.file.InputLimit;

/** Text at a bound is read, and refused with one more byte, level, character or value. */
class TextBoundsTest {

    private static final String ADVICE = "Check whether it is the right file. If so, raise -D%s.";

    /** Returns what code returns while a limit has another value. */
    private static <T> T with(InputLimit limit, long value, Supplier<T> code) {
        System.setProperty(limit.property(), String.valueOf(value));
        try {
            return code.get();
        } finally {
            System.clearProperty(limit.property());
        }
    }

    private static Problem problem(Executable code) {
        List<Problem> problems = assertThrows(InvalidInputException.class, code).problems();
        assertEquals(1, problems.size());
        return problems.getFirst();
    }

    private static JsonValue parse(String text) {
        return JsonTreeReader.parse(text, new ProblemCollector());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + "1" + close.repeat(depth);
    }

    @Test
    void decode_asManyBytesAsTheLimit_isRead() {
        assertEquals("\u00e9\u00e9", with(InputLimit.FILE_BYTES, 4, () -> TextFile.decode(bytes("\u00e9\u00e9"))));
    }

    @Test
    void decode_oneByteMore_isRefused() {
        // Two characters are within the limit, but not their bytes.
        Problem problem = with(InputLimit.FILE_BYTES, 3, () -> problem(() -> TextFile.decode(bytes("\u00e9\u00e9"))));

        assertEquals(
                new Problem(
                        "too-large",
                        "",
                        "",
                        "The text is larger than 3 bytes.",
                        ADVICE.formatted("lectern.limit.fileBytes")),
                problem);
    }

    @Test
    void checked_asLongAsTheLimit_isReturned() {
        assertEquals("1234", with(InputLimit.FILE_BYTES, 4, () -> TextFile.checked("1234")));
        assertEquals(
                "too-large",
                with(InputLimit.FILE_BYTES, 4, () -> problem(() -> TextFile.checked("12345")))
                        .code());
    }

    @Test
    void maxBytes_anyLimit_isOneMoreWithinAnArray() {
        assertEquals(5, with(InputLimit.FILE_BYTES, 4, TextFile::maxBytes));
        assertEquals(Integer.MAX_VALUE - 8, with(InputLimit.FILE_BYTES, 1L << 40, TextFile::maxBytes));
    }

    @Test
    void decode_zipArchive_isRefusedAsWorkbook() {
        assertEquals(
                new Problem(
                        "workbook",
                        "",
                        "",
                        "The document is a workbook or another ZIP archive, not JSON.",
                        "Give the JSON form, or name the workbook with the ending .xlsx."),
                problem(() -> TextFile.decode(new byte[] {'P', 'K', 3, 4})));
    }

    @Test
    void resource_ofThePackage_isItsText() {
        assertEquals(EventJson.schema(), TextFile.resource("event.schema.json"));
        assertEquals("{", TextFile.resource("event.schema.json").substring(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003", "PK\u0003\u0005", "QK\u0003\u0004", ""})
    void decode_almostAZipArchive_isDecoded(String text) {
        assertEquals(text, TextFile.decode(bytes(text)));
    }

    @Test
    void decode_notUtf8_namesTheByte() {
        assertEquals(
                new Problem("not-utf-8", "", "", "The document is not UTF-8: byte 3 is (0xe9).", "Save it as UTF-8."),
                problem(() -> TextFile.decode("Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void decode_byteOrderMark_isRefused() {
        assertEquals(
                new Problem(
                        "byte-order-mark",
                        "",
                        "",
                        "The document begins with a byte order mark.",
                        "Save it as UTF-8 without one."),
                problem(() -> TextFile.decode(bytes("\ufeff{}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t "})
    void parse_blankText_isRefusedAsEmpty(String text) {
        assertEquals(
                new Problem("empty", "", "", "The document is empty.", "Check whether it is the right one."),
                problem(() -> parse(text)));
    }

    @Test
    void parse_asDeepAsTheLimit_isRead() {
        assertEquals("[\u2026]", parse(nested("[", "]", 64)).shown());
        assertEquals("{\u2026}", parse(nested("{\"a\":", "}", 64)).shown());
    }

    @Test
    void parse_oneLevelDeeper_isRefused() {
        assertEquals(
                new Problem(
                        "too-deep",
                        "",
                        "",
                        "Lists and objects are nested more than 64 deep at line 1, column 65.",
                        ADVICE.formatted("lectern.limit.jsonDepth")),
                problem(() -> parse(nested("[", "]", 65))));
        assertEquals(
                "too-deep", problem(() -> parse(nested("{\"a\":", "}", 65))).code());
    }

    @Test
    void parse_asManyValuesAsTheLimit_isRead() {
        assertEquals(
                "[\u2026]",
                with(InputLimit.JSON_VALUES, 3, () -> parse("[7,[]]").shown()));
    }

    @Test
    void parse_oneValueMore_isRefusedWithItsPlace() {
        assertEquals(
                new Problem(
                        "too-many-values",
                        "/2",
                        "",
                        "The document has more than 3 values at line 1, column 6.",
                        ADVICE.formatted("lectern.limit.jsonValues")),
                with(InputLimit.JSON_VALUES, 3, () -> problem(() -> parse("[7,8,[]]"))));
    }

    @Test
    void parsePacked_manyNumbers_doNotCountAsValues() {
        assertEquals(
                "[\u2026]",
                with(
                        InputLimit.JSON_VALUES,
                        3,
                        () -> JsonTreeReader.parsePacked("[[1,2,3,4,5],7.5]", new ProblemCollector())
                                .shown()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"1234\"]", "{\"123\": 1}", "[1234]"})
    void parse_asLongAsTheLimits_isRead(String text) {
        with(
                InputLimit.JSON_KEY,
                3,
                () -> with(InputLimit.JSON_TEXT, 4, () -> parse(text).shown()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"12345\"]", "{\"1234\": 1}", "[12345]"})
    void parse_oneCharacterMore_isRefused(String text) {
        Problem problem =
                with(InputLimit.JSON_KEY, 3, () -> with(InputLimit.JSON_TEXT, 4, () -> problem(() -> parse(text))));

        assertEquals("too-long", problem.code());
        assertEquals(ADVICE.formatted("lectern.limit.jsonText"), problem.advice());
    }
}
