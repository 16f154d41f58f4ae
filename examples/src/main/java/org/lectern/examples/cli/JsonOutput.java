package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.examples.cli.OutputFile.Output;
import picocli.CommandLine.Option;

/** The option {@code --json} of commands whose document may go to a file: it is then written beside what people read. */
final class JsonOutput {

    private static final String STANDARD_OUTPUT = "-";

    /** The commands that have this option. */
    private static final Set<String> FILE_COMMANDS =
            Set.of("explain", "whynot", "whatif", "robustness", "diagnose", "diff", "replan");

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = STANDARD_OUTPUT,
            paramLabel = "FILE",
            description = {"Writes the answer as a JSON document to FILE.", "Without FILE, prints it instead of text."})
    private @Nullable Path file;

    /** Returns whether the document takes the place of what people read. */
    boolean isInstead() {
        return file != null && file.toString().equals(STANDARD_OUTPUT);
    }

    /** Returns the file that the document goes to. */
    Output output() {
        return new Output("--json", isInstead() ? null : file);
    }

    /**
     * Sees that the file can be written, before any work is done for it.
     *
     * @throws BadInputException if it cannot, or is one of those that are read
     */
    void requireWritable(@Nullable Path... inputs) {
        if (file != null && !isInstead()) {
            InputFiles.requireWritable(file, "document", inputs);
        }
    }

    /** Prints the document, or what people read; also writes the document to the file, if there is one. */
    void print(PrintWriter out, Supplier<String> document, Runnable page) {
        if (isInstead()) {
            out.print(document.get());
            return;
        }
        if (file != null) {
            OutputFile.text(file, document.get());
        }
        page.run();
        if (file != null) {
            Terminal.page(out).blank();
            Terminal.page(out).entry("Written to ", file.toString());
        }
    }

    /** Returns whether a command line asks for a document on standard output, so that mistakes are told as one too. */
    static boolean isAsked(String... arguments) {
        List<String> all = List.of(arguments);
        int at = all.indexOf("--json");
        String command = all.stream()
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .orElse("");
        boolean mayName = FILE_COMMANDS.contains(command);
        boolean names = mayName && at + 1 < all.size() && !all.get(at + 1).startsWith("-");
        return at >= 0 && !names;
    }
}
