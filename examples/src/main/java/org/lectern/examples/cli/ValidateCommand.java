package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.event.Event;
import org.lectern.json.ProblemsJson;
import org.lectern.language.Language;
import org.lectern.warning.Warning;
import org.lectern.warning.Warnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lectern validate}: lists every mistake in the file of an event, or what is probably not meant. */
@Command(
        name = "validate",
        description = {
            "Lists every mistake in an event file, with its place and what to do about it.",
            "Of an event that can be read, it lists what makes it infeasible, and warnings: what is probably not meant."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class ValidateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private EventParameter eventFile = new EventParameter();

    @Option(names = "--json", description = "Prints a JSON document instead of text.")
    private boolean isJson;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the warnings: ar, en, es, fr, ru or zh; en by default.")
    private Language language = Language.english();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Event event = InputFiles.event(eventFile.path());
            List<Warning> warnings = Warnings.of(event);
            WarningList list = new WarningList(warnings, language);
            if (isJson) {
                out.print(ProblemsJson.write(eventFile.path().toString(), warnings, language));
            } else {
                out.print(summary(event, list.isAnyMistake()));
                list.print(Terminal.page(out), eventFile.path());
            }
            return list.isAnyMistake() ? ExitCode.BAD_INPUT : ExitCode.CLEAN;
        } catch (BadInputException e) {
            if (isJson) {
                out.print(ProblemsJson.write(e.file(), e.problems()));
            } else {
                // Here the mistakes are the result.
                e.lines().forEach(out::println);
            }
            return ExitCode.BAD_INPUT;
        }
    }

    private String summary(Event event, boolean isInfeasible) {
        long slots = event.sessions().stream()
                .mapToLong(session -> session.slots().size())
                .sum();
        return "%s: %s. %s with %s, %s, %s, %s.%n"
                .formatted(
                        eventFile.path(),
                        isInfeasible ? "No timetable holds all of it" : "No mistakes",
                        DisplayText.count(event.sessions().size(), "session"),
                        DisplayText.count(slots, "slot"),
                        DisplayText.count(event.rooms().size(), "room"),
                        DisplayText.count(event.days().size(), "day"),
                        event.people().size() == 1
                                ? "1 person"
                                : DisplayText.of(event.people().size()) + " people");
    }
}
