package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.lectern.event.InvalidInputException;
import org.lectern.examples.round.Edition;
import org.lectern.publish.text.TextPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lectern history}: shows the editions of a round. */
@Command(
        name = "history",
        description =
                "Shows the editions of a round: what changed, when each was made and published, and who was told.",
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class HistoryCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private RoundPath path = new RoundPath();

    @Override
    public Integer call() {
        RoundFolder round = path.open();
        PrintWriter out = spec.commandLine().getOut();
        TextPage page = Terminal.page(out);
        page.title(round.event().name());
        if (round.editions().numbers().isEmpty()) {
            page.entry("", "No edition yet. lectern publish %s makes the first.".formatted(round.name()));
        }
        try {
            for (int number : round.editions().numbers()) {
                print(round.editions().read(number), page);
            }
        } catch (InvalidInputException e) {
            throw new BadInputException(round.folder().resolve("editions"), e.problems());
        }
        out.flush();
        return ExitCode.CLEAN;
    }

    private static void print(Edition edition, TextPage page) {
        page.blank();
        page.title("Edition %s".formatted(edition.number()));
        page.entry("Made       ", time(edition, edition.madeAt()));
        page.entry(
                "Published  ",
                edition.findPublishedAt().map(at -> time(edition, at)).orElse("no"));
        page.entry(
                "Scheduled  ",
                "%s of %s"
                        .formatted(
                                edition.timetable().placements().size(),
                                DisplayText.count(edition.event().sessions().size(), "session")));
        if (edition.isPublished()) {
            long told = edition.toldIn().values().stream()
                    .filter(number -> number == edition.number())
                    .count();
            page.entry("Told       ", told == 1 ? "1 person" : DisplayText.of(told) + " people");
        }
        edition.sentences().forEach(sentence -> page.entry("Changed    ", sentence));
    }

    private static String time(Edition edition, Instant time) {
        return DisplayText.dayAndTime(time, edition.event().zone());
    }
}
