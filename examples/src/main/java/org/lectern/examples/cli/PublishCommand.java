package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Edition;
import org.lectern.examples.round.Round;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.QualityReport;
import org.lectern.publish.calendar.Calendars;
import org.lectern.publish.text.TextPage;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.UnplacedItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern publish}: writes a timetable for people to read. */
@Command(
        name = "publish",
        description = {
            "Publishes a timetable in a folder: a page, pictures, calendars and tables.",
            "It is for the public. With --for organisers, the page also shows how good the timetable is."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class PublishCommand implements Callable<Integer> {

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
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = {
                "The folder to write to. It is created if it does not exist.",
                "Of a round: its folder 'published' by default, or 'organisers' with --for organisers."
            })
    private @Nullable Path folder;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language in which the page opens: ar, en, es, fr, ru or zh; en by default.")
    private @Nullable String language;

    @Option(
            names = "--previous",
            paramLabel = "TIMETABLE",
            description = "The timetable published before, as a JSON file. The page marks what has changed since.")
    private @Nullable Path previousFile;

    @Option(
            names = "--previous-event",
            paramLabel = "EVENT",
            description = "The event of that timetable, as a JSON file, if the event changed too.")
    private @Nullable Path previousEventFile;

    @Option(
            names = "--previous-folder",
            paramLabel = "FOLDER",
            description = {
                "The folder published before, if --out is another one: its calendars go on in the new folder.",
                "A round knows its own."
            })
    private @Nullable Path previousFolder;

    @Option(
            names = "--result",
            paramLabel = "RESULT",
            description = {
                "The output of solve --json for this event. The page shows organisers its lower bound and the gap."
            })
    private @Nullable Path resultFile;

    @Option(
            names = "--for",
            paramLabel = "READERS",
            defaultValue = "public",
            description = {
                "Who reads it: public or organisers; public by default. The public reads nothing of what is unscheduled",
                "or of how good the timetable is, and in a person's own calendar alone when that person must be present."
            })
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Readers readers;

    @Option(names = "--draft", description = "Marks the timetable as a draft that may still change.")
    private boolean isDraft;

    @Option(
            names = "--edition",
            paramLabel = "N",
            description = {
                "The number of the edition; 1 by default. Add 1 each time you publish.",
                "A round counts its editions itself."
            })
    private @Nullable Integer edition;

    @Override
    public Integer call() {
        Language chosen = LanguageOption.of(language == null ? "en" : language, spec.commandLine());
        requireEdition();
        requireOptionsThatFit();
        if (isRound()) {
            return publishRound(chosen);
        }
        Path out = folder;
        if (out == null) {
            throw new AdvisedException(
                    spec.commandLine(),
                    new Problem("usage", "", "", "The folder to write to is missing.", "Name it with --out FOLDER."));
        }
        Event event = InputFiles.event(eventFile.path());
        Timetable timetable = InputFiles.timetable(timetableFile, eventFile.path(), event);
        Publication publication =
                Publication.of(event, timetable).inLanguage(chosen).withEdition(edition == null ? 1 : edition);
        Calendars previous = null;
        if (previousFile != null) {
            Event eventBefore = previousEventFile == null ? event : InputFiles.event(previousEventFile);
            Timetable before = InputFiles.timetable(previousFile, eventBefore);
            publication = publication.withPrevious(eventBefore, before);
            previous = Calendars.of(eventBefore, before, Instant.now());
        }
        if (isDraft) {
            publication = publication.asDraft();
        }
        Report report = StandardRules.checker().check(event, timetable);
        if (readers == Readers.ORGANISERS) {
            publication = publication.withQuality(judgement(event, timetable, report));
        }
        List<Path> written =
                PublishedFolder.write(publication, out, previousFolder == null ? out : previousFolder, previous);
        PrintWriter writer = spec.commandLine().getOut();
        written.forEach(writer::println);
        return ExitCode.of(report.score(), event, timetable);
    }

    /** A round has its own number and previous edition; with a timetable of its own, a workbook is but an event. */
    private boolean isRound() {
        return Round.isNamedBy(eventFile.path()) && timetableFile == null && previousFile == null && edition == null;
    }

    private int publishRound(Language chosen) {
        RoundFolder round = RoundFolder.open(eventFile.path());
        boolean isPublic = readers == Readers.PUBLIC;
        Path out = folder == null
                ? round.folder().resolve(isPublic ? Edition.PUBLISHED : RoundPublication.ORGANISERS)
                : folder;
        PublishedFolder.requireWritable(out);
        RoundPublication publication = new RoundPublication(round, chosen, out);
        Edition made = publication.edition();
        Report report = StandardRules.checker().check(made.event(), made.timetable());
        TextPage page = Terminal.page(spec.commandLine().getOut());
        if (!isPublic) {
            QualityReport quality = judgement(made.event(), made.timetable(), report);
            publication.show(made, isDraft, quality, page);
        } else if (isDraft) {
            publication.show(made, true, null, page);
        } else if (made.isPublished()) {
            publication.repeat(made, language != null, page);
        } else {
            publication.publish(made, page);
        }
        spec.commandLine().getOut().flush();
        return ExitCode.of(report.score(), made.event(), made.timetable());
    }

    private QualityReport judgement(Event event, Timetable timetable, Report report) {
        List<UnplacedItem> leftOut = UnplacedItem.of(event, timetable, StandardRules.catalogue());
        Score bound = resultFile == null ? null : ResultFile.lowerBound(resultFile, event, report.score());
        return new QualityReport(report, bound, leftOut);
    }

    private void requireEdition() {
        if (edition != null && edition < 1) {
            throw new AdvisedException(
                    spec.commandLine(),
                    new Problem(
                            "bad-edition",
                            "",
                            String.valueOf(edition),
                            "The edition '%s' must be at least 1.".formatted(edition),
                            "Use 1 for the first edition and add 1 for each later one."));
        }
    }

    private void requireOptionsThatFit() {
        if (previousEventFile != null && previousFile == null) {
            throw unfit(
                    previousEventFile,
                    "The option --previous-event needs --previous.",
                    "Name the timetable published before with --previous.");
        }
        if (previousFolder != null && isRound()) {
            throw unfit(
                    previousFolder,
                    "A round knows the folder of its previous edition, so --previous-folder has no place.",
                    "Leave it out.");
        }
        if (previousFolder != null) {
            PublishedFolder.recover(previousFolder);
        }
        if (previousFolder != null && !Files.isDirectory(previousFolder.resolve(PublishedFolder.CALENDARS))) {
            throw unfit(
                    previousFolder,
                    "'%s' has no folder '%s' to go on from."
                            .formatted(Problem.shown(previousFolder), PublishedFolder.CALENDARS),
                    "Name the folder that publish wrote before.");
        }
        if (resultFile != null && readers == Readers.PUBLIC) {
            throw unfit(
                    resultFile,
                    "The option --result needs --for organisers: the public page shows no lower bound.",
                    "Add --for organisers, or leave out --result.");
        }
    }

    private AdvisedException unfit(Path file, String message, String advice) {
        return new AdvisedException(spec.commandLine(), new Problem("usage", "", file.toString(), message, advice));
    }
}
