package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Catalogue;

class LecternCommandTest {

    private static final Path EVENTS = Path.of("events");

    @Test
    void help_always_listsTheCommandsAndExitCodes() {
        Ran ran = Ran.of("--help");

        assertEquals(0, ran.exitCode());
        List.of("solve", "check", "validate", "rules", "Exit codes:", "standard error")
                .forEach(word -> assertTrue(ran.out().contains(word), word));
    }

    @Test
    void validate_soundEvent_saysSo() {
        Ran ran = Ran.of("validate", EVENTS.resolve("round-36.json"));

        assertEquals(
                "events/round-36.json: No mistakes. 14 sessions with 75 slots, 3 rooms, 4 days, 73 people.\n",
                ran.out());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void check_published_isClean() {
        Ran ran = check("spring-2020");

        assertEquals("""
                Pre-sessions of round 36 as published for spring 2020 (room and lengths made up)
                ────────────────────────────────────────────────────────────────────────────────

                Nothing is broken, and nothing could be better.

                Score: 0 hard, 0 medium, 0 soft
                """, ran.out());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void check_publishedWithAFlatHour_namesTheOverlapAndExitsWith1() {
        Ran ran = check("spring-2020-flat-hour");

        assertEquals("""
                Pre-sessions of round 36 as published for spring 2020 (room made up, every session an hour)
                ───────────────────────────────────────────────────────────────────────────────────────────

                Hard: the timetable cannot be held
                ──────────────────────────────────
                     30  room-conflict
                     30    Mongolia and Maldives overlap by 30 minutes in room XXIII (Wednesday 1 April 10:30–11:30
                           and Wednesday 1 April 11:00–12:00, set-up and tear-down included).

                Score: 30 hard, 0 medium, 0 soft
                """, ran.out());
        assertEquals(1, ran.exitCode());
    }

    @Test
    void rules_always_listsTheWholeCatalogue() throws IOException {
        Ran ran = Ran.of("rules");

        assertEquals(0, ran.exitCode());
        Catalogue.standard()
                .rules()
                .forEach(rule -> assertTrue(
                        ran.outLines().stream()
                                .anyMatch(line ->
                                        line.startsWith(rule.definition().id() + " ")),
                        rule.definition().id()));
        assertEquals(
                Catalogue.standard().rules().size(),
                new ObjectMapper()
                        .readTree(Ran.of("rules", "--json").out())
                        .get("rules")
                        .size());
    }

    @Test
    void defect_always_isOneLineThatSaysSo() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        int exitCode = new Failures(new PrintWriter(out, true), new PrintWriter(err, true), false, false)
                .of(new IllegalStateException("two\nlines"));

        assertEquals(70, exitCode);
        assertEquals(
                "lectern: A defect of Lectern stopped it: java.lang.IllegalStateException: two\\u000alines. Maybe run it again"
                        + " with --debug, and report what that shows.",
                err.toString().strip());
    }

    private static Ran check(String id) {
        return Ran.of("check", EVENTS.resolve(id + ".json"), EVENTS.resolve(id + "-published.json"));
    }
}
