package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.json.DifferencesJson;
import org.lectern.language.Language;
import org.lectern.publish.text.TextPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern diff}: says what differs between two timetables, and whom to tell. */
@Command(
        name = DiffCommand.NAME,
        description = {
            "Shows what differs between two timetables of an event: whom to notify of what, what changes in each room,"
                    + " and who needs no message.",
            "It exits with 0 if nothing differs, and with 1 if something does."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class DiffCommand implements Callable<Integer> {

    static final String NAME = "diff";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "The event, as a JSON file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path eventFile;

    @Parameters(paramLabel = "OLD", description = "The earlier timetable, as a JSON file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path oldFile;

    @Parameters(paramLabel = "NEW", description = "The later timetable, as a JSON file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path newFile;

    @Option(
            names = "--new-event",
            paramLabel = "EVENT",
            description = "The event of the later timetable, as a JSON file, if the event changed too.")
    private @Nullable Path newEventFile;

    @Mixin
    private DifferencesPage messages = new DifferencesPage();

    @Mixin
    private JsonOutput json = new JsonOutput();

    @Override
    public Integer call() {
        Optional<Language> language = messages.language(spec.commandLine());
        Event event = InputFiles.event(eventFile);
        Event newEvent = newEventFile == null ? event : InputFiles.event(newEventFile);
        json.requireWritable(eventFile, oldFile, newFile, newEventFile);
        Differences differences = Differences.between(
                event, InputFiles.timetable(oldFile, event), newEvent, InputFiles.timetable(newFile, newEvent));
        PrintWriter out = spec.commandLine().getOut();
        json.print(
                out,
                () -> DifferencesJson.write(differences, language.orElse(null)),
                () -> print(differences, language, Terminal.page(out)));
        out.flush();
        return differences.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static void print(Differences differences, Optional<Language> language, TextPage page) {
        page.title(differences.eventAfter().name());
        page.blank();
        DifferencesPage.print(differences, language, page);
    }
}
