package org.lectern.examples.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;
import org.lectern.publish.workbook.EventWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern export}: makes a workbook of an event. */
@Command(
        name = "export",
        description = {
            "Writes an event as a workbook (.xlsx), with a timetable if you name one or the event's workbook holds one.",
            "The new workbook holds only what Lectern reads."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class ExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "EVENT",
            description = "The event: a JSON file, a workbook (.xlsx), or the folder of a round.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path eventFile;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TIMETABLE", description = "The timetable, as a JSON file.")
    private @Nullable Path timetableFile;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "WORKBOOK",
            required = true,
            description = "The workbook (.xlsx) to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path out;

    @Override
    public Integer call() {
        Event event = InputFiles.event(eventFile);
        Path file = InputFiles.file(eventFile);
        Optional<Timetable> timetable = timetableFile == null
                ? InputFiles.findTimetable(file, event)
                : Optional.of(InputFiles.timetable(timetableFile, event));
        Runnable writing = timetable
                .<Runnable>map(found -> () -> EventWorkbook.write(event, found, out))
                .orElse(() -> EventWorkbook.write(event, out));
        OutputFile.write(out, () -> write(writing), file, timetableFile == null ? file : timetableFile);
        spec.commandLine().getErr().println(OneLineText.of("Wrote %s.".formatted(out)));
        return ExitCode.CLEAN;
    }

    /** Tells what the workbook cannot hold as mistakes of the event. */
    private void write(Runnable writing) {
        try {
            writing.run();
        } catch (InvalidInputException e) {
            throw new BadInputException(eventFile, e.problems());
        }
    }
}
