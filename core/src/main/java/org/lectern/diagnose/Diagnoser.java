package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.csp.ConflictNeighbourhood;
import org.lectern.diagnose.csp.DiagnosisModel;
import org.lectern.diagnose.csp.FeasibilityProver;
import org.lectern.diagnose.csp.FeasibilityResult;
import org.lectern.diagnose.csp.TimetableWitness;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.repair.RepairCandidates;
import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.solve.SolveResult;

/** Runs the prover and the search in turn, quick methods first. */
final class Diagnoser {

    private static final int MULTIPLIER_STEPS = 500;
    private static final int QUICK_NODES = 400;
    /** The node limit of all proofs of some causes together, as a multiple of that of one proof. */
    private static final long PROOFS = 2;

    private static final int CAUSES_OF_A_BUDGET = 3;

    private final Event event;
    private final DiagnosisOptions options;
    private final DiagnosisModel model;
    private final FeasibilityProver prover;
    private final TimetableWitness witness;

    private Diagnoser(Event event, DiagnosisOptions options) {
        this.event = event;
        this.options = options;
        this.model = new DiagnosisModel(event, options.catalogue());
        this.prover = new FeasibilityProver(model, MULTIPLIER_STEPS, maxNodes(options));
        this.witness = new TimetableWitness(model, options.stepLimit());
    }

    /** The limit may be any number, for somebody who wants none. */
    static long maxNodes(DiagnosisOptions options) {
        return options.nodeLimit() > Long.MAX_VALUE / PROOFS ? Long.MAX_VALUE : PROOFS * options.nodeLimit();
    }

    /** Returns the diagnosis; unknown if the job is to end before anything is known. */
    static Diagnosis diagnose(Event event, DiagnosisOptions options, @Nullable SolveResult given) {
        // Before anything else, so that mistakes in the event's settings are told.
        EffectiveRules.of(event, options.catalogue());
        JobScope.current().enter("diagnosis", -1);
        Density density = new Density(List.of());
        try {
            density = Density.of(event);
            Event asked = given == null ? event : asked(given, options.catalogue());
            if (!asked.equals(event)) {
                // What was found is about other rules, so the search for a timetable begins anew.
                return new Diagnoser(asked, options).diagnosis(density, null);
            }
            if (given != null && given.score().isFeasible()) {
                return new Diagnosis.Feasible(event, density, given.timetable());
            }
            return new Diagnoser(event, options).diagnosis(density, given);
        } catch (StopRequestedException e) {
            Timetable nearest = given == null ? Timetable.of(event, List.of()) : given.timetable();
            return new Diagnosis.Unknown(
                    event, density, nearest, Checker.of(options.catalogue()).check(event, nearest));
        }
    }

    /** Returns the event of a result; if it allows what the result leaves out, one that does not. */
    private static Event asked(SolveResult given, Catalogue catalogue) {
        return LeftOut.isAny(given.event(), given.timetable(), catalogue)
                ? LeftOut.forbidden(given.event(), catalogue)
                : given.event();
    }

    private Diagnosis diagnosis(Density density, @Nullable SolveResult given) {
        Optional<Timetable> published = published();
        if (published.isPresent()) {
            return new Diagnosis.Feasible(event, density, published.get());
        }
        BitSet all = model.allFacts();
        FeasibilityResult outcome = prover.decide(all, Math.min(options.nodeLimit(), QUICK_NODES));
        Optional<Timetable> timetable = witness.findTimetable(outcome, all);
        SolveResult result = given;
        if (timetable.isEmpty() && !outcome.isInfeasible()) {
            if (result == null) {
                result = witness.search(event);
            }
            if (result.score().isFeasible()) {
                return new Diagnosis.Feasible(event, density, result.timetable());
            }
            try {
                outcome = focused(all, witness.violatingSessions(result));
                if (outcome.status() == FeasibilityResult.Status.UNKNOWN) {
                    outcome = prover.decide(all, options.nodeLimit());
                    timetable = witness.findTimetable(outcome, all);
                }
            } catch (StopRequestedException e) {
                return new Diagnosis.Unknown(event, density, result.timetable(), result.report());
            }
        }
        if (timetable.isPresent()) {
            return new Diagnosis.Feasible(event, density, timetable.get());
        }
        if (outcome.isInfeasible()) {
            return infeasible(density, all, outcome);
        }
        SolveResult best = result == null ? witness.search(event) : result;
        return new Diagnosis.Unknown(event, density, best.timetable(), best.report());
    }

    /** Returns the published timetable if it leaves out and breaks nothing; it may do so at starts that are not on the step. */
    private Optional<Timetable> published() {
        return event.findPublished()
                .map(Published::timetable)
                .filter(timetable -> !LeftOut.isAny(event, timetable, options.catalogue()))
                .flatMap(timetable -> witness.findValid(event, timetable.placements()));
    }

    /**
     * Proves from the sessions that the search left unscheduled, with more and more of the sessions related to them.
     */
    private FeasibilityResult focused(BitSet all, BitSet troubled) {
        List<Integer> near = ConflictNeighbourhood.ordered(model, all, troubled);
        for (int size = troubled.cardinality(); size < 2 * near.size() && size > 0; size *= 2) {
            BitSet nearest = new BitSet();
            near.subList(0, Math.min(size, near.size())).forEach(nearest::set);
            BitSet fewer = model.withSessions(all, nearest);
            FeasibilityResult outcome = prover.decide(fewer, Math.max(1, options.nodeLimit() / 8));
            if (outcome.isInfeasible()) {
                return outcome;
            }
        }
        return FeasibilityResult.unknown();
    }

    private Diagnosis.Infeasible infeasible(Density density, BitSet all, FeasibilityResult first) {
        List<Cause> causes = new ArrayList<>();
        BitSet active = (BitSet) all.clone();
        FeasibilityResult outcome = first;
        while (outcome.isInfeasible() && causes.size() < options.maxCauses()) {
            if (!causes.isEmpty() && causes.size() % CAUSES_OF_A_BUDGET == 0) {
                prover.renewBudget();
            }
            ConflictMinimiser minimiser = new ConflictMinimiser(model, prover, witness, options.nodeLimit());
            BitSet set = minimiser.minimise(active, outcome.conflict());
            List<Fact> facts = model.factsOf(set);
            causes.add(new Cause(new CauseText(model, set).sentence(), facts, minimiser.isMinimal(), repairs(facts)));
            BitSet sessions = model.requiredSessions(set);
            if (sessions.isEmpty() || JobScope.current().isStopRequested()) {
                return new Diagnosis.Infeasible(event, density, causes, false);
            }
            sessions.stream().forEach(s -> active.clear(model.held[s]));
            outcome = decideUnlessStopped(active);
        }
        return new Diagnosis.Infeasible(event, density, causes, outcome.isInfeasible());
    }

    private FeasibilityResult decideUnlessStopped(BitSet active) {
        long nodes = options.maxCauses() == DiagnosisOptions.ALL_CAUSES ? options.nodeLimit() : QUICK_NODES;
        try {
            return prover.decide(active, Math.min(options.nodeLimit(), nodes));
        } catch (StopRequestedException e) {
            return FeasibilityResult.unknown();
        }
    }

    private List<Repair> repairs(List<Fact> facts) {
        if (options.maxRepairs() == 0 || JobScope.current().isStopRequested()) {
            return List.of();
        }
        return new RepairSearch(event, facts, options)
                .best(new RepairCandidates(event, EffectiveRules.of(event, options.catalogue()), facts).all());
    }
}
