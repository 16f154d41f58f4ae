package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.json.DifferencesJson;
import org.lectern.replan.Differences;
import org.lectern.replan.Language;
import org.lectern.replan.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern diff}: says what differs between two timetables, and whom to tell. */
@Command(
        name = DiffCommand.NAME,
        description = {
            "Says what differs between two timetables of an event: whom to tell what, what differs by room and hour, and"
                    + " whom not to disturb.",
            "It exits with 0 if nothing differs, and with 1 if something does."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class DiffCommand implements Callable<Integer> {

    static final String NAME = "diff";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "The file of the event, in JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path eventFile;

    @Parameters(paramLabel = "OLD", description = "The file of the earlier timetable, in JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path oldFile;

    @Parameters(paramLabel = "NEW", description = "The file of the later timetable, in JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path newFile;

    @Option(
            names = "--new-event",
            paramLabel = "EVENT",
            description = "The file of the event of the later timetable, if the event changed too.")
    private @Nullable Path newEventFile;

    @Option(
            names = "--messages",
            paramLabel = "LANGUAGE",
            description = "Prints a message to each person instead, in en or fr; with --json they are written too.")
    private @Nullable String code;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "The file to write the differences to, in JSON, for programs.")
    private @Nullable Path json;

    @Override
    public Integer call() {
        Optional<Language> language = Optional.ofNullable(code).map(this::language);
        Event event = InputFiles.event(eventFile);
        Event newEvent = newEventFile == null ? event : InputFiles.event(newEventFile);
        if (json != null) {
            InputFiles.requireWritable(json, "differences", eventFile, oldFile, newFile, newEventFile);
        }
        Differences differences = Differences.between(
                event, InputFiles.timetable(oldFile, event), newEvent, InputFiles.timetable(newFile, newEvent));
        write(differences, language);
        print(differences, language);
        return differences.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Language language(String given) {
        if (!Language.codes().contains(given)) {
            throw new AdvisedException(
                    spec.commandLine(),
                    new Problem(
                            "usage",
                            "",
                            given,
                            "The language (%s) of --messages is not known.".formatted(given),
                            "Maybe one of these: %s.".formatted(String.join(", ", Language.codes()))));
        }
        return Language.of(given);
    }

    private void write(Differences differences, Optional<Language> language) {
        if (json == null) {
            return;
        }
        try {
            DifferencesJson.write(differences, language.orElse(null), json);
        } catch (UncheckedIOException e) {
            throw new BadInputException(json, "unwritable", String.valueOf(e.getMessage()), "");
        }
    }

    private void print(Differences differences, Optional<Language> language) {
        PrintWriter out = spec.commandLine().getOut();
        Page page = new Page(out);
        page.title(differences.eventAfter().name());
        page.blank();
        if (language.isPresent() && !differences.isEmpty()) {
            differences.notices(language.get()).forEach(notice -> print(notice, page));
        } else {
            lines(differences.text(Language.ENGLISH), page);
        }
        out.flush();
    }

    private static void print(Notice notice, Page page) {
        page.title(notice.person().name());
        page.entry("", notice.subject());
        page.blank();
        lines(notice.text(), page);
        page.blank();
    }

    private static void lines(String text, Page page) {
        text.lines().forEach(line -> {
            String words = line.stripLeading();
            page.entry(" ".repeat(line.length() - words.length()), words);
        });
    }
}
