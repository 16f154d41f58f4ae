package org.lectern.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.examples.round.Round;
import org.lectern.examples.round.RoundTemplate;
import org.lectern.file.AtomicFile;
import org.lectern.rule.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern new}: makes the folder of a round, with a workbook to fill in. */
@Command(
        name = "new",
        description = {
            "Makes a folder for a round, with a workbook to fill in: round.xlsx.",
            "The workbook has instructions, a sheet for each kind of thing with a row as an example, drop-downs and notes."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class NewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder. It is created if it does not exist.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path folder;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "pre-session-round",
            description =
                    "The rule settings to begin with; ${DEFAULT-VALUE} by default. lectern rules --profiles lists them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private String profile;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description =
                    "The language of instructions, notes, drop-downs and findings: ar, en, es, fr, ru or zh; en by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private String language;

    @Override
    public Integer call() {
        byte[] workbook = RoundTemplate.of(profile(), LanguageOption.of(language, spec.commandLine()));
        Path file = folder.resolve(Round.WORKBOOK);
        if (Files.exists(file)) {
            throw new BadInputException(
                    file,
                    "exists",
                    "The folder has a round already.",
                    "Name another folder, or move this workbook away first.");
        }
        boolean isNew = Files.notExists(folder);
        make();
        try {
            OutputFile.write(file, () -> AtomicFile.write(file, workbook));
        } catch (BadInputException e) {
            if (isNew) {
                remove();
            }
            throw e;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(OneLineText.of("Wrote %s.".formatted(file)));
        out.println(OneLineText.of(
                "Fill it in with your spreadsheet and save it. Then run: lectern validate %1$s, and lectern solve %1$s"
                        .formatted(folder)));
        out.flush();
        return ExitCode.CLEAN;
    }

    private Profile profile() {
        try {
            return Profile.of(profile);
        } catch (InvalidInputException unknown) {
            Problem problem = unknown.problems().getFirst();
            throw new AdvisedException(spec.commandLine(), problem);
        }
    }

    private void make() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadInputException(
                    folder,
                    "unwritable",
                    "The folder cannot be made here.",
                    "Choose another path, or ask for permission to write there.");
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException notEmpty) {
            // What stays is an empty folder, or somebody else's.
        }
    }
}
