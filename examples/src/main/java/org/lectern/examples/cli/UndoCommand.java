package org.lectern.examples.cli;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.lectern.examples.round.Edition;
import org.lectern.file.AtomicFile;
import org.lectern.publish.text.TextPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lectern undo}: takes the last edition of a round back if it is not published. */
@Command(
        name = "undo",
        description = {
            "Takes the last edition of a round back, if it is not published.",
            "The workbook is again what it was before, unless it was edited since."
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class UndoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private RoundPath path = new RoundPath();

    @Override
    public Integer call() {
        RoundFolder round = path.open();
        Edition last = round.findLast()
                .orElseThrow(() -> new BadInputException(
                        round.folder(),
                        "no-edition",
                        "The round has no edition, so there is nothing to take back.",
                        "Check the folder."));
        if (last.isPublished()) {
            throw new BadInputException(
                    round.folder(),
                    "published",
                    "Edition %s is published, so people rely on it.".formatted(last.number()),
                    "Make another edition with lectern replan.");
        }
        byte[] before = round.editions().workbookBefore(last);
        boolean isEdited = !Arrays.equals(round.workbook(), round.editions().workbookAfter(last));
        if (!isEdited) {
            InputFiles.requireWritable(round.file(), "workbook");
        }
        if (!isEdited) {
            // First, since a command that finds the workbook before an edition writes the one after it.
            OutputFile.write(round.file(), () -> AtomicFile.write(round.file(), before));
        }
        try {
            round.editions().remove(last);
        } catch (UncheckedIOException e) {
            throw new BadInputException(last.folder(), "unwritable", String.valueOf(e.getMessage()), "");
        }
        TextPage page = Terminal.page(spec.commandLine().getOut());
        page.entry("", "Edition %s is taken back.".formatted(last.number()));
        page.entry(
                "",
                isEdited
                        ? "The workbook was edited since, so it stays as it is."
                        : "The workbook is as it was before.");
        spec.commandLine().getOut().flush();
        return ExitCode.CLEAN;
    }
}
