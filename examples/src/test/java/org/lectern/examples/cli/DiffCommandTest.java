package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.publish.text.TextPage;

class DiffCommandTest {

    private static final List<String> SPRING_TO_OCTOBER = List.of(
            "diff",
            "events/spring-2020.json",
            "events/spring-2020-published.json",
            "events/october-2020-published.json",
            "--new-event",
            "events/october-2020.json");

    @TempDir
    private Path folder = Path.of("");

    private static Ran springToOctober(Object... options) {
        Object[] all = new Object[SPRING_TO_OCTOBER.size() + options.length];
        System.arraycopy(SPRING_TO_OCTOBER.toArray(), 0, all, 0, SPRING_TO_OCTOBER.size());
        System.arraycopy(options, 0, all, SPRING_TO_OCTOBER.size(), options.length);
        return Ran.of(all);
    }

    @Test
    void diff_sameTimetable_saysSoAndExitsWith0() {
        Ran ran = Ran.of(
                "diff",
                "events/spring-2020.json",
                "events/spring-2020-published.json",
                "events/spring-2020-published.json");

        assertEquals(0, ran.exitCode());
        assertEquals("""
                Pre-sessions of round 36 as published for spring 2020 (room and lengths made up)
                ────────────────────────────────────────────────────────────────────────────────

                No differences.
                """, ran.out());
    }

    @Test
    void diff_otherTimetable_printsBothViewsAndExitsWith1() {
        Ran ran = springToOctober();

        assertEquals(1, ran.exitCode());
        assertEquals("", ran.err());
        List.of("People to notify", "By room and hour", "No message needed")
                .forEach(title -> assertTrue(ran.outLines().contains(title), title));
        ran.outLines().forEach(line -> assertTrue(line.length() <= TextPage.WIDTH, line));
    }

    @Test
    void diff_messages_areInTheLanguage() {
        Ran french = springToOctober("--messages", "fr");
        Ran english = springToOctober("--messages", "en");

        assertTrue(french.out().contains("Bonjour Mission of Panama,\n"), french.out());
        assertTrue(english.out().contains("Dear Mission of Panama,\n"), english.out());
        assertFalse(english.out().contains("People to notify"));
    }

    @Test
    void diff_json_isWrittenAndWordsArePrinted() throws IOException {
        Path file = folder.resolve("differences.json");
        Ran ran = springToOctober("--json", file, "--messages", "fr");
        JsonNode document = new ObjectMapper().readTree(Files.readString(file));

        assertEquals(1, ran.exitCode());
        assertEquals(17, document.get("sessions").size());
        assertEquals(28, document.get("hours").size());
        assertEquals("fr", document.get("language").textValue());
        assertEquals(document.get("people").size(), document.get("messages").size());
        assertTrue(ran.out().contains("Bonjour "));
    }

    @Test
    void diff_unknownLanguage_listsThoseThereAre() {
        assertEquals(
                List.of("lectern diff: Unknown language 'de' for --messages. Choose one of: ar, en, es, fr, ru, zh."),
                springToOctober("--messages", "de").errLines());
    }

    @Test
    void diff_timetableOfAnotherEvent_isRefusedInWordsEvenWithAJsonFile() {
        Path file = folder.resolve("differences.json");
        Ran ran = Ran.of(
                "diff",
                "events/spring-2020.json",
                "events/spring-2020-published.json",
                "events/october-2020-published.json",
                "--json",
                file);

        assertEquals(2, ran.exitCode());
        assertEquals("", ran.out());
        assertEquals(
                List.of("events/october-2020-published.json: /event: The timetable is for the event"
                        + " 'october-2020', not for 'spring-2020'. Use the event file that belongs to it."),
                ran.errLines());
        assertFalse(Files.exists(file));
    }

    @Test
    void diff_jsonOverAnInput_isRefused() {
        Ran ran = springToOctober("--json", "events/october-2020.json");
        Ran event = springToOctober("--json", "events/spring-2020.json");
        Ran nowhere = springToOctober("--json", folder.resolve("none/d.json"));

        assertEquals(
                List.of("events/october-2020.json: The document cannot be written here. The command reads this file."
                        + " Choose another file."),
                ran.errLines());
        assertEquals(
                List.of("events/spring-2020.json: The document cannot be written here. It is the event itself. Choose"
                        + " another file."),
                event.errLines());
        assertEquals(1, nowhere.exitCode());
        assertTrue(Files.isRegularFile(folder.resolve("none/d.json")));
    }
}
