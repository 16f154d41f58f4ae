package org.lectern.examples.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lectern completion}: prints what makes a shell complete commands and options. */
@Command(
        name = "completion",
        description = {
            "Prints a script with which bash and zsh complete commands and options.",
            "Try it with: source <(lectern completion)"
        },
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class CompletionCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public void run() {
        CommandSpec root = spec.root();
        spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
    }
}
