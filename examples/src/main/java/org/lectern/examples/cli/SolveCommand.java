package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.DiagnosedSolve;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.examples.cli.OutputFile.Output;
import org.lectern.examples.round.Judgement;
import org.lectern.examples.round.Round;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.json.ResultJson;
import org.lectern.json.TimetableJson;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.text.Programme;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.warning.Warnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lectern solve}: makes the timetable of an event, shows it and writes it. */
@Command(
        name = "solve",
        description = {
            "Builds a timetable of an event, shows it as a programme, and says how good it is.",
            "Of an event in a workbook, it starts from the timetable in the workbook, and writes the new one there.",
            "Without a limit, it stops when the timetable is proven optimal or no further improvement is found."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class SolveCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private EventParameter eventFile = new EventParameter();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "TIMETABLE",
            description = {
                "The JSON file to write the timetable to. Without it, the timetable is shown, and written into the workbook of the event.",
                "A workbook (.xlsx) holds the event too."
            })
    private @Nullable Path out;

    @Option(
            names = "--publish",
            paramLabel = "FOLDER",
            description = "The folder to publish the timetable in, as the command publish does.")
    private @Nullable Path folder;

    @Option(names = "--fresh", description = "Ignores the timetable in the workbook instead of starting from it.")
    private boolean isFresh;

    @Option(
            names = "--for",
            paramLabel = "READERS",
            defaultValue = "public",
            description = "Who reads what --publish writes: public or organisers; public by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Readers readers;

    @Mixin
    private SolveLimits limits = new SolveLimits();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "The file to write the result to, with the proof of its lower bound, which verify checks.")
    private @Nullable Path certificateFile;

    @Option(
            names = "--reasons",
            description =
                    "Tells in full why each session is unscheduled and each slot dropped, instead of a line each.")
    private boolean tellsReasons;

    @Option(
            names = "--diagnose",
            description = {
                "If something is left out, finds out whether it has to be and why, as the command diagnose does.",
                "If it turns out that everything fits, searches once more from there. This takes longer, beyond --seconds."
            })
    private boolean isDiagnosed;

    @Option(names = "--json", description = "Prints a JSON document instead of text.")
    private boolean isJson;

    @Override
    public Integer call() {
        long started = System.nanoTime();
        SolveOptions.Builder options = limits.options(spec.commandLine());
        if (readers != Readers.PUBLIC && folder == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The option --for says who reads what --publish writes, so it needs --publish.");
        }
        Path file = InputFiles.file(eventFile.path());
        WorkbookFile workbook = Round.isWorkbook(file) ? WorkbookFile.read(file) : null;
        Event event = workbook == null ? InputFiles.event(file) : workbook.event();
        if (out != null) {
            InputFiles.requireWritable(out, eventFile.path());
        }
        if (certificateFile != null) {
            InputFiles.requireWritable(certificateFile, "certificate", eventFile.path());
            OutputFile.requireApart(
                    spec.commandLine(), new Output("--out", out), new Output("--certificate", certificateFile));
        }
        OutputFile.requireOutside(
                spec.commandLine(), folder, new Output("--out", out), new Output("--certificate", certificateFile));
        if (workbook != null && out == null) {
            RoundFolder.requireUnpublished(file, event);
        }
        if (workbook != null && !isFresh) {
            workbook.findStart().ifPresent(options::start);
        }
        if (folder != null) {
            PublishedFolder.requireWritable(folder);
        }
        new WarningList(Warnings.of(event), Language.english())
                .printBeforeSearch(spec.commandLine().getErr(), eventFile.path());
        ProgressLine progress = ProgressLine.on(spec.commandLine().getErr());
        limits.findLeft(System.nanoTime() - started).ifPresent(options::timeLimit);
        SolveOptions searched = options.listener(progress).build();
        return isDiagnosed
                ? ended(
                        DiagnosedSolve.start(event, searched, DiagnosisOptions.defaults(), JobOptions.defaults()),
                        UnaryOperator.identity(),
                        progress,
                        workbook)
                : ended(Lectern.start(event, searched), result -> new DiagnosedSolve(result, null), progress, workbook);
    }

    /** Waits for a search, writes and prints what it found, and returns the exit code. */
    private <R> int ended(
            Job<R> job, Function<R, DiagnosedSolve> of, ProgressLine progress, @Nullable WorkbookFile workbook) {
        InterruptHandler interruption = InterruptHandler.install(job);
        try {
            DiagnosedSolve solved = of.apply(result(job, progress));
            SolveResult result = solved.result();
            boolean isWritten = SolveSummary.hasBegun(result);
            print(solved, isWritten ? write(result, workbook) : List.of());
            if (!isWritten) {
                Terminal.tell(spec.commandLine().getErr(), SolveSummary.NOT_BEGUN);
            }
            return ExitCode.of(result.score(), result.event(), result.timetable());
        } finally {
            interruption.end();
        }
    }

    private static <R> R result(Job<R> job, ProgressLine progress) {
        try {
            return job.result();
        } finally {
            progress.end();
        }
    }

    /** Returns the files into which the timetable was written. */
    private List<Path> write(SolveResult result, @Nullable WorkbookFile workbook) {
        Event event = result.event();
        List<Path> written = new ArrayList<>();
        Judgement judgement = new Judgement(
                result.report(), result.unplaced(), workbook == null ? Language.english() : workbook.language());
        if (out != null) {
            Path file = out;
            if (!Round.isWorkbook(file)) {
                OutputFile.write(file, () -> TimetableJson.write(event, result.timetable(), file));
            } else if (workbook == null) {
                OutputFile.write(file, () -> EventWorkbook.write(event, result.timetable(), file));
            } else {
                workbook.write(file, result.timetable(), judgement);
            }
            written.add(file);
        } else if (workbook != null) {
            workbook.write(result.timetable(), judgement);
            written.add(workbook.file());
            if (workbook.isOpen()) {
                Terminal.tell(
                        spec.commandLine().getErr(),
                        "%s is open in a spreadsheet. Open it again to see the timetable; saving it there would replace the timetable."
                                .formatted(workbook.file()));
            }
        }
        if (certificateFile != null) {
            Path file = certificateFile;
            OutputFile.write(
                    file,
                    () -> ResultJson.of(result, Set.of(ResultJson.Detail.REASONS, ResultJson.Detail.CERTIFICATE))
                            .writeTo(file));
            written.add(file);
        }
        if (folder != null) {
            Publication publication =
                    readers == Readers.PUBLIC ? Publication.of(result) : Publication.forOrganisers(result);
            PublishedFolder.write(publication, folder);
        }
        return written;
    }

    private void print(DiagnosedSolve solved, List<Path> written) {
        SolveResult result = solved.result();
        PrintWriter writer = spec.commandLine().getOut();
        if (isJson) {
            writer.print(ResultJson.of(
                    solved, Set.of(tellsReasons ? ResultJson.Detail.VIOLATIONS : ResultJson.Detail.REASONS)));
        } else {
            TextPage page = Terminal.page(writer);
            page.title(result.event().name());
            Programme.of(result.event(), result.timetable()).print(page);
            new FindingList(result.report(), page).print();
            page.blank();
            new SolveSummary(solved, tellsReasons, page).print(written, folder);
            solved.findDiagnosis()
                    .filter(diagnosis -> !(diagnosis instanceof Diagnosis.Feasible))
                    .ifPresent(diagnosis -> {
                        page.blank();
                        page.title("Whether everything fits");
                        DiagnosisPage.afterSolve(result, diagnosis, page).printAnswer();
                    });
        }
        writer.flush();
    }
}
