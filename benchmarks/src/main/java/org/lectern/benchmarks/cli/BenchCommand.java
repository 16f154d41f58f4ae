package org.lectern.benchmarks.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.lectern.event.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks: 0 is success, 1 a run that failed, 2 bad input. */
@Command(
        name = "bench",
        description = "Measures how good Lectern's timetables are and how fast it finds them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            GenerateCommand.class,
            SolveCommand.class,
            SeedsCommand.class,
            CompareCommand.class,
            SuiteCommand.class,
            ScaleCommand.class,
            ReportCommand.class,
            MicroCommand.class,
            ReplanCommand.class,
            DiagnoseCommand.class,
            TermsCommand.class,
            DeterminismCommand.class,
            GateCommand.class,
            PaceCommand.class,
            CancelCommand.class,
            HeapCommand.class,
            StopCommand.class,
            AdditionsCommand.class,
            FingerprintCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = BenchVersion.class)
public final class BenchCommand {

    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    public static void main(String[] args) {
        System.exit(run(writer(System.out), writer(System.err), args));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /** Runs a command line and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new BenchCommand());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((failure, ignored) -> {
            CommandLine failed = failure.getCommandLine();
            err.println("%s: %s See '%s --help'."
                    .formatted(
                            failed.getCommandName(),
                            sentence(String.valueOf(failure.getMessage())),
                            failed.getCommandSpec().qualifiedName()));
            return BAD_INPUT;
        });
        line.setExecutionExceptionHandler((failure, failed, ignored) -> {
            err.println(failed.getCommandName() + ": " + message(failure));
            return failure instanceof IllegalStateException ? FAILED : BAD_INPUT;
        });
        int exit = line.execute(args);
        out.flush();
        err.flush();
        return exit;
    }

    private static String message(Exception failure) throws Exception {
        return switch (failure) {
            case InvalidInputException invalid -> String.valueOf(invalid.getMessage());
            case IllegalArgumentException refused -> String.valueOf(refused.getMessage());
            case IllegalStateException failed -> String.valueOf(failed.getMessage());
            case UncheckedIOException io -> fileMessage(io);
            default -> throw failure;
        };
    }

    /** What names the file that a person chose is better than the file that failed, which may be a temporary one. */
    static String fileMessage(UncheckedIOException failure) {
        boolean hasOwnMessage = !Objects.equals(
                failure.getMessage(), Objects.requireNonNull(failure.getCause()).toString());
        return !hasOwnMessage && failure.getCause() instanceof FileSystemException file
                ? "The file '%s' can be neither read nor written: %s. Check its path and permissions."
                        .formatted(
                                file.getFile(),
                                file.getReason() == null
                                        ? file.getClass().getSimpleName().replace("Exception", "")
                                        : file.getReason())
                : String.valueOf(failure.getMessage());
    }

    /** Returns a message of the command line's parser on one line, with a full stop. */
    private static String sentence(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
