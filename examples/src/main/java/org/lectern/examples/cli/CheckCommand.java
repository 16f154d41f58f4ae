package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.ReportJson;
import org.lectern.publish.text.Programme;
import org.lectern.publish.text.TextPage;
import org.lectern.rule.Report;
import org.lectern.rule.standard.StandardRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern check}: says what is wrong with a timetable. */
@Command(
        name = "check",
        description = {
            "Shows which rules a timetable breaks and what each of them costs.",
            "Of the timetable in a workbook, it writes the findings beside the rows that they are about."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class CheckCommand implements Callable<Integer> {

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

    @Option(names = "--programme", description = "Shows the programme first.")
    private boolean isProgramme;

    @Option(names = "--json", description = "Prints a JSON document instead of text.")
    private boolean isJson;

    @Override
    public Integer call() {
        Event event = InputFiles.event(eventFile.path());
        Timetable timetable = InputFiles.timetable(timetableFile, eventFile.path(), event);
        Report report = StandardRules.checker().check(event, timetable);
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.print(ReportJson.write(report));
        } else {
            TextPage page = Terminal.page(out);
            page.title(event.name());
            if (isProgramme) {
                Programme.of(event, timetable).print(page);
            }
            new FindingList(report, page).print();
            page.blank();
            page.entry("Score: ", DisplayText.of(report.score()));
        }
        out.flush();
        if (timetableFile == null) {
            refresh(InputFiles.file(eventFile.path()), event, timetable, report);
        }
        return ExitCode.of(report.score(), event, timetable);
    }

    /** Who only reads a workbook still gets the findings on the terminal. */
    private void refresh(Path file, Event event, Timetable timetable, Report report) {
        String line = "";
        if (!Files.isWritable(file)) {
            line = "%s is write-protected, so the findings in it are as they were.";
        } else if (WorkbookFile.isOpen(file)) {
            line = "%s is open in a spreadsheet. Open it again to see the findings there.";
        }
        if (Files.isWritable(file)) {
            try {
                WorkbookFile.refreshRemarks(file, event, timetable, report);
            } catch (BadInputException e) {
                // The report is printed already, and it is what was asked for.
                e.problems()
                        .forEach(problem -> Terminal.tell(
                                spec.commandLine().getErr(),
                                "%s: %s The findings in the workbook may be old.".formatted(file, problem.message())));
            }
        }
        if (!line.isEmpty()) {
            Terminal.tell(spec.commandLine().getErr(), line.formatted(file));
        }
    }
}
