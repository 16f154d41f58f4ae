package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.json.EventJson;

/** What commands exit with if the event allows what the timetable leaves out. */
class ExitCodeTest {

    @TempDir
    private Path folder = Path.of("");

    /** Two sessions of an hour, and an hour of one room. */
    private static Event.Builder crowded() {
        return Event.builder("crowded", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/11:00")
                .room("XXI", 36)
                .session(Session.builder("malawi").allowedMinutes(60).build())
                .session(Session.builder("panama").allowedMinutes(60).build());
    }

    private Path file(Event event) {
        Path file = folder.resolve("event.json");
        EventJson.write(event, file);
        return file;
    }

    @Test
    void exitCode_ofATimetableThatMayLeaveOutASession_is1() throws IOException {
        Path event = file(crowded()
                .editRule("unscheduled-session", rule -> rule.withLevel(Level.SOFT))
                .build());
        Path timetable = folder.resolve("timetable.json");
        Path changes = Files.writeString(
                folder.resolve("changes.json"),
                "{\"version\": 1, \"event\": \"crowded\", \"asOf\": \"2020-03-01T10:00\", \"changes\": []}");

        Ran solve = Ran.of("solve", event, "--out", timetable);

        assertTrue(solve.out().contains("\nScore          0 hard, 0 medium, 1 soft\n"), solve.out());
        assertEquals(1, solve.exitCode());
        for (List<Object> command : List.<List<Object>>of(
                List.of("check", event, timetable),
                List.of("explain", event, timetable),
                List.of("publish", event, timetable, "--out", folder.resolve("page")),
                List.of("replan", event, timetable, changes),
                List.of("whatif", event, timetable, changes))) {
            Ran ran = Ran.of(command.toArray());

            assertEquals(1, ran.exitCode(), () -> command + ran.err());
            assertEquals("", ran.err());
        }
    }

    @Test
    void exitCode_ofATimetableThatLeavesOutWhatIsWaived_is0() {
        Path event = file(crowded()
                .waiver(new Waiver("unscheduled-session", Set.of(SubjectId.session("panama")), "agreed"))
                .build());

        Ran ran = Ran.of("solve", event, "--diagnose");

        assertTrue(ran.out().contains("\nUnplaced       1 session"), ran.out());
        assertFalse(ran.out().contains("Whether everything fits"), ran.out());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void diagnose_ofWhatMayBeLeftOut_tellsHowToAskForMore() {
        Path event = file(crowded()
                .editRule("unscheduled-session", rule -> rule.withEnabled(false))
                .build());

        Ran solve = Ran.of("solve", event, "--diagnose");
        Ran diagnose = Ran.of("diagnose", event);

        assertTrue(
                solve.out()
                        .contains(
                                "Impossible, proven: no timetable meets all hard rules and schedules everything.\n\nmalawi and panama cannot both be scheduled.\n"),
                solve.out());
        String asked = "set rules unscheduled-session and dropped-slot to medium level, and then run lectern diagnose";
        assertTrue(solve.out().replaceAll("\\s+", " ").contains(asked), solve.out());
        assertEquals(1, solve.exitCode());
        assertTrue(diagnose.out().contains("leaves out only\nwhat the event allows to be left out.\n"), diagnose.out());
        assertEquals(0, diagnose.exitCode());
    }
}
