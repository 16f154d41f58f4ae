package org.lectern.publish;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.LeftOut;
import org.lectern.solve.Solved;

/**
 * How good a timetable is known to be: for organisers only.
 *
 * @param report what the rules say of it
 * @param bound the score that no timetable goes below, or null if none is known
 * @param gap the share of the soft cost that a better timetable saves at most, or null if that is not known
 * @param leftOut what is left out, and why
 */
public record Judgement(
        Report report, @Nullable Score bound, @Nullable Double gap, List<LeftOut> leftOut) {

    public Judgement {
        Objects.requireNonNull(report, "report");
        leftOut = List.copyOf(leftOut);
    }

    /** Returns what a search knows of its timetable. */
    public static Judgement of(Solved solved) {
        OptionalDouble gap = solved.gap();
        return new Judgement(
                solved.report(), solved.bound(), gap.isPresent() ? gap.getAsDouble() : null, solved.leftOut());
    }

    /** Returns what the standard rules say of a timetable; no bound is known without a search. */
    public static Judgement of(Event event, Timetable timetable) {
        return new Judgement(Checker.standard().check(event, timetable), null, null, List.of());
    }

    public Score score() {
        return report.score();
    }

    public Optional<Score> givenBound() {
        return Optional.ofNullable(bound);
    }

    public OptionalDouble givenGap() {
        return gap == null ? OptionalDouble.empty() : OptionalDouble.of(gap);
    }

    /** Returns whether no timetable can be better. */
    public boolean isProvenOptimal() {
        return score().equals(bound);
    }
}
