package org.lectern.solve;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;

/**
 * What a search gives back.
 *
 * @param event the event
 * @param timetable the best timetable found
 * @param report what the checker says of it: score, costs by rule, findings
 * @param floor the sum of each session's cheapest place taken alone: a bound that costs nothing
 * @param bound the score that no timetable goes below
 * @param certificate why that is so
 * @param leftOut what the timetable leaves out, and why
 * @param ending how the search ended
 * @param seed the seed of its randomness
 * @param steps how many steps it made
 */
public record Solved(
        Event event,
        Timetable timetable,
        Report report,
        Score floor,
        Score bound,
        Certificate certificate,
        List<LeftOut> leftOut,
        Ending ending,
        long seed,
        long steps) {

    public Solved {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(floor, "floor");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(ending, "ending");
        leftOut = List.copyOf(leftOut);
    }

    public Score score() {
        return report.score();
    }

    /** Returns every way in which the timetable breaks a rule, waived ones included. */
    public List<Finding> findings() {
        return report.findings();
    }

    /** Returns whether no timetable can be better. */
    public boolean isProvenOptimal() {
        return bound.equals(score());
    }

    /** Returns the {@linkplain Score#gapAbove gap} between score and bound, if hard and medium cost are proven least. */
    public OptionalDouble gap() {
        return score().gapAbove(bound);
    }
}
