package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.QualityReport;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.UnplacedItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern publish}: writes a timetable for people to read. */
@Command(
        name = "publish",
        description = {
            "Writes a timetable as people read it: a page and pictures, into a folder.",
            "Without --public the page also says how good the timetable is, for organisers."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class PublishCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "The file of the event, in JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path eventFile;

    @Parameters(paramLabel = "TIMETABLE", description = "The file of the timetable, in JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path timetableFile;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to write to, which is made if need be.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path folder;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "The language of the page when it opens: ar, en, es, fr, ru or zh; en unless given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private String language;

    @Option(
            names = "--previous",
            paramLabel = "TIMETABLE",
            description = "The file of the timetable published before, from which changes are marked.")
    private @Nullable Path previousFile;

    @Option(
            names = "--previous-event",
            paramLabel = "EVENT",
            description = "The file of the event of the timetable published before, if the event changed too.")
    private @Nullable Path previousEventFile;

    @Option(
            names = "--result",
            paramLabel = "RESULT",
            description = {
                "The file of what solve --json printed of the event: its bound and the gap to it are shown to organisers."
            })
    private @Nullable Path resultFile;

    @Option(names = "--public", description = "Leaves out what only organisers may read.")
    private boolean isPublic;

    @Option(names = "--draft", description = "Says that the timetable may still change.")
    private boolean isDraft;

    @Option(
            names = "--edition",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which edition it is: 1 unless given, and one more each time people are told.")
    private int edition;

    @Override
    public Integer call() {
        Language chosen = language();
        requireEdition();
        requireOptionsThatFit();
        Event event = InputFiles.event(eventFile);
        Timetable timetable = InputFiles.timetable(timetableFile, event);
        Publication publication =
                Publication.of(event, timetable).inLanguage(chosen).withEdition(edition);
        if (previousFile != null) {
            Event eventBefore = previousEventFile == null ? event : InputFiles.event(previousEventFile);
            publication = publication.withPrevious(eventBefore, InputFiles.timetable(previousFile, eventBefore));
        }
        if (isDraft) {
            publication = publication.asDraft();
        }
        Report report = StandardRules.checker().check(event, timetable);
        if (!isPublic) {
            publication = publication.withQuality(judgement(event, timetable, report));
        }
        List<Path> written = PublishedFolder.write(publication, folder);
        PrintWriter out = spec.commandLine().getOut();
        written.forEach(out::println);
        return ExitCode.of(report.score());
    }

    private QualityReport judgement(Event event, Timetable timetable, Report report) {
        List<UnplacedItem> leftOut = UnplacedItem.of(event, timetable, StandardRules.catalogue());
        Score bound = resultFile == null ? null : ResultFile.lowerBound(resultFile, event, report.score());
        return new QualityReport(report, bound, leftOut);
    }

    private Language language() {
        return Language.find(language)
                .orElseThrow(() -> new AdvisedException(
                        spec.commandLine(),
                        new Problem(
                                "unknown-language",
                                "",
                                language,
                                "The language (%s) is not known.".formatted(Problem.shown(language)),
                                "Maybe take one of: %s.".formatted(String.join(", ", Language.tags())))));
    }

    private void requireEdition() {
        if (edition < 1) {
            throw new AdvisedException(
                    spec.commandLine(),
                    new Problem(
                            "bad-edition",
                            "",
                            String.valueOf(edition),
                            "The edition (%s) must be at least 1.".formatted(edition),
                            "Maybe count how often people were told before, and add one."));
        }
    }

    private void requireOptionsThatFit() {
        if (previousEventFile != null && previousFile == null) {
            throw unfit(
                    previousEventFile,
                    "The event of a timetable published before is named, and no such timetable.",
                    "Maybe name it with --previous.");
        }
        if (resultFile != null && isPublic) {
            throw unfit(
                    resultFile,
                    "The public reads no bound, so a result is of no use to it.",
                    "Maybe leave --result or --public away.");
        }
    }

    private AdvisedException unfit(Path file, String message, String advice) {
        return new AdvisedException(spec.commandLine(), new Problem("usage", "", file.toString(), message, advice));
    }
}
