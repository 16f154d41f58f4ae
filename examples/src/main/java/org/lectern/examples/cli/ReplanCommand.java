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
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.examples.cli.OutputFile.Output;
import org.lectern.examples.round.Edition;
import org.lectern.json.EventJson;
import org.lectern.json.ResultJson;
import org.lectern.json.TimetableJson;
import org.lectern.language.Language;
import org.lectern.publish.text.TextPage;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Mixin
    private ChangedFiles files = new ChangedFiles();

    @Mixin
    private ChangeOptions words = new ChangeOptions();

    @Mixin
    private Confirmation confirmation = new Confirmation();

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
        return files.isRound() && files.timetable() == null
                ? replanRound(options, language)
                : replanFiles(options, language);
    }

    private int replanRound(ReplanOptions options, Optional<Language> language) {
        if (out != null || eventOut != null) {
            throw new AdvisedException(
                    spec.commandLine(),
                    new Problem(
                            "usage",
                            "",
                            "",
                            "A round keeps its new edition itself, so --out and --event-out have no place.",
                            "Leave them out."));
        }
        RoundFolder round = RoundFolder.open(files.event());
        json.requireWritable(round.file());
        RoundReplan replan = RoundReplan.of(round, words);
        TextPage page = Terminal.page(spec.commandLine().getOut());
        int next = replan.last().number() + 1;
        if (replan.isEmpty()) {
            json.print(
                    spec.commandLine().getOut(),
                    () -> ResultJson.of(replan.run(options), language.orElse(null))
                            .toString(),
                    () -> page.entry("", "Nothing has changed since edition %s.".formatted(next - 1)));
            spec.commandLine().getOut().flush();
            return ExitCode.CLEAN;
        }
        round.requireTimetableOf(replan.last());
        if (!json.isInstead()) {
            replan.print(page);
        }
        if (!confirmation.isGiven(
                spec.commandLine(), "Make edition %s?".formatted(next), "Edition %s is not made.".formatted(next))) {
            return ExitCode.CLEAN;
        }
        ReplanResult result = replan.run(options);
        Edition made = replan.add(result);
        print(result, language, () -> {
            page.entry("Edition       ", "%s, in %s".formatted(made.number(), made.folder()));
            page.entry("Next          ", "lectern publish %s, or lectern undo %1$s".formatted(files.event()));
        });
        return ExitCode.of(result.report().score(), result.eventAfter(), result.timetable());
    }

    private int replanFiles(ReplanOptions options, Optional<Language> language) {
        Event event = InputFiles.event(files.event());
        Timetable told = InputFiles.timetable(files.timetable(), files.event(), event);
        Changes changes = words.after(files.changes(), files.event(), event, spec.commandLine());
        if (out != null) {
            InputFiles.requireWritable(out, "timetable", files.event(), files.timetable(), files.changes());
        }
        if (eventOut != null) {
            InputFiles.requireWritable(eventOut, "event", files.event(), files.timetable(), files.changes());
        }
        OutputFile.requireApart(
                spec.commandLine(), json.output(), new Output("--out", out), new Output("--event-out", eventOut));
        json.requireWritable(files.event(), files.timetable(), files.changes());
        ReplanResult result = replanned(event, told, changes, options);
        if (out != null) {
            Path file = out;
            OutputFile.write(file, () -> TimetableJson.write(result.eventAfter(), result.timetable(), file));
        }
        if (eventOut != null) {
            Path file = eventOut;
            OutputFile.write(file, () -> EventJson.write(result.eventAfter(), file));
        }
        print(result, language, () -> {});
        return ExitCode.of(result.report().score(), result.eventAfter(), result.timetable());
    }

    private void print(ReplanResult result, Optional<Language> language, Runnable end) {
        PrintWriter writer = spec.commandLine().getOut();
        json.print(writer, () -> ResultJson.of(result, language.orElse(null)).toString(), () -> {
            new ReplanPage(result, keep, language, Terminal.page(writer)).print(out, eventOut);
            end.run();
        });
        writer.flush();
    }

    /** Only with the timetable is it known what has been held, and so cannot change. */
    private ReplanResult replanned(Event event, Timetable told, Changes changes, ReplanOptions options) {
        try {
            return Replanner.replan(event, told, changes, options);
        } catch (InvalidInputException e) {
            throw new BadInputException(files.ofChanges(), e.problems());
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
