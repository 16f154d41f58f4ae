package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.SubjectId.Kind;
import org.lectern.event.Timetable;
import org.lectern.explain.Explainer;
import org.lectern.explain.Why;
import org.lectern.json.ResultJson;
import org.lectern.publish.text.TextPage;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;
import org.lectern.solve.UnplacedItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern explain}: says why a timetable costs what it costs. */
@Command(
        name = "explain",
        description = "Shows which rules cost most, and why each unscheduled session or dropped slot has no place.",
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class ExplainCommand implements Callable<Integer> {

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
            names = "--about",
            paramLabel = "WHAT",
            description =
                    "Shows only what concerns one session, slot, person or room. Give its id, its name, or its kind and id, such as person:ID.")
    private @Nullable String about;

    @Mixin
    private JsonOutput json = new JsonOutput();

    @Override
    public Integer call() {
        json.requireWritable(eventFile.path(), timetableFile);
        Event event = InputFiles.event(eventFile.path());
        Timetable timetable = InputFiles.timetable(timetableFile, eventFile.path(), event);
        Explainer explainer = Explainer.of(event, timetable);
        Why why = about == null
                ? explainer.why()
                : explainer.why(
                        Subjects.of(about, event, spec.commandLine(), Kind.SESSION, Kind.SLOT, Kind.PERSON, Kind.ROOM)
                                .id());
        PrintWriter out = spec.commandLine().getOut();
        json.print(out, () -> ResultJson.of(event, why).toString(), () -> print(event, why, Terminal.page(out)));
        return ExitCode.of(explainer.report().score(), event, timetable);
    }

    private static void print(Event event, Why why, TextPage page) {
        page.title(why.findSubject()
                .map(Subject::name)
                .map(name -> "%s: %s".formatted(event.name(), name))
                .orElse(event.name()));
        // A list of findings keeps the order in which it meets the rules.
        List<Finding> findings = new ArrayList<>();
        why.rules().forEach(rule -> findings.addAll(rule.findings()));
        findings.addAll(why.waived());
        new FindingList(new Report(why.score(), Map.of(), findings), page).print();
        if (!why.unplaced().isEmpty()) {
            page.blank();
            page.title("Unplaced, with the reason");
            why.unplaced().stream().map(UnplacedItem::sentence).forEach(sentence -> page.entry("", sentence));
        }
        page.blank();
        page.entry(why.findSubject().isPresent() ? "Its share: " : "Score: ", DisplayText.of(why.score()));
    }
}
