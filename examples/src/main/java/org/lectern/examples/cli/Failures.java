package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.lectern.defect.DefectFile;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.json.ProblemsJson;
import org.lectern.solve.SolveDefectException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the command line tells that something went wrong: one line for each mistake, never a stack trace. */
final class Failures {

    static final String OUT_OF_MEMORY = "lectern: There is not enough memory. Allow more with LECTERN_OPTS=-Xmx4g";

    private static final int MAX_CAUSES = 20;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean isJson;
    private final boolean isDebug;

    Failures(PrintWriter out, PrintWriter err, boolean isJson, boolean isDebug) {
        this.out = out;
        this.err = err;
        this.isJson = isJson;
        this.isDebug = isDebug;
    }

    /** Returns whether memory ran out, even while Java itself was loading a class. */
    static boolean isOutOfMemory(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (cause instanceof OutOfMemoryError
                    // Java forgets the cause of a class that could not be initialised, but for its name.
                    || String.valueOf(cause.getMessage()).contains("OutOfMemoryError")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Tells of a mistake in the command line itself. */
    int usage(ParameterException failure) {
        String name = failure.getCommandLine().getCommandSpec().qualifiedName();
        String advice = advice(failure, name);
        String message = sentence(message(failure));
        if (isJson) {
            out.print(ProblemsJson.write("", List.of(new Problem("usage", "", "", message, advice))));
        } else {
            Terminal.tell(err, "%s: %s %s".formatted(name, message, advice));
        }
        return ExitCode.BAD_INPUT;
    }

    private static String message(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            boolean hasCommands = !failure.getCommandLine().getSubcommands().isEmpty();
            String what = unmatched.isUnknownOption() ? "option" : hasCommands ? "command" : "argument";
            return "Unknown %s '%s'".formatted(what, unmatched.getUnmatched().get(0));
        }
        return String.valueOf(failure.getMessage());
    }

    private static String advice(ParameterException failure, String name) {
        if (failure instanceof AdvisedException advised) {
            return advised.advice();
        }
        List<String> suggestions = failure instanceof UnmatchedArgumentException unmatched
                // Commands have so few letters in common by chance that only the nearest is meant.
                ? unmatched.getSuggestions().stream()
                        .limit(unmatched.isUnknownOption() ? Long.MAX_VALUE : 1)
                        .toList()
                : List.of();
        return suggestions.isEmpty()
                ? "See: %s --help".formatted(name)
                : "Did you mean: %s?".formatted(String.join(", ", suggestions));
    }

    private static String sentence(String told) {
        String text = told.startsWith("Error: ") ? told.substring("Error: ".length()) : told;
        return text.endsWith(".") || text.endsWith(":") ? text : text + ".";
    }

    /** Tells of what stopped a command, given as it was parsed. */
    int of(Throwable failure, CommandLine command) {
        // Only a search adds all costs up, so that no reader of files finds this mistake.
        return failure instanceof InvalidInputException refused && isOfCosts(refused)
                ? of(new BadInputException(eventFile(command), refused.problems()))
                : of(failure);
    }

    private static boolean isOfCosts(InvalidInputException refused) {
        return refused.problems().stream()
                .allMatch(problem ->
                        problem.code().equals("too-large") && problem.pointer().equals("/rules"));
    }

    /** Returns the file that the command line names first, which is that of the event. */
    private static Path eventFile(CommandLine command) {
        return command.getParseResult().matchedPositionals().stream()
                .flatMap(parameter -> parameter.originalStringValues().stream())
                .findFirst()
                .map(Path::of)
                .orElse(Path.of(""));
    }

    /** Tells of what stopped a command. */
    int of(Throwable failure) {
        if (failure instanceof BadInputException mistake) {
            if (isJson) {
                out.print(ProblemsJson.write(mistake.file(), mistake.problems()));
            } else {
                mistake.lines().forEach(line -> Terminal.tell(err, line));
            }
            return ExitCode.BAD_INPUT;
        }
        if (isOutOfMemory(failure)) {
            err.println(OUT_OF_MEMORY);
        } else if (isDebug) {
            failure.printStackTrace(err);
        } else if (failure instanceof SolveDefectException defect) {
            Terminal.tell(err, "lectern: %s %s".formatted(defect.getMessage(), written(defect)));
        } else {
            Terminal.tell(
                    err,
                    "lectern: A defect of Lectern stopped the command: %s. Run it again with --debug and report the output."
                            .formatted(failure));
        }
        return ExitCode.DEFECT;
    }

    private static String written(SolveDefectException defect) {
        try {
            return "The file '%s' reproduces it; it holds all names of the event.".formatted(DefectFile.write(defect));
        } catch (UncheckedIOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
