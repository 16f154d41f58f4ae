package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.json.DiagnosisJson;
import org.lectern.publish.text.TextPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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

    @Parameters(
            paramLabel = "EVENT",
            description = "The event: a JSON file, a workbook (.xlsx), or the folder of a round.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path eventFile;

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
        Event event = InputFiles.event(eventFile);
        json.requireWritable(eventFile);
        Diagnosis diagnosis = Diagnosis.of(event, options);
        PrintWriter out = spec.commandLine().getOut();
        json.print(out, () -> DiagnosisJson.write(diagnosis), () -> {
            TextPage page = Terminal.page(out);
            page.title(event.name());
            new DiagnosisPage(diagnosis, page).print();
        });
        out.flush();
        return diagnosis instanceof Diagnosis.Feasible ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private DiagnosisOptions options() {
        DiagnosisOptions options = DiagnosisOptions.defaults();
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
