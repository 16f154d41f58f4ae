package org.lectern.publish;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Gap;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;

/**
 * How good a timetable is known to be: for organisers only.
 *
 * @param report what the rules say of it
 * @param lowerBound the score that no timetable of the event goes below, or null if none is known
 * @param unplaced what is unplaced, and why
 * @since 0.1.0
 */
public record QualityReport(Report report, @Nullable Score lowerBound, List<UnplacedItem> unplaced) {

    /** @throws IllegalArgumentException if the score is below the bound */
    public QualityReport {
        Objects.requireNonNull(report, "report");
        unplaced = List.copyOf(unplaced);
        if (lowerBound != null && report.score().compareTo(lowerBound) < 0) {
            throw new IllegalArgumentException(
                    "The score '%s' is below the lower bound '%s'. Use the lower bound of this version of the event."
                            .formatted(report.score(), lowerBound));
        }
    }

    /** Returns what a search knows of its timetable. */
    public static QualityReport of(SolveResult result) {
        return new QualityReport(result.report(), result.lowerBound(), result.unplaced());
    }

    /**
     * Returns what the standard rules say of a timetable, and why something is unplaced, if anything is, which costs the
     * tables of the event; no bound is known without a search.
     */
    public static QualityReport of(Event event, Timetable timetable) {
        Report report = StandardRules.checker().check(event, timetable);
        return new QualityReport(report, null, UnplacedItem.of(event, timetable, StandardRules.catalogue()));
    }

    /**
     * Returns this with what a search of the same event has proven.
     *
     * @throws IllegalArgumentException if the score is below the bound
     */
    public QualityReport withLowerBound(Score proven) {
        return new QualityReport(report, proven, unplaced);
    }

    public Score score() {
        return report.score();
    }

    public Optional<Score> findLowerBound() {
        return Optional.ofNullable(lowerBound);
    }

    /**
     * Returns the gap between score and lower bound at the highest level at which they differ, or empty if they are equal or no bound
     * is known.
     */
    public Optional<Gap> findGap() {
        return findLowerBound().flatMap(bound -> Gap.find(score(), bound));
    }

    /** Returns whether no timetable can be better. */
    public boolean isProvenOptimal() {
        return score().equals(lowerBound);
    }

    /** Returns score and lower bound in one line. */
    @Override
    public String toString() {
        return lowerBound == null ? score().toString() : "%s, lower bound %s".formatted(score(), lowerBound);
    }
}
