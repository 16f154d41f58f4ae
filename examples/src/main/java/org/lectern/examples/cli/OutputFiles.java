package org.lectern.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.TimetableJson;

/** Files that a command writes; what fails is told as a mistake of the command line. */
final class OutputFiles {

    private OutputFiles() {}

    static void timetable(Event event, Timetable timetable, Path file) {
        write(file, () -> TimetableJson.write(event, timetable, file));
    }

    /** @throws BadInputException if the file cannot be written */
    static void write(Path file, Runnable write) {
        try {
            write.run();
        } catch (UncheckedIOException e) {
            throw new BadInputException(
                    file,
                    "unwritable",
                    String.valueOf(
                            e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
                    "");
        }
    }
}
