package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Round;
import org.lectern.json.DifferencesJson;
import org.lectern.language.Language;
import org.lectern.publish.text.TextPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern diff}: says what differs between two timetables, and whom to tell. */
@Command(
        name = DiffCommand.NAME,
        customSynopsis = {
            "lectern diff [OPTIONS] EVENT OLD NEW",
            "lectern diff [OPTIONS] ROUND OLD",
            "lectern diff [OPTIONS] OLD-ROUND NEW-ROUND-OR-WORKBOOK"
        },
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

    @Mixin
    private EventParameter eventFile = new EventParameter();

    @Parameters(
            index = "1",
            paramLabel = "OLD",
            description = {
                "The earlier timetable, as a JSON file, or with NEW as a workbook.",
                "A round or workbook after another is the later one."
            })
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path second;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "NEW",
            description = "The later timetable: a JSON file or a workbook.")
    private @Nullable Path third;

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
        json.requireWritable(eventFile.path(), second, third, newEventFile);
        Differences differences = differences();
        PrintWriter out = spec.commandLine().getOut();
        json.print(
                out,
                () -> DifferencesJson.write(differences, language.orElse(null)),
                () -> print(differences, language, Terminal.page(out)));
        out.flush();
        return differences.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Differences differences() {
        Event event = InputFiles.event(eventFile.path());
        if (third != null) {
            Event newEvent = newEventFile == null ? event : InputFiles.event(newEventFile);
            return Differences.between(
                    event, InputFiles.timetable(second, event), newEvent, InputFiles.timetable(third, newEvent));
        }
        if (!Round.isNamedBy(eventFile.path()) || newEventFile != null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'NEW'");
        }
        Timetable timetable = InputFiles.timetable(eventFile.path(), event);
        if (!Round.isNamedBy(second)) {
            return Differences.between(event, InputFiles.timetable(second, event), event, timetable);
        }
        Event newEvent = InputFiles.event(second);
        return Differences.between(event, timetable, newEvent, InputFiles.timetable(second, newEvent));
    }

    private static void print(Differences differences, Optional<Language> language, TextPage page) {
        page.title(differences.eventAfter().name());
        page.blank();
        DifferencesPage.print(differences, language, page);
    }
}
