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
 * @param trivialBound the sum of each session's cheapest place taken alone: a bound that costs nothing
 * @param lowerBound the score that no timetable goes below
 * @param certificate why that is so
 * @param unplaced what the timetable leaves out, and why
 * @param stopReason how the search ended
 * @param seed the seed of its randomness
 * @param steps how many steps it made
 */
public record SolveResult(
        Event event,
        Timetable timetable,
        Report report,
        Score trivialBound,
        Score lowerBound,
        Certificate certificate,
        List<UnplacedItem> unplaced,
        StopReason stopReason,
        long seed,
        long steps) {

    public SolveResult {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(trivialBound, "floor");
        Objects.requireNonNull(lowerBound, "bound");
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(stopReason, "ending");
        unplaced = List.copyOf(unplaced);
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
        return lowerBound.equals(score());
    }

    /** Returns the {@linkplain Score#findRelativeGap gap} between score and bound, if hard and medium cost are proven least. */
    public OptionalDouble findGap() {
        return score().findRelativeGap(lowerBound);
    }
}
