package org.lectern.publish.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.publish.names.PlainText;
import org.lectern.testing.HostileText;

/** Tables as another library reads them, which did not write them. */
class CsvProperties {

    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Cf}\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|[\\t\\r\\n].*", Pattern.DOTALL);

    @Property
    @Tag("slow")
    void hostileEvent_inEachTable_isReadAsTheTimetable(@ForAll Random random) {
        HostileText.Case hostile = HostileText.small(random);
        Event event = hostile.event();
        CsvTables tables = CsvTables.of(event, hostile.timetable());

        List<Placement> placements = new ArrayList<>();
        for (CSVRecord line : read(tables.sessions())) {
            if (line.get("held").equals("yes")) {
                placements.add(new Placement(
                        text(line, "session id"),
                        text(line, "room id"),
                        instant(line, "start"),
                        Integer.parseInt(line.get("minutes")),
                        List.of()));
            }
        }
        List<Turn> turns = new ArrayList<>();
        for (CSVRecord line : read(tables.slots())) {
            if (line.get("seated").equals("yes")) {
                turns.add(
                        new Turn(text(line, "slot id"), instant(line, "start"), Integer.parseInt(line.get("minutes"))));
            }
        }
        assertEquals(
                Timetable.of(event, clean(hostile.timetable().placements(), false)).placements().stream()
                        .sorted(java.util.Comparator.comparing(Placement::sessionId))
                        .toList(),
                placements.stream()
                        .sorted(java.util.Comparator.comparing(Placement::sessionId))
                        .toList());
        assertEquals(
                hostile.timetable().placements().stream()
                        .flatMap(placement -> placement.turns().stream())
                        .map(turn -> new Turn(PlainText.of(turn.slotId()), turn.start(), turn.minutes()))
                        .sorted(java.util.Comparator.comparing(Turn::slotId))
                        .toList(),
                turns.stream()
                        .sorted(java.util.Comparator.comparing(Turn::slotId))
                        .toList());
        assertEquals(
                clean(hostile.timetable().placements(), true).size(),
                read(tables.rooms()).stream()
                        .filter(line -> !line.get("session id").isEmpty())
                        .count());
        read(tables.people());
    }

    @Property
    void cell_always_isPlainAgainAndNoFormula(@ForAll("cells") String text) {
        String cell = SafeCell.of(text);
        assertFalse(FORMULA.matcher(cell).matches(), cell);
        assertEquals(PlainText.of(text), SafeCell.plain(cell));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> cells() {
        return net.jqwik.api.Arbitraries.strings()
                .withChars("'=+-@;,\t\r\n \"a\u00a0\u200f\uff1d\u0000")
                .ofMaxLength(9);
    }

    private static List<CSVRecord> read(String table) {
        try (CSVParser parser = CSVParser.parse(
                new StringReader(table),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> lines = parser.getRecords();
            for (CSVRecord line : lines) {
                assertTrue(line.isConsistent());
                line.forEach(cell -> {
                    assertFalse(FORMULA.matcher(cell).matches(), cell);
                    for (String part : cell.split("[;\t\r\n]", -1)) {
                        assertFalse(FORMULA.matcher(part).matches(), cell);
                    }
                });
            }
            return lines;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Placement> clean(List<Placement> placements, boolean all) {
        return placements.stream()
                .filter(placement -> all || !placement.sessionId().isEmpty())
                .map(placement -> new Placement(
                        PlainText.of(placement.sessionId()),
                        PlainText.of(placement.roomId()),
                        placement.start(),
                        placement.minutes(),
                        List.of()))
                .toList();
    }

    private static String text(CSVRecord line, String column) {
        return SafeCell.plain(line.get(column));
    }

    private static Instant instant(CSVRecord line, String column) {
        return OffsetDateTime.parse(line.get(column)).toInstant();
    }
}
