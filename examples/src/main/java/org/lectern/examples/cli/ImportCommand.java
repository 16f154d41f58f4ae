package org.lectern.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.examples.cli.OutputFile.Output;
import org.lectern.examples.phrase.WrittenTime;
import org.lectern.examples.round.Round;
import org.lectern.exchange.ConferenceImport;
import org.lectern.exchange.ExchangeFormat;
import org.lectern.exchange.ImportOptions;
import org.lectern.exchange.ImportedEvent;
import org.lectern.json.EventJson;
import org.lectern.json.ProblemsJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.workbook.EventWorkbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code lectern import}: makes the file of an event of a workbook, or of what another tool gives. */
@Command(
        name = "import",
        description = {
            "Reads an event from a workbook (.xlsx), from pretalx (the folder with the answers of its API, or a JSON export),"
                    + " from a schedule.xml or schedule.json, or from a CSV of sessions. Writes it as a JSON file.",
            "A schedule alone becomes an event with a published timetable.",
            "If the file has mistakes, it writes no file and lists each mistake with its place."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class ImportCommand implements Callable<Integer> {

    /** What a file can be. */
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

    @Parameters(
            paramLabel = "FILE",
            description = "The file, the folder of a round, or the folder with the files of pretalx.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path input;

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
            description = "The JSON file to write the timetable of the file to.")
    private @Nullable Path timetableOut;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What the file is: ${COMPLETION-CANDIDATES}. By default, the file shows it.")
    private @Nullable Format format;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description = "The time zone of the event, such as Europe/Berlin, in place of the one in the file."
                    + " Not for a workbook.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description =
                    "A date of the event, for files without dates but a workbook, such as 2020-03-31 or '31 March 2020'."
                            + " Repeat it for each date.")
    private List<String> dates = new ArrayList<>();

    @Option(
            names = "--hours",
            paramLabel = "START-END",
            description = "The hours of days of which the file gives none; 09:00-18:00 by default. Not for a workbook.")
    private @Nullable String hours;

    @Option(names = "--json", description = "Prints mistakes and notes as a JSON document instead of text.")
    private boolean isJson;

    @Override
    public Integer call() {
        ImportOptions options = options();
        OutputFile.requireApart(spec.commandLine(), new Output("--out", out), new Output("--timetable", timetableOut));
        Event event;
        Optional<Timetable> timetable;
        List<Problem> notes;
        boolean isWorkbook = isWorkbook();
        Path file = isWorkbook ? InputFiles.file(input) : input;
        if (isWorkbook) {
            refuseTimes(file);
        }
        try {
            if (isWorkbook) {
                event = EventWorkbook.read(file);
                timetable = timetableOut == null ? Optional.empty() : EventWorkbook.findTimetable(file, event);
                notes = List.of();
            } else {
                ImportedEvent imported = conference(options);
                event = imported.event();
                timetable = event.findPublished().map(Published::timetable);
                notes = imported.notes();
            }
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
        if (timetableOut != null && timetable.isEmpty()) {
            throw new BadInputException(
                    file,
                    "no-timetable",
                    isWorkbook
                            ? "The workbook has no sheet 'Timetable'."
                            : "No session of the file has a start in a room of the event.",
                    notes.isEmpty()
                            ? "Leave out --timetable."
                            : "Leave out --timetable, and the command says what it leaves out.");
        }
        write(file, event, timetable);
        if (isJson) {
            spec.commandLine().getOut().print(ProblemsJson.write(file.toString(), notes));
        } else {
            say(notes);
        }
        return ExitCode.CLEAN;
    }

    /** A workbook says all of it, so that an option would be lost. */
    private void refuseTimes(Path file) {
        List<String> given = new ArrayList<>();
        if (zone != null) {
            given.add("--zone");
        }
        if (!dates.isEmpty()) {
            given.add("--date");
        }
        if (hours != null) {
            given.add("--hours");
        }
        if (!given.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The workbook '%s' has its own zone, dates and hours. Leave out %s, and change them in the workbook."
                            .formatted(file, String.join(" and ", given)));
        }
    }

    private ImportOptions options() {
        CommandLine line = spec.commandLine();
        ImportOptions options = ImportOptions.NONE
                .withZone(zone)
                .withDates(dates.stream()
                        .map(date -> GivenTime.read("--date", date, line, WrittenTime::date))
                        .toList());
        if (hours == null) {
            return options;
        }
        List<LocalTime> given = GivenTime.read("--hours", hours, line, WrittenTime::hours);
        return options.withHours(given.getFirst(), given.getLast());
    }

    private ImportedEvent conference(ImportOptions options) {
        Format named = format;
        return named == null
                ? ConferenceImport.read(input, options)
                : ConferenceImport.read(input, ExchangeFormat.valueOf(named.name()), options);
    }

    /** A workbook is a ZIP archive, whatever its name; the folder of a round has one, and that of pretalx has none. */
    private boolean isWorkbook() {
        if (format != null) {
            return format == Format.WORKBOOK;
        }
        if (Files.isDirectory(input)) {
            try (Stream<Path> files = Files.list(input)) {
                List<Path> all = files.toList();
                return all.stream().anyMatch(Round::isWorkbook)
                        || all.stream().noneMatch(file -> file.toString().endsWith(".json"));
            } catch (IOException e) {
                return false;
            }
        }
        if (Round.isWorkbook(input)) {
            return true;
        }
        if (!Files.isRegularFile(input)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(input)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException e) {
            return false;
        }
    }

    private void write(Path file, Event event, Optional<Timetable> timetable) {
        if (timetableOut != null) {
            // Before the event is written, so that the command writes both files or none.
            OutputFile.requireOther(timetableOut, file);
            InputFiles.requireWritable(timetableOut, "timetable");
        }
        OutputFile.write(out, () -> EventJson.write(event, out), file);
        Path second = timetableOut;
        if (second != null) {
            Timetable read = timetable.orElseThrow();
            OutputFile.write(second, () -> TimetableJson.write(event, read, second), file, out);
        }
    }

    private void say(List<Problem> notes) {
        for (Problem note : notes) {
            String place = note.pointer().isEmpty() ? "" : note.pointer() + ": ";
            Terminal.tell(
                    spec.commandLine().getErr(), "%s: %s%s %s".formatted(input, place, note.message(), note.advice()));
        }
        Terminal.tell(spec.commandLine().getErr(), "Wrote %s.".formatted(out));
        if (timetableOut != null) {
            Terminal.tell(spec.commandLine().getErr(), "Wrote %s.".formatted(timetableOut));
        }
    }

    /** Reads the name of a zone. */
    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'%s' is not a time zone such as Europe/Berlin".formatted(text));
            }
        }
    }
}
