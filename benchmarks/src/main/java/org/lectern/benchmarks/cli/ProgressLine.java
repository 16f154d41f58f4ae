package org.lectern.benchmarks.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveListener;

/** One line on the terminal that tells how far a search is; nothing where there is no terminal. */
final class ProgressLine implements SolveListener, AutoCloseable {

    private static final long MILLIS_BETWEEN = 200;

    private final @Nullable PrintStream terminal;
    private long lastMillis = -MILLIS_BETWEEN;

    private ProgressLine(@Nullable PrintStream terminal) {
        this.terminal = terminal;
    }

    static ProgressLine onTerminal() {
        return new ProgressLine(isTerminal() ? System.err : null);
    }

    /** Since Java 22 there can be a console without a terminal, and it says so; before, there is none. */
    @SuppressWarnings("SystemConsoleNull") // It does return null on Java 21.
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public void onProgress(Progress progress) {
        if (terminal != null && progress.elapsed().toMillis() - lastMillis >= MILLIS_BETWEEN) {
            lastMillis = progress.elapsed().toMillis();
            show(String.format(
                    Locale.ROOT,
                    "%s %.1f s, %,d steps, %s, bound %s",
                    progress.phase().name().toLowerCase(Locale.ROOT),
                    lastMillis / 1000.0,
                    progress.steps(),
                    progress.findScore().map(Object::toString).orElse("no timetable yet"),
                    progress.findLowerBound().map(Object::toString).orElse("none yet")));
        }
    }

    /** Shows a line in the place of the one before. */
    void show(String line) {
        if (terminal != null) {
            terminal.print("\r\u001b[K" + line);
            terminal.flush();
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        show("");
    }
}
