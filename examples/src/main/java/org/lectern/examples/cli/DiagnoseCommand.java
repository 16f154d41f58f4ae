package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.examples.cli.OutputFile.Output;
import org.lectern.json.DiagnosisJson;
import org.lectern.publish.text.TextPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lectern diagnose}: says whether an event is impossible, and why. */
@Command(
        name = "diagnose",
        description = {
            "Finds out whether all hard rules can be met at once and, if not, why.",
            "It shows which requirements conflict, the smallest changes that solve the conflict, and how full the rooms are."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class DiagnoseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private EventParameter eventFile = new EventParameter();

    @Option(
            names = "--all",
            description =
                    "Looks for all causes that share no session, not only for the first three. This takes longer.")
    private boolean findsAll;

    @Option(names = "--details", description = "Shows the requirements behind each of several causes, and all repairs.")
    private boolean tellsDetails;

    @Option(
            names = "--repair",
            paramLabel = "N",
            converter = RepairNumber.Converter.class,
            description = {
                "Writes this repair to the file of --out, as changes for replan and whatif.",
                "N is its number in the answer: 2, or 3.2 where there are several causes. Repeat it to repair several."
            })
    private List<RepairNumber> repairs = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "CHANGES",
            description = "The JSON file to write the repairs to.")
    private @Nullable Path out;

    @Option(
            names = "--timetable",
            paramLabel = "FILE",
            description = {
                "Writes the timetable that shows that the event is possible, or the best one found if that is not known.",
                "FILE is a JSON file, a workbook (.xlsx), or EVENT itself if that is a workbook or the folder of a round."
            })
    private @Nullable Path timetable;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "The maximum number of search nodes for each proof; 20000 by default.")
    private @Nullable Long nodes;

    @Mixin
    private JsonOutput json = new JsonOutput();

    @Override
    public Integer call() {
        DiagnosisOptions options = options();
        requireBothOfARepair();
        FoundTimetableFile found = timetable == null ? null : FoundTimetableFile.open(timetable, eventFile.path());
        Event event = found == null ? InputFiles.event(eventFile.path()) : found.event();
        json.requireWritable(eventFile.path());
        if (out != null) {
            InputFiles.requireWritable(out, "list of repairs", eventFile.path());
        }
        OutputFile.requireApart(
                spec.commandLine(), json.output(), new Output("--out", out), new Output("--timetable", timetable));
        Diagnosis diagnosis = Diagnosis.of(event, options);
        List<Path> written = write(diagnosis, found);
        PrintWriter writer = spec.commandLine().getOut();
        json.print(
                writer, () -> DiagnosisJson.write(diagnosis), () -> print(diagnosis, written, Terminal.page(writer)));
        writer.flush();
        return diagnosis instanceof Diagnosis.Feasible ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private void print(Diagnosis diagnosis, List<Path> written, TextPage page) {
        page.title(diagnosis.event().name());
        new DiagnosisPage(diagnosis, tellsDetails, page).print();
        if (!written.isEmpty()) {
            page.blank();
        }
        written.forEach(file -> page.entry("Written to ", file.toString()));
    }

    private List<Path> write(Diagnosis diagnosis, @Nullable FoundTimetableFile found) {
        List<Path> written = new ArrayList<>();
        if (out != null) {
            if (!(diagnosis instanceof Diagnosis.Infeasible impossible)) {
                throw refused(
                        "No repair can be written: the event is not proven to be impossible.",
                        "Run lectern diagnose without --repair to see more.");
            }
            new RepairFile(impossible, spec.commandLine()).write(repairs, out);
            written.add(out);
        }
        if (found != null) {
            Timetable best = switch (diagnosis) {
                case Diagnosis.Feasible possible -> possible.timetable();
                case Diagnosis.Unknown unknown -> unknown.nearest();
                case Diagnosis.Infeasible impossible -> null;
            };
            if (best == null) {
                Terminal.tell(
                        spec.commandLine().getErr(),
                        "No timetable was written: none meets all that is required. lectern solve makes the best one.");
            } else {
                written.add(found.write(best));
            }
        }
        return written;
    }

    private void requireBothOfARepair() {
        if (repairs.isEmpty() != (out == null)) {
            throw refused(
                    out == null ? "The file for the repairs is missing." : "There is no repair to write to the file.",
                    out == null ? "Add --out changes.json." : "Add --repair and the number of a repair.");
        }
    }

    private AdvisedException refused(String message, String advice) {
        return new AdvisedException(spec.commandLine(), new Problem("repair", "", "", message, advice));
    }

    private DiagnosisOptions options() {
        DiagnosisOptions options = DiagnosisOptions.defaults();
        if (findsAll) {
            options = options.withAllCauses();
        } else {
            int needed =
                    repairs.stream().mapToInt(RepairNumber::causesToFind).max().orElse(1);
            options = options.withMaxCauses(Math.max(options.maxCauses(), needed));
        }
        if (nodes == null) {
            return options;
        }
        if (nodes < 1) {
            throw new ParameterException(
                    spec.commandLine(), "The node limit '%s' must be at least 1.".formatted(nodes));
        }
        return options.withNodeLimit(nodes);
    }
}
