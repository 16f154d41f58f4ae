package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.json.ResultJson;
import org.lectern.json.TimetableJson;
import org.lectern.language.Language;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern replan}: rebuilds a published timetable after changes so that as few people as possible are affected. */
@Command(
        name = "replan",
        description = {
            "Rebuilds a published timetable after changes so that as few people as possible are affected.",
            "Whatever starts before the changes are announced stays as it is."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class ReplanCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "The event before the changes, as a JSON file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path eventFile;

    @Parameters(paramLabel = "TIMETABLE", description = "The published timetable, as a JSON file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path timetableFile;

    @Parameters(paramLabel = "CHANGES", description = "The changes, as a JSON file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path changesFile;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "TIMETABLE",
            description = "The JSON file to write the new timetable to. Without it, the timetable is only shown.")
    private @Nullable Path out;

    @Option(names = "--event-out", paramLabel = "EVENT", description = "The JSON file to write the changed event to.")
    private @Nullable Path eventOut;

    @Option(
            names = "--keep",
            paramLabel = "WHAT",
            split = ",",
            description =
                    "What every session keeps, even if some become unscheduled: times, days, order, or several of these.")
    private Set<ReplanOptions.Keep> keep = EnumSet.noneOf(ReplanOptions.Keep.class);

    @Option(
            names = "--freed-time",
            paramLabel = "WHO",
            description = "Who gets the minutes of a cancelled turn: qa (by default) or speakers.")
    private ReplanOptions.FreedTime freedTime = ReplanOptions.FreedTime.QA;

    @Option(
            names = "--alternatives",
            paramLabel = "N",
            description = "How many alternatives to show that are as good at hard and medium level; 0 by default.")
    private long alternatives;

    @Option(
            names = "--min-difference",
            paramLabel = "N",
            description = "The minimum number of sessions in which two alternatives differ; 1 by default.")
    private long minDifference = 1;

    @Mixin
    private SearchLimits search = new SearchLimits();

    @Mixin
    private DifferencesPage messages = new DifferencesPage();

    @Mixin
    private JsonOutput json = new JsonOutput();

    @Override
    public Integer call() {
        ReplanOptions options = options();
        Optional<Language> language = messages.language(spec.commandLine());
        Event event = InputFiles.event(eventFile);
        Timetable told = InputFiles.timetable(timetableFile, event);
        Changes changes = InputFiles.changes(changesFile, event);
        if (out != null) {
            InputFiles.requireWritable(out, eventFile);
        }
        if (eventOut != null) {
            InputFiles.requireWritable(eventOut, eventFile);
        }
        if (out != null && eventOut != null && isSame(out, eventOut)) {
            throw new ParameterException(
                    spec.commandLine(), "Both --out and --event-out name '%s'. Name two files.".formatted(out));
        }
        json.requireWritable(eventFile, timetableFile, changesFile);
        ReplanResult result = replanned(event, told, changes, options);
        if (out != null) {
            Path file = out;
            OutputFile.write(file, () -> TimetableJson.write(result.eventAfter(), result.timetable(), file));
        }
        if (eventOut != null) {
            Path file = eventOut;
            OutputFile.write(file, () -> EventJson.write(result.eventAfter(), file));
        }
        PrintWriter writer = spec.commandLine().getOut();
        json.print(
                writer,
                () -> ResultJson.of(result, language.orElse(null)).toString(),
                () -> new ReplanPage(result, language, Terminal.page(writer)).print(out, eventOut));
        writer.flush();
        return ExitCode.of(result.report().score());
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /** Only with the timetable is it known what has been held, and so cannot change. */
    private ReplanResult replanned(Event event, Timetable told, Changes changes, ReplanOptions options) {
        try {
            return Replanner.replan(event, told, changes, options);
        } catch (InvalidInputException e) {
            throw new BadInputException(changesFile, e.problems());
        }
    }

    private ReplanOptions options() {
        try {
            return ReplanOptions.defaults()
                    .withKeep(keep.toArray(ReplanOptions.Keep[]::new))
                    .withFreedTime(freedTime)
                    .withSearch(search.options(spec.commandLine()))
                    .withAlternatives(Math.toIntExact(alternatives), Math.toIntExact(minDifference));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
