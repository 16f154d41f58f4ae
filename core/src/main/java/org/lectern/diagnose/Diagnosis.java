package org.lectern.diagnose;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.job.work.JobTask;
import org.lectern.rule.Report;
import org.lectern.solve.SolveResult;
import org.lectern.text.JsonForm;

/**
 * The answer to whether an event is feasible: whether a timetable with 0 hard and 0 medium cost exists.
 *
 * <p>A timetable here starts each session on the step within a window of a day, or where it is pinned or was published. If a session
 * need not lie within the windows of the days, it may start at any time on the dates of the event.
 *
 * @since 0.1.0
 */
public sealed interface Diagnosis {

    /** Returns the diagnosed event. */
    Event event();

    /** Returns how full its days and rooms are. */
    Density density();

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    default String toJson() {
        return JsonForm.get().write(this);
    }

    /**
     * Returns whether an event is feasible and, if not, the causes.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue
     */
    static Diagnosis of(Event event) {
        return of(event, DiagnosisOptions.defaults());
    }

    /**
     * Returns whether an event is feasible, within the limits of the options. An interrupt ends it with what is known by
     * then.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue
     */
    static Diagnosis of(Event event, DiagnosisOptions options) {
        return JobTask.call("diagnose", () -> Diagnoser.diagnose(event, options, null));
    }

    /**
     * Starts a diagnosis on another thread and returns at once. Ended early, it is unknown, or infeasible with the causes
     * found by then, of which the last need not be minimal.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more
     */
    static Job<Diagnosis> start(Event event, DiagnosisOptions options, JobOptions job) {
        return JobTask.start("diagnose", job, () -> Diagnoser.diagnose(event, options, null));
    }

    /**
     * Returns why a search left something unplaced or broke a rule at hard or medium level: infeasible, feasible after all, or
     * unknown. If the event allows what is unplaced, softly or by a rule that is off, the diagnosis is of an event that does not.
     */
    static Diagnosis of(SolveResult result) {
        return of(result, DiagnosisOptions.defaults());
    }

    /**
     * Returns what {@link #of(SolveResult)} does, within the limits of the options, whose catalogue must be that of the
     * search.
     */
    static Diagnosis of(SolveResult result, DiagnosisOptions options) {
        return JobTask.call("diagnose", () -> Diagnoser.diagnose(result.event(), options, result));
    }

    /**
     * Proven infeasible: no timetable of the event has 0 hard and 0 medium cost.
     *
     * @param causes one or more causes that share no session, so that every timetable breaks a fact of each; removing one
     *     may leave others
     * @param hasMore whether the event is proven infeasible without the sessions of these causes too, so that there are
     *     more than the options ask for
     */
    record Infeasible(Event event, Density density, List<Cause> causes, boolean hasMore) implements Diagnosis {
        public Infeasible {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(density, "density");
            causes = List.copyOf(causes);
        }

        /** Returns the conflict of each cause in one line. */
        @Override
        public String toString() {
            return "Event '%s' is infeasible: %s%s"
                    .formatted(
                            event.id(),
                            causes.stream().map(Cause::sentence).collect(Collectors.joining(" ")),
                            hasMore ? " There are more causes." : "");
        }
    }

    /**
     * Proven feasible by a timetable with 0 hard and 0 medium cost.
     *
     * @param timetable such a timetable; its soft cost is not optimised
     */
    record Feasible(Event event, Density density, Timetable timetable) implements Diagnosis {
        public Feasible {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(density, "density");
            Objects.requireNonNull(timetable, "timetable");
        }

        /** Returns in one line that it is feasible. */
        @Override
        public String toString() {
            return "Event '%s' is feasible".formatted(event.id());
        }
    }

    /**
     * Neither a proof nor a feasible timetable was found within the limits.
     *
     * @param nearest the best timetable found
     * @param report the checker's report on it
     */
    record Unknown(Event event, Density density, Timetable nearest, Report report) implements Diagnosis {
        public Unknown {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(density, "density");
            Objects.requireNonNull(nearest, "nearest");
            Objects.requireNonNull(report, "report");
        }

        /** Returns in one line that nothing is known, and the score of the nearest timetable. */
        @Override
        public String toString() {
            return "Event '%s' may be feasible: the best timetable found has %s".formatted(event.id(), report.score());
        }
    }
}
