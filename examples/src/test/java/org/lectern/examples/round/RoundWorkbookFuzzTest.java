package org.lectern.examples.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.Profile;
import org.lectern.rule.standard.StandardRules;

/**
 * Workbooks with random damage: each that is read gets a timetable that is read back, or is refused with one line; {@code
 * -Dlectern.fuzz} says how many.
 */
@Tag("slow")
class RoundWorkbookFuzzTest {

    private static final int RUNS = Integer.getInteger("lectern.fuzz", 10);
    private static final List<String> PIECES = List.of(
            "",
            "0",
            "-1",
            "x",
            "</row>",
            "<c r=\"A1\"/>",
            "t=\"str\"",
            "s=\"99\"",
            "1e308",
            "<f>1/0</f>",
            "&#0;",
            "Room",
            "A1:A9");

    @Test
    void workbook_damaged_takesATimetableOrIsRefused() throws IOException {
        byte[] template = RoundTemplate.of(Profile.of("pre-session-round"), Language.english());
        Event whole = EventWorkbook.read(template);
        Map<String, String> parts = parts(written(template, whole));
        Random random = new Random(17);
        int changed = 0;
        for (int run = 0; run < RUNS; run++) {
            byte[] damaged = damaged(parts, random);
            try {
                Event event = EventWorkbook.read(damaged);
                byte[] again = written(damaged, event);
                assertEquals(
                        Set.copyOf(timetable(event).placements()),
                        Set.copyOf(EventWorkbook.findTimetable(again, event)
                                .orElseThrow()
                                .placements()));
                assertChanged(damaged, event);
                changed++;
            } catch (InvalidInputException refused) {
                assertTrue(!refused.problems().isEmpty());
            }
        }
        assertTrue(changed > RUNS / 10, changed + " of " + RUNS);
    }

    /** Writes the event without its first session into the workbook. */
    private static void assertChanged(byte[] damaged, Event event) {
        String first = event.sessions().getFirst().id();
        Event after = new Changes(event.id(), null, List.of(new Change.CancelSession(first))).applyTo(event);
        Event read = EventWorkbook.read(RoundWorkbook.withEvent(damaged, after));
        assertTrue(ChangesBetween.of(after, read).isEmpty(), ChangesBetween.of(after, read)::toString);
    }

    private static byte[] written(byte[] workbook, Event event) {
        Timetable timetable = timetable(event);
        return RoundWorkbook.withTimetable(
                workbook,
                event,
                timetable,
                new Judgement(StandardRules.checker().check(event, timetable), List.of(), Language.english()));
    }

    /** The first session in the first room at the start of the first day, without turns. */
    private static Timetable timetable(Event event) {
        Placement placement = new Placement(
                event.sessions().getFirst().id(),
                event.rooms().getFirst().id(),
                event.days().getFirst().windows().getFirst().startInclusive(),
                event.sessions().getFirst().allowedMinutes().getFirst(),
                List.of());
        return new Timetable(event.id(), List.of(placement));
    }

    private static byte[] damaged(Map<String, String> parts, Random random) {
        Map<String, String> damaged = new LinkedHashMap<>(parts);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        String part = Objects.requireNonNull(parts.get(name));
        int from = random.nextInt(part.length());
        int to = Math.min(part.length(), from + random.nextInt(6));
        damaged.put(name, part.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + part.substring(to));
        return zip(damaged);
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
