package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.lectern.event.Level;
import org.lectern.rule.Score;
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
                progress.findScore().map(score -> ": " + costs(score)).orElse(""),
                gap(progress),
                steps(progress));
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH);
    }

    /** Returns the costs from the first level that has any: the line has little room. */
    private static String costs(Score score) {
        String all = DisplayText.of(score);
        int levels = score.hard() > 0 ? 0 : score.medium() > 0 ? 1 : 2;
        return all.split(", ", levels + 1)[levels];
    }

    /** Returns the steps, of those after which the search ends if it finds nothing better. */
    private static String steps(Progress progress) {
        if (progress.steps() == 0) {
            return "";
        }
        return progress.findLastStep().isPresent()
                ? String.format(
                        Locale.ROOT,
                        ", %,d of %,d steps",
                        progress.steps(),
                        Math.max(progress.steps(), progress.findLastStep().getAsLong()))
                : ", " + DisplayText.count(progress.steps(), "step");
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
