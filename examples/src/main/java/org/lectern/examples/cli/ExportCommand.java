package org.lectern.examples.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.exchange.PretalxSlots;
import org.lectern.file.AtomicFile;
import org.lectern.publish.csv.CsvTables;
import org.lectern.publish.frab.FrabJson;
import org.lectern.publish.frab.FrabSchedule;
import org.lectern.publish.frab.FrabXml;
import org.lectern.publish.workbook.EventWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern export}: makes a workbook of an event, or what another tool takes. */
@Command(
        name = "export",
        description = {
            "Writes an event as a workbook (.xlsx), with a timetable if you name one or the event's workbook holds one."
                    + " The new workbook holds only what Lectern reads.",
            "Or writes the timetable for another tool: as schedule.xml or schedule.json, as a CSV of sessions, or as the"
                    + " slots of pretalx. Without TIMETABLE, it takes the published one."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class ExportCommand implements Callable<Integer> {

    /** What can be written. */
    enum Format {
        WORKBOOK,
        PRETALX,
        SCHEDULE,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private EventParameter eventFile = new EventParameter();

    @Parameters(index = "1", arity = "0..1", paramLabel = "TIMETABLE", description = "The timetable, as a JSON file.")
    private @Nullable Path timetableFile;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to write: ${COMPLETION-CANDIDATES}. By default, .xml is a schedule, .csv a CSV, and all"
                    + " else a workbook.")
    private @Nullable Format format;

    @Option(
            names = "--edition",
            paramLabel = "N",
            defaultValue = "1",
            description = "The version that a schedule names; 1 by default.")
    private int edition;

    @Override
    public Integer call() {
        if (edition < 1) {
            throw new ParameterException(spec.commandLine(), "The edition '%s' must be at least 1.".formatted(edition));
        }
        Event event = InputFiles.event(eventFile.path());
        Path file = InputFiles.file(eventFile.path());
        Optional<Timetable> timetable = timetableFile == null
                ? InputFiles.findTimetable(file, event)
                : Optional.of(InputFiles.timetable(timetableFile, event));
        Runnable writing = writing(format == null ? usual() : format, event, timetable);
        OutputFile.write(
                out, () -> write(writing), file, timetableFile == null ? file : InputFiles.file(timetableFile));
        Terminal.tell(spec.commandLine().getErr(), "Wrote %s.".formatted(out));
        return ExitCode.CLEAN;
    }

    private Runnable writing(Format chosen, Event event, Optional<Timetable> timetable) {
        if (chosen == Format.WORKBOOK) {
            return timetable
                    .<Runnable>map(found -> () -> EventWorkbook.write(event, found, out))
                    .orElse(() -> EventWorkbook.write(event, out));
        }
        Timetable found = timetable
                .or(() -> event.findPublished().map(Published::timetable))
                .orElseThrow(() -> new BadInputException(
                        eventFile.path(),
                        "no-timetable",
                        "The event has no published timetable.",
                        "Name the timetable after the event."));
        return () -> AtomicFile.write(out, text(chosen, event, found).getBytes(StandardCharsets.UTF_8));
    }

    private Format usual() {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml")) {
            return Format.SCHEDULE;
        }
        return name.endsWith(".csv") ? Format.CSV : Format.WORKBOOK;
    }

    private String text(Format chosen, Event event, Timetable timetable) {
        if (chosen == Format.PRETALX) {
            return PretalxSlots.write(event, timetable);
        }
        if (chosen == Format.CSV) {
            return CsvTables.of(event, timetable).sessions();
        }
        FrabSchedule schedule = FrabSchedule.of(event, timetable, String.valueOf(edition));
        return out.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? FrabJson.write(schedule)
                : FrabXml.write(schedule);
    }

    /** Tells what the file cannot hold as mistakes of the event. */
    private void write(Runnable writing) {
        try {
            writing.run();
        } catch (InvalidInputException e) {
            throw new BadInputException(eventFile.path(), e.problems());
        }
    }
}
