package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.solve.SolveDefectException;
import org.lectern.solve.SolveOptions;

/** A result that is not sound is told as a defect of Lectern, in one line that names a file. */
class DefectReportTest {

    private static final Event EVENT = Event.builder("e", ZoneId.of("UTC"))
            .day("2026-03-31", "10:00/12:00")
            .room("R1", 10)
            .session(Session.builder("BY").build())
            .build();

    @Test
    void defect_ofAResult_isOneLineWithAFileThatReproducesIt() throws IOException {
        StringWriter err = new StringWriter();
        PrintWriter writer = new PrintWriter(err, true);
        SolveDefectException defect = new SolveDefectException(
                "The bound is false.", EVENT, SolveOptions.defaults(), Timetable.of(EVENT, List.of()), null);

        assertEquals(ExitCode.DEFECT, new Failures(writer, writer, false, false).of(defect));

        List<String> lines = err.toString().lines().toList();
        assertEquals(1, lines.size());
        Matcher line = Pattern.compile(
                        "lectern: The bound is false\\. The file '(.*)' reproduces it; it holds all names of the event\\.")
                .matcher(lines.get(0));
        assertTrue(line.matches(), lines.get(0));
        Path file = Path.of(line.group(1));
        assertTrue(Files.readString(file).contains("\"event\""));
        Files.delete(file);
    }
}
