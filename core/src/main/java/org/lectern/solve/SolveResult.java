package org.lectern.solve;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Finding;
import org.lectern.rule.Gap;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.text.JsonForm;

/**
 * The result of a search.
 *
 * @param event the event
 * @param timetable the best timetable found
 * @param report the checker's report on it: score, costs by rule, findings
 * @param trivialBound the sum of each session's cheapest place, taken alone: a lower bound that costs nothing to
 *     compute, never above {@code lowerBound}; null if the search ended before the places were known
 * @param lowerBound the highest score proven to be a lower bound: none of the timetables that {@link
 *     org.lectern.solve.proof.CoveredTimetables} describes scores less. It is zero if the result costs no more than that bound, and
 *     the result or the published timetable is none of them
 * @param certificate the proof of the lower bound, which {@link org.lectern.solve.proof.CertificateVerifier} checks
 * @param unplaced the unscheduled sessions and dropped slots, with the reason for each
 * @param stopReason why the search stopped
 * @param seed the seed of its random choices
 * @param steps the number of steps made
 * @since 0.1.0
 */
public record SolveResult(
        Event event,
        Timetable timetable,
        Report report,
        @Nullable Score trivialBound,
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
        Objects.requireNonNull(lowerBound, "lowerBound");
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(stopReason, "stopReason");
        unplaced = List.copyOf(unplaced);
    }

    public Score score() {
        return report.score();
    }

    /** Returns the sum of each session's cheapest place, or empty if the search ended before the places were known. */
    public Optional<Score> findTrivialBound() {
        return Optional.ofNullable(trivialBound);
    }

    /** Returns all violations of rules by the timetable, waived ones included. */
    public List<Finding> findings() {
        return report.findings();
    }

    /**
     * Returns whether score and lower bound are equal, so that no timetable is better: with each session unscheduled or at an allowed
     * length and a start on the step, pinned or published, as {@link org.lectern.solve.proof.CoveredTimetables} says in full.
     */
    public boolean isProvenOptimal() {
        return lowerBound.equals(score());
    }

    /** Returns the gap between score and lower bound at the highest level at which they differ, or empty if they are equal. */
    public Optional<Gap> findGap() {
        return Gap.find(score(), lowerBound);
    }

    /** Returns the result in one line: what is scheduled, the score and why the search stopped. */
    @Override
    public String toString() {
        return "Event '%s': %s of %s sessions scheduled, %s, %s after %s steps%s"
                .formatted(
                        event.id(),
                        timetable.placements().size(),
                        event.sessions().size(),
                        score(),
                        stopReason.description(),
                        steps,
                        isProvenOptimal() ? "" : ", lower bound " + lowerBound);
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
