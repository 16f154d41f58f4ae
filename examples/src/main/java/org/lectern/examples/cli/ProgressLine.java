package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.lectern.event.Level;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveListener;

/** One line that shows on a terminal how a search goes on, and is gone when it ends; nothing anywhere else. */
final class ProgressLine implements SolveListener {

    /** The launcher says with this property whether standard error is a terminal; Java cannot tell. */
    private static final String TERMINAL = "lectern.terminal";

    private static final Duration BETWEEN = Duration.ofMillis(80);
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final boolean isShown;
    private Duration last = Duration.ofDays(-1);
    private boolean isEnded;

    private ProgressLine(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, Boolean.getBoolean(TERMINAL));
    }

    @Override
    public synchronized void onProgress(Progress progress) {
        if (isShown && !isEnded && progress.elapsed().minus(last).compareTo(BETWEEN) >= 0) {
            last = progress.elapsed();
            err.print("\r" + text(progress) + "\u001b[K");
            err.flush();
        }
    }

    /** Clears the line; nothing is shown after that. */
    synchronized void end() {
        if (isShown && !isEnded) {
            err.print("\r\u001b[K");
            err.flush();
        }
        isEnded = true;
    }

    static String text(Progress progress) {
        String text = String.format(
                Locale.ROOT,
                "%.1f s  %s%s%s%s",
                progress.elapsed().toMillis() / 1000.0,
                words(progress.phase()),
                progress.findScore().map(score -> ": " + DisplayText.of(score)).orElse(""),
                gap(progress),
                progress.steps() == 0 ? "" : ", " + DisplayText.count(progress.steps(), "step"));
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH);
    }

    private static String gap(Progress progress) {
        if (progress.findScore().isEmpty() || progress.findLowerBound().isEmpty()) {
            return "";
        }
        return progress.findGap()
                .map(gap -> ", gap " + DisplayText.percent(gap.share())
                        + (gap.level() == Level.SOFT
                                ? ""
                                : " " + DisplayText.of(gap.level()).toLowerCase(Locale.ROOT)))
                .orElse(", gap " + DisplayText.percent(0));
    }

    private static String words(Progress.Phase phase) {
        return switch (phase) {
            case TABLES -> "tabulating the places of each session";
            case CONSTRUCTION -> "placing";
            case BOUNDING -> "bounding";
            case IMPROVEMENT -> "improving";
            case PROOF -> "proving";
        };
    }
}
