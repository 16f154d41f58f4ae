package org.lectern.examples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code lectern} before any command: what it says of itself, and the option of every command. */
@Command(
        name = "lectern",
        description = "Builds and checks timetables of congresses and diplomatic conferences.",
        versionProvider = LecternCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   Everything is scheduled, and no rule at hard or medium level is broken.",
            "  1   There are findings at hard or medium level. For diff: something differs.",
            "      For verify: the proof does not hold.",
            "  2   The command line or a file has mistakes, or a file cannot be written.",
            "  70  Lectern has a defect, or not enough memory.",
            "  74  Standard output cannot be written.",
            "",
            "Results go to standard output, everything else to standard error."
        })
sealed class TopLevel implements Runnable permits LecternCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Logs the course of the search, and shows a stack trace if Lectern has a defect.")
    private boolean isDebug;

    boolean isDebug() {
        return isDebug;
    }

    /** A command line without a command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
