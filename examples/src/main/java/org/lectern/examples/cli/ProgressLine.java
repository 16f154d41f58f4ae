package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.solve.Improvement;
import org.lectern.solve.Progress;
import org.lectern.solve.SolveListener;

/** One line that shows on a terminal how a search goes on, and is gone when it ends; nothing anywhere else. */
final class ProgressLine implements SolveListener {

    private static final Duration BETWEEN = Duration.ofMillis(80);
    /** A timetable takes time to build, so it is counted less often than the line is shown. */
    private static final Duration BETWEEN_COUNTS = Duration.ofMillis(500);

    private final PrintWriter err;
    private final Terminal terminal;
    private Duration last = Duration.ofDays(-1);
    private Duration lastCount = Duration.ofDays(-1);
    private @Nullable Improvement improvement;
    private String scheduled = "";
    private boolean isEnded;

    private ProgressLine(PrintWriter err, Terminal terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, Terminal.ofProcess());
    }

    static ProgressLine on(PrintWriter err, Terminal terminal) {
        return new ProgressLine(err, terminal);
    }

    @Override
    public synchronized void onImprovement(Improvement better) {
        improvement = better;
    }

    @Override
    public synchronized void onProgress(Progress progress) {
        // A second search counts its time anew, so the time between may be below 0.
        if (!terminal.showsProgress()
                || isEnded
                || progress.elapsed().minus(last).abs().compareTo(BETWEEN) < 0) {
            return;
        }
        last = progress.elapsed();
        if (improvement != null && last.minus(lastCount).abs().compareTo(BETWEEN_COUNTS) >= 0) {
            scheduled = scheduled(improvement.event(), improvement.timetable());
            improvement = null;
            lastCount = last;
        }
        err.print("\r" + text(progress, scheduled, terminal.errorWidth() - 1) + "\u001b[K");
        err.flush();
    }

    /** Clears the line; nothing is shown after that. */
    synchronized void end() {
        if (terminal.showsProgress() && !isEnded) {
            err.print("\r\u001b[K");
            err.flush();
        }
        isEnded = true;
    }

    /** Returns how much of an event a timetable holds, such as {@code 14 of 14 scheduled}. */
    static String scheduled(Event event, Timetable timetable) {
        int dropped = timetable.placements().stream()
                .mapToInt(
                        placement -> Objects.requireNonNull(event.sessionsById().get(placement.sessionId()))
                                        .slots()
                                        .size()
                                - placement.turns().size())
                .sum();
        return "%s of %s scheduled%s"
                .formatted(
                        DisplayText.of(timetable.placements().size()),
                        DisplayText.of(event.sessions().size()),
                        dropped == 0 ? "" : ", %s dropped".formatted(DisplayText.count(dropped, "turn")));
    }

    /** Returns the line: as many of its parts as a width has room for, the first ones first. */
    static String text(Progress progress, String scheduled, int width) {
        StringBuilder line = new StringBuilder(words(progress.phase()));
        List<String> parts = new ArrayList<>(List.of(
                scheduled, distance(progress), DisplayText.of(progress.elapsed().toSeconds()) + " s", steps(progress)));
        parts.removeIf(String::isEmpty);
        String separator = ": ";
        for (String part : parts) {
            if (line.length() + separator.length() + part.length() > width) {
                break;
            }
            line.append(separator).append(part);
            separator = ", ";
        }
        return line.toString();
    }

    /** Returns how far the best timetable is from the lower bound, at the highest level at which they differ. */
    private static String distance(Progress progress) {
        if (progress.findScore().isEmpty() || progress.findLowerBound().isEmpty()) {
            return "";
        }
        return progress.findGap()
                .map(gap -> gap.lowerBound() <= 0
                        ? "nothing proven yet"
                        : String.format(
                                Locale.ROOT,
                                "%.1f %% above the proven bound",
                                Math.max(0.1, 100.0 * (gap.cost() - gap.lowerBound()) / gap.lowerBound())))
                .orElse("proven optimal");
    }

    /** Returns the steps, of those after which the search ends if it finds nothing better. */
    private static String steps(Progress progress) {
        if (progress.steps() == 0) {
            return "";
        }
        return progress.findLastStep().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "step %,d of %,d",
                        progress.steps(),
                        Math.max(progress.steps(), progress.findLastStep().getAsLong()))
                : "step " + DisplayText.of(progress.steps());
    }

    private static String words(Progress.Phase phase) {
        return switch (phase) {
            case TABLES -> "Tabulating the places of each session";
            case CONSTRUCTION -> "Placing";
            case BOUNDING -> "Bounding";
            case IMPROVEMENT -> "Improving";
            case PROOF -> "Proving";
        };
    }
}
