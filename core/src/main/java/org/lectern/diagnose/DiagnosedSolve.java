package org.lectern.diagnose;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.JobTask;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.StopReason;
import org.lectern.solve.proof.CoveredTimetables;
import org.lectern.text.JsonForm;

/**
 * A search's result with, if its timetable leaves something out or breaks a rule at hard or medium level, the diagnosis that tells
 * whether that has to be. What is left out counts at whatever level its rule does, unless it has a waiver.
 *
 * <p>If the diagnosis finds a timetable that breaks and leaves out nothing, the event is solved once more, from that one. The result
 * is then the second one, with the higher of the two lower bounds.
 *
 * @param result the result of the last search
 * @param diagnosis the diagnosis, or null if the first search left nothing to explain, or the job was ended before
 * @since 0.1.0
 */
public record DiagnosedSolve(SolveResult result, @Nullable Diagnosis diagnosis) {

    public DiagnosedSolve {
        Objects.requireNonNull(result, "result");
    }

    /** Returns the diagnosis, or empty if the first search left nothing to explain, or the job was ended before. */
    public Optional<Diagnosis> findDiagnosis() {
        return Optional.ofNullable(diagnosis);
    }

    /** Returns the result and the diagnosis in one line. */
    @Override
    public String toString() {
        return diagnosis == null ? result.toString() : result + "; " + diagnosis;
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }

    /**
     * Solves an event and, if something is left out, diagnoses why. An interrupt ends it with what is known by then.
     *
     * @param solve the limits of each search; those of time do not count for the diagnosis
     * @param diagnose the limits of the diagnosis, which takes the catalogue of {@code solve}
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue, or the
     *     timetable to start from does not fit the event
     * @throws org.lectern.solve.SolveDefectException as {@link Lectern#solve(Event, SolveOptions)}
     */
    public static DiagnosedSolve of(Event event, SolveOptions solve, DiagnosisOptions diagnose) {
        return JobTask.call("diagnosed-solve", () -> run(event, solve, diagnose));
    }

    /**
     * Starts what {@link #of} does on another thread and returns at once. Ended early, it has the best timetable so far, and no
     * diagnosis unless that has begun.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more
     */
    public static Job<DiagnosedSolve> start(
            Event event, SolveOptions solve, DiagnosisOptions diagnose, JobOptions job) {
        return JobTask.start("diagnosed-solve", job, () -> run(event, solve, diagnose));
    }

    private static DiagnosedSolve run(Event event, SolveOptions solve, DiagnosisOptions diagnose) {
        SolveResult first = Lectern.solve(event, solve);
        boolean isAllWell = first.score().isFeasible() && !LeftOut.isAny(event, first.timetable(), solve.catalogue());
        if (isAllWell || JobScope.current().isStopRequested()) {
            return new DiagnosedSolve(first, null);
        }
        Diagnosis diagnosis = Diagnosis.of(first, diagnose.withCatalogue(solve.catalogue()));
        if (diagnosis instanceof Diagnosis.Feasible possible) {
            SolveOptions again = solve.toBuilder().start(possible.timetable()).build();
            return new DiagnosedSolve(withBound(Lectern.solve(event, again), first, solve.catalogue()), diagnosis);
        }
        return new DiagnosedSolve(first, diagnosis);
    }

    /** Returns a result with the higher of two lower bounds: both are about the same event. */
    private static SolveResult withBound(SolveResult result, SolveResult other, Catalogue catalogue) {
        Score score = result.score();
        Score bound = score.cheaperOf(CoveredTimetables.lowerBound(
                result.event(),
                catalogue,
                result.timetable(),
                score,
                other.certificate().lowerBound()));
        if (bound.compareTo(result.lowerBound()) <= 0) {
            return result;
        }
        return new SolveResult(
                result.event(),
                result.timetable(),
                result.report(),
                result.trivialBound(),
                bound,
                other.certificate(),
                result.unplaced(),
                bound.equals(score) ? StopReason.PROVEN_OPTIMAL : result.stopReason(),
                result.seed(),
                result.steps());
    }
}
