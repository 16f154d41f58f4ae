package org.lectern.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.json.DiagnosisJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern diagnose}: says whether an event is impossible, and why. */
@Command(
        name = "diagnose",
        description = {
            "Says whether an event is impossible: whether no timetable breaks no rule at hard level and",
            "leaves nothing out. It tells what cannot hold together, how to mend it, and how full the rooms are."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class DiagnoseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "The file of the event, in JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path eventFile;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "The file to write the answer to as well, in JSON, for programs.")
    private @Nullable Path json;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "How many decisions to try at most to prove something; 20000 unless given.")
    private @Nullable Long nodes;

    @Override
    public Integer call() {
        DiagnosisOptions options = options();
        Event event = InputFiles.event(eventFile);
        if (json != null) {
            InputFiles.requireWritable(json, "answer", eventFile);
        }
        Diagnosis diagnosis = Diagnosis.of(event, options);
        if (json != null) {
            write(diagnosis, json);
        }
        Page page = new Page(spec.commandLine().getOut());
        page.title(event.name());
        new DiagnosisPage(diagnosis, page).print();
        return diagnosis instanceof Diagnosis.Possible ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private DiagnosisOptions options() {
        DiagnosisOptions options = DiagnosisOptions.defaults();
        if (nodes == null) {
            return options;
        }
        if (nodes < 1) {
            throw new ParameterException(spec.commandLine(), "The nodes (%s) must be at least 1.".formatted(nodes));
        }
        return options.withNodes(nodes);
    }

    private static void write(Diagnosis diagnosis, Path file) {
        try {
            DiagnosisJson.write(diagnosis, file);
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
