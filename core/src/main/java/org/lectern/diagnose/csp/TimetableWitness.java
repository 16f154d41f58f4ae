package org.lectern.diagnose.csp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.Checker;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/** Timetables that prove feasibility: found by the prover or the search, verified by the checker. */
public record TimetableWitness(DiagnosisModel model, long steps) {

    private static final long FEW_STEPS = 400;

    /** Returns the timetable of an answer if the checker finds it feasible. */
    public Optional<Timetable> findTimetable(FeasibilityResult outcome, BitSet active) {
        return outcome.isFeasible() ? findValid(model.event, placements(outcome, active)) : Optional.empty();
    }

    /** Returns these placements as a timetable if the checker finds it feasible. */
    public Optional<Timetable> findValid(Event event, List<Placement> placements) {
        Timetable timetable = Timetable.of(event, placements);
        boolean isComplete =
                Checker.of(model.catalogue).check(event, timetable).score().isFeasible();
        return isComplete ? Optional.of(timetable) : Optional.empty();
    }

    /** Returns the placements of a feasible answer under some facts. */
    public List<Placement> placements(FeasibilityResult outcome, BitSet active) {
        int[] values = Objects.requireNonNull(outcome.values(), "values");
        FeasibilityCsp problem = new FeasibilityCsp(model, active);
        List<Placement> placements = new ArrayList<>();
        for (int v = 0; v < values.length; v++) {
            if (!problem.isUnscheduled(v, values[v])) {
                placements.add(placement(problem, v, values[v]));
            }
        }
        return placements;
    }

    private Placement placement(FeasibilityCsp problem, int v, int value) {
        SessionModel session = model.sessionModels.get(problem.sessions[v]);
        PlaceDomain places = problem.places[v];
        int start = places.start()[value];
        int minutes = places.end()[value] - start;
        List<Turn> turns = new ArrayList<>();
        TurnSequencing seating = session.seatings.sequencing(problem.active);
        int[] pairs = seating == null ? null : seating.arrangement(start, minutes);
        for (int i = 0; seating != null && pairs != null && i < pairs.length; i += 2) {
            Instant at = model.timeline.toInstant(start + pairs[i + 1]);
            turns.add(new Turn(session.session.slots().get(pairs[i]).id(), at, seating.minutesOf(pairs[i])));
        }
        return new Placement(
                session.session.id(),
                model.rooms.get(places.room()[value]).id(),
                model.timeline.toInstant(start),
                minutes,
                turns);
    }

    /** Returns the result of a search that stops at a feasible timetable. */
    public SolveResult search(Event event) {
        return search(event, steps);
    }

    private SolveResult search(Event event, long steps) {
        return Lectern.solve(
                event,
                SolveOptions.builder()
                        .catalogue(model.catalogue)
                        .stepLimit(steps)
                        .scoreLimit(new Score(0, 0, Long.MAX_VALUE))
                        .build());
    }

    /** Returns whether a search of few steps finds a feasible timetable of an event without its optional sessions. */
    public boolean isFeasible(Event event) {
        Event smaller = RequiredSessions.of(event);
        SolveResult result = search(smaller, Math.min(steps, FEW_STEPS));
        return result.score().isFeasible()
                && findValid(event, result.timetable().placements()).isPresent();
    }

    /** Returns the sessions with something unplaced, or that break a hard rule, by index. */
    public BitSet violatingSessions(SolveResult result) {
        Set<String> ids = new HashSet<>();
        result.unplaced().forEach(item -> ids.add(item.subject().id()));
        result.findings().stream()
                .filter(finding -> finding.level() != org.lectern.event.Level.SOFT && finding.cost() > 0)
                .forEach(finding -> finding.subjects()
                        .forEach(subject -> ids.add(subject.id().id())));
        return BitSets.where(model.sessions.size(), s -> {
            Session session = model.sessions.get(s);
            return ids.contains(session.id()) || session.slots().stream().anyMatch(slot -> ids.contains(slot.id()));
        });
    }
}
