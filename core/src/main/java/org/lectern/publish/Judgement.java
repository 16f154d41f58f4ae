package org.lectern.publish;

import org.lectern.rule.standard.StandardRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.LeftOut;
import org.lectern.solve.Solved;

/**
 * How good a timetable is known to be: for organisers only.
 *
 * @param report what the rules say of it
 * @param bound the score that no timetable of the event goes below, or null if none is known
 * @param leftOut what is left out, and why
 */
public record Judgement(Report report, @Nullable Score bound, List<LeftOut> leftOut) {

    /** @throws IllegalArgumentException if the score is below the bound */
    public Judgement {
        Objects.requireNonNull(report, "report");
        leftOut = List.copyOf(leftOut);
        if (bound != null && report.score().compareTo(bound) < 0) {
            throw new IllegalArgumentException(
                    "The score (%s) is below the bound (%s). Maybe the bound is of the event as it was before."
                            .formatted(report.score(), bound));
        }
    }

    /** Returns what a search knows of its timetable. */
    public static Judgement of(Solved solved) {
        return new Judgement(solved.report(), solved.bound(), solved.leftOut());
    }

    /**
     * Returns what the standard rules say of a timetable, and why something is left out, if anything is, which costs the
     * tables of the event; no bound is known without a search.
     */
    public static Judgement of(Event event, Timetable timetable) {
        Report report = StandardRules.checker().check(event, timetable);
        return new Judgement(report, null, LeftOut.of(event, timetable, StandardRules.catalogue()));
    }

    /**
     * Returns this with what a search of the same event has proven.
     *
     * @throws IllegalArgumentException if the score is below the bound
     */
    public Judgement boundedBy(Score proven) {
        return new Judgement(report, proven, leftOut);
    }

    public Score score() {
        return report.score();
    }

    public Optional<Score> givenBound() {
        return Optional.ofNullable(bound);
    }

    /** Returns the {@linkplain Score#gapAbove gap} between score and bound, if that is known. */
    public OptionalDouble gap() {
        return bound == null ? OptionalDouble.empty() : score().gapAbove(bound);
    }

    /** Returns whether no timetable can be better. */
    public boolean isProvenOptimal() {
        return score().equals(bound);
    }
}
