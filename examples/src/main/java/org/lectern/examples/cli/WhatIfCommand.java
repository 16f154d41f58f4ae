package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.explain.Explainer;
import org.lectern.explain.PlacementChange;
import org.lectern.explain.RuleCostDifference;
import org.lectern.explain.WhatIf;
import org.lectern.json.ResultJson;
import org.lectern.publish.text.TextPage;
import org.lectern.replan.ReplanOptions;
import org.lectern.rule.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern whatif}: says what changes would do to a timetable, and changes nothing. */
@Command(
        name = "whatif",
        customSynopsis = {"lectern whatif [OPTIONS] EVENT TIMETABLE CHANGES", "lectern whatif [OPTIONS] ROUND CHANGES"},
        description = {
            "Shows what changes would do: what breaks if nothing moves, what would have to move, and who is affected.",
            "Neither the event nor the timetable is changed."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class WhatIfCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "EVENT",
            description = "The event: a JSON file, a workbook (.xlsx), or the folder of a round.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path eventFile;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TIMETABLE",
            description = "The timetable, as a JSON file. Leave it out if the event is in a workbook that holds it.")
    private @Nullable String second;

    @Parameters(index = "2", arity = "0..1", paramLabel = "CHANGES", description = "The changes, as a JSON file.")
    private @Nullable String third;

    @Mixin
    private SearchLimits search = new SearchLimits();

    @Mixin
    private JsonOutput json = new JsonOutput();

    @Override
    public Integer call() {
        ReplanOptions options = ReplanOptions.defaults().withSearch(search.options(spec.commandLine()));
        Following files = Following.of(eventFile, second, third, "CHANGES", spec.commandLine());
        Path changesFile = Path.of(files.last());
        json.requireWritable(eventFile, files.timetable(), changesFile);
        Event event = InputFiles.event(eventFile);
        Explainer explainer = Explainer.of(event, InputFiles.timetable(files.timetable(), eventFile, event));
        WhatIf whatIf = whatIf(explainer, changesFile, InputFiles.changes(changesFile, event), options);
        PrintWriter out = spec.commandLine().getOut();
        json.print(out, () -> ResultJson.of(whatIf).toString(), () -> print(event, whatIf, Terminal.page(out)));
        return ExitCode.of(whatIf.report().score());
    }

    private static WhatIf whatIf(Explainer explainer, Path changesFile, Changes changes, ReplanOptions options) {
        try {
            return explainer.whatIf(changes, options);
        } catch (InvalidInputException e) {
            throw new BadInputException(changesFile, e.problems());
        }
    }

    private static void print(Event event, WhatIf whatIf, TextPage page) {
        page.title("%s: what if?".formatted(event.name()));
        page.entry("Before            ", DisplayText.of(whatIf.before().score()));
        page.entry(
                "If nothing moves  ",
                DisplayText.of(whatIf.reportIfNothingMoves().score()));
        page.entry("After the moves   ", DisplayText.of(whatIf.report().score()));
        page.entry("Proof             ", DisplayText.of(whatIf.replanResult().proof()));
        page.blank();
        page.title("If nothing moves, what breaks or costs more");
        if (whatIf.newViolations().isEmpty()) {
            page.entry("", "Nothing.");
        }
        whatIf.newViolations().stream().map(Finding::toString).forEach(finding -> page.entry("", finding));
        page.blank();
        page.title("What would move");
        if (whatIf.placementChanges().isEmpty()) {
            page.entry("", "Nothing.");
        }
        whatIf.placementChanges().stream().map(PlacementChange::sentence).forEach(sentence -> page.entry("", sentence));
        if (!whatIf.affected().isEmpty()) {
            page.blank();
            page.entry("Affected: ", people(whatIf.affected().size()) + ": " + Subjects.names(whatIf.affected()));
        }
        page.blank();
        page.title("Rule by rule");
        page.entry("%s%10s%10s%10s".formatted(" ".repeat(28), "before", "no moves", "after"), "");
        for (RuleCostDifference rule : whatIf.ruleDifferences()) {
            page.entry(
                    "%-28s%10s%10s%10s"
                            .formatted(
                                    rule.ruleId() + " ("
                                            + DisplayText.of(rule.level()).toLowerCase(Locale.ROOT) + ")",
                                    DisplayText.of(rule.before()),
                                    DisplayText.of(rule.ifNothingMoves()),
                                    DisplayText.of(rule.after())),
                    "");
        }
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : DisplayText.of(count) + " people";
    }
}
