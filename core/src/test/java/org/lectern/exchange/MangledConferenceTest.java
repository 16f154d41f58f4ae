package org.lectern.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Published;
import org.lectern.publish.frab.FrabJson;
import org.lectern.publish.frab.FrabSchedule;
import org.lectern.testing.ReaderContract;

/** Damaged conferences are read or refused, and huge ones are refused. */
class MangledConferenceTest {

    private static final int MANGLED = 170;
    private static final List<String> PIECES = List.of(
            "null",
            "-1",
            "\"\"",
            "99999999999",
            "0",
            "2027-06-18",
            "T25:61",
            "+99:00",
            "[]",
            "{}",
            "<",
            "&",
            "\"",
            ",",
            ";",
            "\n",
            "\u0000",
            "\ud83d\ude00",
            "Europe/Nowhere",
            "00:00",
            "9999:59",
            "1969-01-01T00:00:00Z");

    /** Eight files, 170 times each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "garden-days.json",
                "hub.json",
                "frab.xml",
                "pentabarf.xml",
                "pretalx-sessions.csv",
                "pretalx-sessions.json",
                "pretalx/submissions.json",
                "pretalx-expanded.json"
            })
    void mangled_always_isReadOrRefused(String name) {
        String text = Conferences.text(name);
        ExchangeFormat format = ConferenceImport.format(text);
        int read = 0;
        for (int seed = 0; seed < MANGLED; seed++) {
            String mangled = mangled(text, new Random(seed));
            Optional<ImportedEvent> imported = ReaderContract.readOrRefused(
                    () -> ConferenceImport.read(Map.of("file", mangled), format, Conferences.BERLIN));
            imported.map(ImportedEvent::event).ifPresent(MangledConferenceTest::assertWrites);
            read += imported.isPresent() ? 1 : 0;
        }
        assertTrue(read > 0 && read < MANGLED, name + ": " + read);
    }

    private static void assertWrites(Event event) {
        event.findPublished().map(Published::timetable).ifPresent(timetable -> {
            FrabSchedule schedule = FrabSchedule.of(event, timetable, "1");
            assertEquals(
                    timetable.placements(),
                    FrabJson.read(FrabJson.write(schedule)).timetable(event).placements());
        });
    }

    /** Removes, repeats or replaces a few pieces. */
    private static String mangled(String text, Random random) {
        StringBuilder mangled = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int start = random.nextInt(mangled.length());
            int end = Math.min(mangled.length(), start + random.nextInt(30));
            switch (random.nextInt(3)) {
                case 0 -> mangled.delete(start, end);
                case 1 -> mangled.insert(end, mangled.substring(start, end));
                default -> mangled.replace(start, end, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return mangled.isEmpty() ? " " : mangled.toString();
    }

    @Test
    void huge_always_isRefusedByItsLimit() {
        assertRefused("The JSON has more than 28000 values.", "[" + "1,".repeat(40_000) + "1]", ExchangeFormat.PRETALX);
        assertRefused(
                "The XML has more than 36002 elements and attributes.",
                "<schedule>" + "<a/>".repeat(40_000) + "</schedule>",
                ExchangeFormat.SCHEDULE);
        assertRefused(
                "The XML is nested more than 64 elements deep.",
                "<a>".repeat(70) + "</a>".repeat(70),
                ExchangeFormat.SCHEDULE);
        assertRefused(
                "The CSV has more than 1024 columns.",
                IntStream.range(0, 1_100).mapToObj(i -> "c" + i).collect(Collectors.joining(",")),
                ExchangeFormat.CSV);
        assertRefused("The CSV has more than 32500 rows.", "title\n" + "a\n".repeat(49_997), ExchangeFormat.CSV);
    }

    private static void assertRefused(String message, String text, ExchangeFormat format) {
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> ConferenceImport.read(Map.of("file", text), format, Conferences.BERLIN));
        assertEquals(
                List.of(message),
                refused.problems().stream().map(Problem::message).toList());
    }
}
