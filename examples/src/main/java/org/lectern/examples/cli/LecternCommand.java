package org.lectern.examples.cli;

import java.io.BufferedOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line of Lectern. */
@Command(
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
        })
public final class LecternCommand extends TopLevel {

    /** The least that picocli takes. */
    private static final int MIN_HELP_WIDTH = 55;

    private static final Set<Class<?>> TELLING_OF_OTHERS =
            Set.of(CompletionCommand.class, ManCommand.class, HelpCommand.class);

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
        Optional<Class<?>> alone = findAlone(arguments);
        TopLevel command = alone.isPresent() ? new TopLevel() : new LecternCommand();
        CommandLine line = new CommandLine(command);
        alone.ifPresent(line::addSubcommand);
        line.setOut(out)
                .setErr(err)
                .setColorScheme(Help.defaultColorScheme(terminal.isColoured() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(MIN_HELP_WIDTH, terminal.width()))
                .setUsageHelpAutoWidth(false)
                .registerConverter(Duration.class, OptionConverters::seconds)
                .registerConverter(Language.class, OptionConverters::language)
                .registerConverter(Long.class, OptionConverters::wholeNumber)
                .registerConverter(long.class, OptionConverters::wholeNumber)
                .registerConverter(Integer.class, OptionConverters::count)
                .registerConverter(int.class, OptionConverters::count)
                .setCaseInsensitiveEnumValuesAllowed(true);
        Failures failures = new Failures(out, err, isJson, isDebug);
        line.setParameterExceptionHandler((failure, ignored) -> failures.usage(failure))
                .setExecutionExceptionHandler((failure, failed, parsed) -> failures.of(failure, failed))
                .setExecutionStrategy(parsed -> {
                    if (command.isDebug()) {
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

    /** Returns the command that is asked for by name, if no other is needed: to look at all takes picocli a tenth of a second. */
    private static Optional<Class<?>> findAlone(String... arguments) {
        return Stream.of(LecternCommand.class.getAnnotation(Command.class).subcommands())
                .filter(one -> arguments.length > 0 && !TELLING_OF_OTHERS.contains(one))
                .filter(one -> one.getAnnotation(Command.class).name().equals(arguments[0]))
                .findFirst();
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
