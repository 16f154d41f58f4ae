package org.lectern.examples.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.event.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern man}: prints a manual page. */
@Command(
        name = "man",
        description = {
            "Prints the manual page of a command, or of lectern itself, for the program man.",
            "Read it with: lectern man solve | man -l -"
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class ManCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command, such as solve.")
    private @Nullable String command;

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        String name = command;
        CommandLine page = name == null ? root : root.getSubcommands().get(name);
        if (page == null) {
            throw new AdvisedException(
                    spec.commandLine(),
                    new Problem(
                            "unknown-command",
                            "",
                            String.valueOf(name),
                            "Unknown command '%s'.".formatted(Problem.shown(name)),
                            "Choose one of: %s."
                                    .formatted(String.join(
                                            ", ", root.getSubcommands().keySet()))));
        }
        spec.commandLine().getOut().print(ManPage.of(page));
    }
}
