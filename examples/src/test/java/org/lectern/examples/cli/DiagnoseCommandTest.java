package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.json.EventJson;

/**
 * {@code lectern diagnose}; what {@code docs/diagnose.md} shows is what it prints of the worked example, and with {@code
 * -Dlectern.write=true} is written anew.
 */
class DiagnoseCommandTest {

    private static final Path DOCS = Path.of("../docs/diagnose.md");
    private static final Pattern BLOCK = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    /** Three countries that need the one room with booths, which closes twenty minutes too early. */
    private Path wednesday() {
        Event.Builder builder = Event.builder("wednesday", ZoneId.of("Europe/Zurich"))
                .name("Wednesday of the Pre-sessions (made up)")
                .day("2020-04-01", "10:00/13:00", "15:00/18:00");
        builder.room(Room.builder("XXIII")
                        .seats(100)
                        .features("booths")
                        .available(builder.window("2020-04-01T10:00/12:40"))
                        .build())
                .room("XXI", 36);
        for (String country : new String[] {"Malawi", "Maldives", "Mongolia"}) {
            builder.session(Session.builder(country)
                    .neededFeatures("booths")
                    .audience(30)
                    .build());
        }
        builder.session(Session.builder("Liberia").audience(30).build());
        Path file = folder.resolve("wednesday.json");
        EventJson.write(builder.build(), file);
        return file;
    }

    @Test
    void diagnose_impossibleEvent_printsWhatTheDocsShow() throws IOException {
        Ran ran = Ran.of("diagnose", wednesday());

        assertEquals(1, ran.exitCode());
        String docs = Files.readString(DOCS);
        Matcher block = BLOCK.matcher(docs);
        assertTrue(block.find());
        if (Boolean.getBoolean("lectern.write")) {
            Files.writeString(DOCS, docs.substring(0, block.start(1)) + ran.out() + docs.substring(block.end(1)));
        } else {
            assertEquals(ran.out(), block.group(1));
        }
    }

    @Test
    void solve_withDiagnose_tellsTheCauseAndItsRepairs() throws IOException {
        Ran ran = Ran.of("solve", wednesday(), "--steps", 500, "--diagnose");
        Ran json = Ran.of("solve", wednesday(), "--steps", 500, "--diagnose", "--json");

        String out = ran.out().replaceAll("(?s).*\nWhether everything fits\n", "");
        assertTrue(out.contains("""
                Impossible, proven: no timetable meets all hard rules and schedules everything.

                At most 2 of these 3 sessions can be scheduled: Malawi, Maldives and Mongolia.
                """), ran.out());
        assertTrue(out.contains("  1. Keep room XXIII open 20 minutes longer on Wednesday 1 April."), out);
        assertTrue(
                out.endsWith("To write a repair to a file, run lectern diagnose with --repair 1 --out changes.json.\n"),
                out);
        assertFalse(ran.out().contains("Next step"), ran.out());
        assertFalse(out.contains("How full"), out);
        assertEquals(1, ran.exitCode());
        JsonNode answer = new ObjectMapper().readTree(json.out());
        assertEquals("infeasible", answer.at("/diagnosis/status").asText());
        assertEquals(6, answer.at("/diagnosis/causes/0/repairs").size());
        assertFalse(new ObjectMapper()
                .readTree(Ran.of("solve", wednesday(), "--steps", 500, "--json").out())
                .has("diagnosis"));
    }

    @Test
    void solve_withDiagnoseOfWhatFits_saysNothingOfIt() {
        Ran ran = Ran.of("solve", Ran.malawi(folder, 4), "--diagnose");

        assertFalse(ran.out().contains("Whether everything fits"), ran.out());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void solve_withDiagnoseThatFindsMore_searchesFromThere() {
        Ran ran = Ran.of("solve", "events/round-36.json", "--seconds", "0.001", "--diagnose");

        assertTrue(ran.out().contains("Unplaced       nothing\n"), ran.out());
        assertTrue(ran.out().contains("Diagnosis      everything fits, so a second search started from"), ran.out());
        assertEquals(0, ran.exitCode());
    }

    /** Two sessions that fit, and two relations at medium level of which one must be broken. */
    private Path contradiction() {
        Path file = folder.resolve("contradiction.json");
        EventJson.write(
                Event.builder("contradiction", ZoneId.of("Europe/Zurich"))
                        .day("2020-04-01", "10:00/13:00")
                        .day("2020-04-02", "10:00/13:00")
                        .room("XXI", 36)
                        .session(Session.builder("Fiji").audience(30).build())
                        .session(Session.builder("Samoa").audience(30).build())
                        .relation(Relation.sameDay("Fiji", "Samoa").withLevel(Level.MEDIUM))
                        .relation(Relation.differentDay("Fiji", "Samoa").withLevel(Level.MEDIUM))
                        .build(),
                file);
        return file;
    }

    @Test
    void diagnose_ofRelationsAtMediumLevel_saysNotThatSomethingCannotBeScheduled() {
        Ran ran = Ran.of("diagnose", contradiction());

        assertTrue(ran.out().contains("""
                Impossible, proven: no timetable meets all rules at hard and medium level and schedules everything.

                The requirements of Fiji and Samoa cannot all be met together.
                """), ran.out());
    }

    @Test
    void solve_thatBreaksARelationAtMediumLevel_callsNothingUnplaced() {
        Ran ran = Ran.of("solve", contradiction(), "--steps", 100);

        assertTrue(ran.out().contains("\nMedium: fix if possible\n"), ran.out());
        assertTrue(ran.out().contains("\nUnplaced       nothing\n"), ran.out());
        assertFalse(ran.out().contains("Next step"), ran.out());
        assertTrue(
                Ran.of("solve", wednesday(), "--steps", 100).out().contains("\nNext step      run lectern diagnose"));
    }

    @Test
    void diagnose_withAFile_writesJson() throws IOException {
        Path json = folder.resolve("answer.json");

        Ran ran = Ran.of("diagnose", wednesday(), "--json", json);

        assertEquals(1, ran.exitCode());
        JsonNode answer = new ObjectMapper().readTree(json.toFile());
        assertEquals("infeasible", answer.get("status").asText());
        JsonNode cause = answer.get("causes").get(0);
        assertTrue(cause.get("minimal").asBoolean());
        assertEquals("session-held", cause.get("facts").get(0).get("kind").asText());
        assertEquals("makes-feasible", cause.get("repairs").get(0).get("effect").asText());
        assertEquals(4, answer.get("density").size());
    }

    @Test
    void diagnose_possibleEvent_exitsWith0() {
        Ran ran = Ran.of("diagnose", Ran.malawi(folder, 3));

        assertEquals(0, ran.exitCode());
        assertTrue(
                ran.out()
                        .contains(
                                "Possible: a timetable was found that meets all hard rules and schedules everything."),
                ran.out());
    }

    @Test
    void diagnose_nodesBelow1_areRefused() {
        Ran ran = Ran.of("diagnose", Ran.malawi(folder, 3), "--nodes", "0");

        assertEquals(2, ran.exitCode());
        assertTrue(ran.err().contains("The node limit '0' must be at least 1."), ran.err());
    }
}
