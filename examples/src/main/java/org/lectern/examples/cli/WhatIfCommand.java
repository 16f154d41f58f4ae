package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.explain.PlacementChange;
import org.lectern.explain.RuleCostDifference;
import org.lectern.explain.WhatIf;
import org.lectern.json.ResultJson;
import org.lectern.publish.text.TextPage;
import org.lectern.replan.ReplanOptions;
import org.lectern.rule.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private ChangedFiles files = new ChangedFiles();

    @Mixin
    private ChangeOptions words = new ChangeOptions();

    @Mixin
    private SearchLimits search = new SearchLimits();

    @Mixin
    private JsonOutput json = new JsonOutput();

    @Override
    public Integer call() {
        ReplanOptions options = ReplanOptions.defaults().withSearch(search.options(spec.commandLine()));
        files.takeChangesOfRound();
        json.requireWritable(files.event(), files.timetable(), files.changes());
        if (files.changes() == null && files.isRound()) {
            RoundFolder round = RoundFolder.open(files.event());
            if (round.findLast().isPresent()) {
                return round(round, options);
            }
        }
        Event event = InputFiles.event(files.event());
        Timetable timetable = InputFiles.timetable(files.timetable(), files.event(), event);
        Changes changes = words.after(files.changes(), files.event(), event, spec.commandLine());
        return answer(event, whatIf(Explainer.of(event, timetable), changes, options));
    }

    private int round(RoundFolder round, ReplanOptions options) {
        RoundReplan replan = RoundReplan.of(round, words);
        Event before = replan.edits().before();
        Explainer explainer = Explainer.of(before, replan.last().timetable());
        if (!json.isInstead()) {
            replan.print(Terminal.page(spec.commandLine().getOut()));
        }
        return answer(before, whatIf(explainer, replan.edits().changes(), options));
    }

    private int answer(Event event, WhatIf whatIf) {
        PrintWriter out = spec.commandLine().getOut();
        json.print(out, () -> ResultJson.of(whatIf).toString(), () -> print(event, whatIf, Terminal.page(out)));
        return ExitCode.of(
                whatIf.report().score(),
                whatIf.replanResult().eventAfter(),
                whatIf.replanResult().timetable());
    }

    private WhatIf whatIf(Explainer explainer, Changes changes, ReplanOptions options) {
        try {
            return explainer.whatIf(changes, options);
        } catch (InvalidInputException e) {
            throw new BadInputException(files.ofChanges(), e.problems());
        }
    }

    private static void print(Event event, WhatIf whatIf, TextPage page) {
        page.title("%s: what if?".formatted(event.name()));
        page.entry("Before            ", DisplayText.of(whatIf.before().score()));
        page.entry(
                "If nothing moves  ",
                DisplayText.of(whatIf.reportIfNothingMoves().score()));
        page.entry("After the moves   ", DisplayText.of(whatIf.report().score()));
        page.entry("Proof             ", DisplayText.of(whatIf.replanResult().proof(), Set.of()));
        page.blank();
        page.title("If nothing moves, what breaks or costs more");
        if (whatIf.newViolations().isEmpty()) {
            page.entry("", "Nothing.");
        }
        whatIf.newViolations()
                .forEach(finding -> page.entry(
                        "%-8s%7s  ".formatted(DisplayText.of(finding.level()), DisplayText.of(finding.cost())),
                        "%s (%s)".formatted(finding.sentence(), finding.ruleId())));
        page.blank();
        page.title("What would change");
        if (whatIf.placementChanges().isEmpty()) {
            page.entry("", "Nothing.");
        }
        whatIf.placementChanges().stream()
                .map(PlacementChange::sentence)
                .forEach(sentence -> page.paragraph(0, sentence));
        if (!whatIf.affected().isEmpty()) {
            page.blank();
            page.title("Affected: " + people(whatIf.affected().size()));
            page.paragraph(0, whatIf.affected().stream().map(Subject::name).collect(Collectors.joining(", ")));
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
