package org.lectern.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.json.ProblemsJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.workbook.EventWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern import}: makes the file of an event of a workbook. */
@Command(
        name = "import",
        description = {
            "Reads an event from a workbook (.xlsx) and writes it as a JSON file.",
            "If the workbook has mistakes, it writes no file and lists each mistake with its sheet and cell."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "WORKBOOK", description = "The workbook (.xlsx), or the folder of a round.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path round;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "EVENT",
            required = true,
            description = "The JSON file to write the event to.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path out;

    @Option(
            names = "--timetable",
            paramLabel = "TIMETABLE",
            description = "The JSON file to write the workbook's timetable to.")
    private @Nullable Path timetableOut;

    @Option(names = "--json", description = "Prints mistakes as a JSON document instead of text.")
    private boolean isJson;

    @Override
    public Integer call() {
        Path workbook = InputFiles.file(round);
        Event event;
        Optional<Timetable> timetable = Optional.empty();
        try {
            event = EventWorkbook.read(workbook);
            if (timetableOut != null) {
                timetable = EventWorkbook.findTimetable(workbook, event);
            }
        } catch (InvalidInputException e) {
            throw new BadInputException(workbook, e.problems());
        }
        if (timetableOut != null && timetable.isEmpty()) {
            throw new BadInputException(
                    workbook, "no-timetable", "The workbook has no sheet 'Timetable'.", "Leave out --timetable.");
        }
        OutputFile.write(out, () -> EventJson.write(event, out), workbook);
        Path second = timetableOut;
        if (second != null) {
            Timetable read = timetable.orElseThrow();
            OutputFile.write(second, () -> TimetableJson.write(event, read, second), workbook, out);
        }
        if (isJson) {
            spec.commandLine().getOut().print(ProblemsJson.write(workbook.toString(), List.of()));
        } else {
            spec.commandLine().getErr().println(OneLineText.of("Wrote %s.".formatted(out)));
            if (second != null) {
                spec.commandLine().getErr().println(OneLineText.of("Wrote %s.".formatted(second)));
            }
        }
        return ExitCode.CLEAN;
    }
}
