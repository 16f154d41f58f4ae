package org.lectern.diagnose;

import java.util.List;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Report;
import org.lectern.solve.SolveResult;

/**
 * Whether an event is impossible: whether no timetable of it has 0 hard and 0 medium cost.
 *
 * <p>A timetable here holds each session at a start on the step inside a window of a day, or where it is pinned; if a
 * session need not lie in the windows of the days, at any start on the dates of the event.
 */
public sealed interface Diagnosis {

    /** Returns the event. */
    Event event();

    /** Returns how full its days and rooms are. */
    Density density();

    /**
     * Returns whether an event is impossible, with the causes if it is.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue
     */
    static Diagnosis of(Event event) {
        return of(event, DiagnosisOptions.defaults());
    }

    /**
     * Returns whether an event is impossible, within the budget of the options.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue
     */
    static Diagnosis of(Event event, DiagnosisOptions options) {
        return new Diagnoser(event, options).diagnosis(null);
    }

    /** Returns why a search left something out, or broke a rule: impossible, or possible after all, or not known. */
    static Diagnosis of(SolveResult result) {
        return of(result, DiagnosisOptions.defaults());
    }

    /** As the other, within the budget of the options, whose catalogue must be that of the search. */
    static Diagnosis of(SolveResult result, DiagnosisOptions options) {
        return new Diagnoser(result.event(), options).diagnosis(result);
    }

    /**
     * No timetable of the event has 0 hard and 0 medium cost, which is proven.
     *
     * @param causes one or more causes that have no session in common; removing one may leave others
     */
    record Infeasible(Event event, Density density, List<Cause> causes) implements Diagnosis {
        public Infeasible {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(density, "density");
            causes = List.copyOf(causes);
        }
    }

    /**
     * A timetable of the event has 0 hard and 0 medium cost.
     *
     * @param timetable such a one; it is legal and complete, but nobody has tried to make it good
     */
    record Feasible(Event event, Density density, Timetable timetable) implements Diagnosis {
        public Feasible {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(density, "density");
            Objects.requireNonNull(timetable, "timetable");
        }
    }

    /**
     * Neither a proof nor a timetable was found within the budget.
     *
     * @param nearest the best timetable found
     * @param report what the checker says of it
     */
    record Unknown(Event event, Density density, Timetable nearest, Report report) implements Diagnosis {
        public Unknown {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(density, "density");
            Objects.requireNonNull(nearest, "nearest");
            Objects.requireNonNull(report, "report");
        }
    }
}
