package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.explain.Explainer;
import org.lectern.explain.NoShow;
import org.lectern.explain.Overrun;
import org.lectern.explain.Robustness;
import org.lectern.json.ResultJson;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.text.TextWidth;
import org.lectern.rule.Finding;
import org.lectern.rule.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern robustness}: says what goes wrong if one thing goes wrong. */
@Command(
        name = "robustness",
        description = {
            "Shows what breaks if one person is absent or one part of a session overruns.",
            "It also shows where slack is missing, and who could take a lost turn."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class RobustnessCommand implements Callable<Integer> {

    private static final int MAX_MINUTES = 240;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private EventParameter eventFile = new EventParameter();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TIMETABLE",
            description = "The timetable, as a JSON file. Without it, the timetable in the workbook of the event.")
    private @Nullable Path timetableFile;

    @Option(
            names = "--minutes",
            paramLabel = "K",
            description = "How many minutes things overrun, from 1 to 240; ${DEFAULT-VALUE} by default.")
    private long minutes = 10;

    @Mixin
    private JsonOutput json = new JsonOutput();

    @Override
    public Integer call() {
        if (minutes < 1 || minutes > MAX_MINUTES) {
            throw new ParameterException(
                    spec.commandLine(), "The minutes '%s' must be from 1 to %s.".formatted(minutes, MAX_MINUTES));
        }
        json.requireWritable(eventFile.path(), timetableFile);
        Event event = InputFiles.event(eventFile.path());
        Robustness robustness = Explainer.of(event, InputFiles.timetable(timetableFile, eventFile.path(), event))
                .robustness(Math.toIntExact(minutes));
        PrintWriter out = spec.commandLine().getOut();
        json.print(
                out,
                () -> ResultJson.of(event, robustness).toString(),
                () -> print(event, robustness, Terminal.page(out)));
        return ExitCode.CLEAN;
    }

    private static void print(Event event, Robustness robustness, TextPage page) {
        page.title("%s: what if one thing goes wrong?".formatted(event.name()));
        page.entry(
                "Slack      ",
                "%s missing in all for each session to end %s late without getting in the way of rooms, people, relations or hours"
                        .formatted(
                                DisplayText.count(robustness.missingMinutes(), "minute"),
                                DisplayText.count(robustness.minutes(), "minute")));
        List<Overrun> breaking = robustness.violatingOverruns();
        page.entry(
                "Overruns   ",
                "%s of %s break something else"
                        .formatted(
                                DisplayText.of(breaking.size()),
                                DisplayText.of(robustness.overruns().size())));
        long missed = robustness.noShows().stream()
                .filter(noShow -> noShow.lostTurns().stream()
                        .allMatch(turn -> turn.substitutes().isEmpty()))
                .count();
        page.entry(
                "No-shows   ",
                "%s, %s of them without a substitute"
                        .formatted(DisplayText.of(robustness.noShows().size()), DisplayText.of(missed)));
        page.blank();
        page.title("Where slack is missing");
        nothing(robustness.missingSlack(), page);
        robustness.missingSlack().forEach(finding -> page.entry(lead(finding.amount()), finding.sentence()));
        page.blank();
        page.title("Overruns that break something else");
        nothing(breaking, page);
        printBreaking(breaking, page);
        page.blank();
        page.title("No-shows");
        printNoShows(robustness.noShows(), page);
    }

    /** Parts of a session that break the same when they overrun come together. */
    private static void printBreaking(List<Overrun> breaking, TextPage page) {
        Map<List<Object>, List<Overrun>> groups = new LinkedHashMap<>();
        for (Overrun overrun : breaking) {
            List<String> told =
                    overrun.newViolations().stream().map(Finding::toString).toList();
            groups.computeIfAbsent(List.of(overrun.session(), told), ignored -> new ArrayList<>())
                    .add(overrun);
        }
        for (List<Overrun> group : groups.values()) {
            Overrun first = group.getFirst();
            page.entry(
                    "",
                    group.size() == 1
                            ? first.sentence()
                            : "%s, if any of these overruns: %s"
                                    .formatted(
                                            first.session().name(),
                                            group.stream()
                                                    .map(RobustnessCommand::name)
                                                    .collect(Collectors.joining(", "))));
            first.newViolations().stream().map(Finding::toString).forEach(told -> page.entry("    ", told));
        }
    }

    private static String name(Overrun overrun) {
        return switch (overrun.part()) {
            case OPENING -> "the opening";
            case TURN -> overrun.findSlot().map(Subject::name).orElse("");
            case END -> "the end";
        };
    }

    /** Of most nothing is worth a sentence: others move up, and the minutes go to questions and answers. */
    private static void printNoShows(List<NoShow> noShows, TextPage page) {
        List<NoShow> telling =
                noShows.stream().filter(RobustnessCommand::isTelling).toList();
        for (NoShow noShow : telling) {
            page.entry("", noShow.sentence());
            noShow.lostTurns().stream()
                    .flatMap(turn -> turn.newViolations().stream())
                    .map(Finding::toString)
                    .forEach(told -> page.entry("    ", told));
        }
        int others = noShows.size() - telling.size();
        if (others > 0) {
            page.entry(
                    "",
                    "If any of %s is absent, the minutes go to questions and answers and nothing else changes; nobody can replace them."
                            .formatted((telling.isEmpty() ? "the " : "the other ") + others));
        }
    }

    private static boolean isTelling(NoShow noShow) {
        return !noShow.attendedSessions().isEmpty()
                || noShow.lostTurns().stream()
                        .anyMatch(turn -> turn.minutesToQa() < turn.minutes()
                                || !turn.newViolations().isEmpty()
                                || !turn.substitutes().isEmpty());
    }

    private static void nothing(List<?> list, TextPage page) {
        if (list.isEmpty()) {
            page.entry("", "Nothing.");
        }
    }

    private static String lead(long minutes) {
        return TextWidth.paddedLeft(DisplayText.of(minutes), 5) + "  ";
    }
}
