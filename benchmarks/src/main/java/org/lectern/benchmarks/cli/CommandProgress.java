package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar with the time left; nothing where there is no terminal. */
final class CommandProgress implements AutoCloseable {

    private final @Nullable ProgressBar bar;

    private CommandProgress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param expectedSeconds how long all takes, about */
    static CommandProgress of(String task, double expectedSeconds) {
        return ofCount(task, " s", Math.round(expectedSeconds));
    }

    /**
     * Returns the bar of things that take about as long each.
     *
     * @param unit what is counted, after a blank
     */
    static CommandProgress ofCount(String task, String unit, long count) {
        if (!ProgressLine.isTerminal()) {
            return new CommandProgress(null);
        }
        return new CommandProgress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(Math.max(1, count))
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(unit, 1)
                .setSpeedUnit(ChronoUnit.SECONDS)
                .setUpdateIntervalMillis(500)
                .clearDisplayOnFinish()
                .build());
    }

    /** Names what is being done. */
    void startOf(Object what) {
        if (bar != null) {
            bar.setExtraMessage(what.toString());
        }
    }

    /** Counts what is done, in the unit of the bar. */
    void endOf(double amount) {
        if (bar != null) {
            bar.stepBy(Math.round(amount));
        }
    }

    /** Prints a line above the bar. */
    void printAbove(PrintWriter out, String line) {
        if (bar != null) {
            // Takes the bar's line away; the bar draws itself anew.
            System.err.print("\r\u001b[K");
            System.err.flush();
        }
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
