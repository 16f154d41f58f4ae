package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.json.EventJson;

/**
 * What a command line did when it was run inside the test.
 *
 * @param exitCode what the process would exit with
 * @param out its standard output
 * @param err its standard error
 */
record Ran(int exitCode, String out, String err) {

    static Ran of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int exitCode = LecternCommand.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new Ran(exitCode, text(out), text(err));
    }

    /** Returns what a command line did that must not be refused. */
    static Ran accepted(Object... arguments) {
        Ran ran = of(arguments);
        assertTrue(ran.exitCode <= ExitCode.FINDINGS, ran.err);
        return ran;
    }

    private static String text(StringWriter written) {
        return written.toString().replace(System.lineSeparator(), "\n");
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    /** Writes an event of one country into a folder, with this many speakers for one hour, and returns the file. */
    static Path malawi(Path folder, int speakers) {
        Path file = folder.resolve("malawi.json");
        EventJson.write(malawi(speakers), file);
        return file;
    }

    /** Writes an event of two sessions and one hour of one room into a folder, and returns the file. */
    static Path crowdedRoom(Path folder) {
        Path file = folder.resolve("crowded.json");
        Event event = Event.builder("crowded-room", java.time.ZoneId.of("Europe/Zurich"))
                .name("Crowded room")
                .day("2020-03-31", "10:00/11:00")
                .room("XXI", 36)
                .session(Session.builder("malawi").name("Malawi").build())
                .session(Session.builder("panama").name("Panama").build())
                .build();
        EventJson.write(event, file);
        return file;
    }

    private static Event malawi(int speakers) {
        Session.Builder session =
                Session.builder("malawi").name("Malawi").statementMinutes(2).audience(30);
        var event = Event.builder("one-country", java.time.ZoneId.of("Europe/Zurich"))
                .name("One country")
                .day("2020-03-31", "10:00/11:00")
                .room("XXI", 36);
        for (int i = 1; i <= speakers; i++) {
            event.people("Speaker " + i);
            session.slot(Slot.builder("malawi-" + i, "Speaker " + i)
                    .name("Theme " + i)
                    .build());
        }
        return event.session(session.build()).build();
    }
}
