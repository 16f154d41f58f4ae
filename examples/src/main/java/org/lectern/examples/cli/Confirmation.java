package org.lectern.examples.cli;

import java.io.Console;
import java.util.Locale;
import org.lectern.event.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option {@code --yes}, without which a terminal is asked. */
final class Confirmation {

    @Option(names = "--yes", description = "Makes the new edition without asking.")
    private boolean isGiven;

    /**
     * Returns whether somebody says yes.
     *
     * @throws AdvisedException if there is nobody to ask
     */
    @SuppressWarnings("SystemConsoleNull") // It does on Java 21.
    boolean isGiven(CommandLine line, String question, String otherwise) {
        if (isGiven) {
            return true;
        }
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            line.getOut().flush();
            throw new AdvisedException(line, new Problem("unconfirmed", "", "", otherwise, "Add --yes to go on."));
        }
        line.getOut().flush();
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    /** From Java 22 on there is a console even where there is no terminal. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
