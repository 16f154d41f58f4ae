package org.lectern.examples.cli;

import java.io.BufferedOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.lectern.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of Lectern. */
@Command(
        name = "lectern",
        description = "Builds and checks timetables of congresses and diplomatic conferences.",
        versionProvider = LecternCommand.Version.class,
        subcommands = {
            NewCommand.class,
            SolveCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            ReplanCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            WhyNotCommand.class,
            WhatIfCommand.class,
            RobustnessCommand.class,
            ValidateCommand.class,
            PublishCommand.class,
            HistoryCommand.class,
            UndoCommand.class,
            RulesCommand.class,
            DiagnoseCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            CompletionCommand.class,
            ManCommand.class,
            HelpCommand.class
        },
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
public final class LecternCommand implements Runnable {

    /** The least that picocli takes. */
    private static final int MIN_HELP_WIDTH = 55;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Logs the course of the search, and shows a stack trace if Lectern has a defect.")
    private boolean isDebug;

    private LecternCommand() {}

    public static void main(String[] arguments) {
        LastWords.prepare();
        try {
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            System.exit(run(StandardOutput.ofProcess(), err, arguments));
        } catch (Error failure) {
            // There may be too little memory to tell more.
            LastWords.tell(failure);
            Runtime.getRuntime().halt(ExitCode.DEFECT);
        }
    }

    /** Runs a command and returns what the process exits with. */
    static int run(StandardOutput standardOutput, PrintWriter err, String... arguments) {
        PrintWriter out = new PrintWriter(new BufferedOutputStream(standardOutput), false, StandardCharsets.UTF_8);
        int exitCode = run(out, err, arguments);
        standardOutput.findMessage().ifPresent(err::println);
        return standardOutput.isBroken() ? ExitCode.UNWRITTEN : exitCode;
    }

    /** Runs a command and returns what the process exits with. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        boolean isJson = JsonOutput.isAsked(arguments);
        boolean isDebug = List.of(arguments).contains("--debug");
        Terminal terminal = Terminal.ofProcess();
        LecternCommand command = new LecternCommand();
        CommandLine line = new CommandLine(command)
                .setOut(out)
                .setErr(err)
                .setColorScheme(Help.defaultColorScheme(terminal.isColoured() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(MIN_HELP_WIDTH, terminal.width()))
                .setUsageHelpAutoWidth(false)
                .registerConverter(Duration.class, OptionConverters::seconds)
                .registerConverter(Language.class, OptionConverters::language)
                .registerConverter(Long.class, OptionConverters::wholeNumber)
                .registerConverter(long.class, OptionConverters::wholeNumber)
                .setCaseInsensitiveEnumValuesAllowed(true);
        Failures failures = new Failures(out, err, isJson, isDebug);
        line.setParameterExceptionHandler((failure, ignored) -> failures.usage(failure))
                .setExecutionExceptionHandler((failure, failed, parsed) -> failures.of(failure, failed))
                .setExecutionStrategy(parsed -> {
                    if (command.isDebug) {
                        Logging.showAll();
                    }
                    return new CommandLine.RunLast().execute(parsed);
                });
        try {
            return line.execute(arguments);
        } catch (Error failure) {
            return failures.of(failure);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** A command line without a command. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** The version that the jar tells. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = LecternCommand.class.getPackage().getImplementationVersion();
            return new String[] {"lectern " + (version == null ? "(not packaged)" : version)};
        }
    }
}
