package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.solve.Solved;

/** Asks the prover and the search in turn, the quick ways first. */
final class Diagnoser {

    private static final int PRICE_STEPS = 500;
    private static final int QUICK_NODES = 400;
    /** All proofs of an event together take as many nodes as so many of the longest. */
    private static final long PROOFS = 2;

    private final Event event;
    private final DiagnosisOptions options;
    private final Model model;
    private final Prover prover;
    private final Witness witness;

    Diagnoser(Event event, DiagnosisOptions options) {
        this.event = event;
        this.options = options;
        this.model = new Model(event, options.catalogue());
        this.prover = new Prover(model, PRICE_STEPS, PROOFS * options.nodes());
        this.witness = new Witness(model, options.steps());
    }

    Diagnosis diagnosis(@Nullable Solved given) {
        Density density = Density.of(event);
        if (given != null && given.score().isComplete()) {
            return new Diagnosis.Possible(event, density, given.timetable());
        }
        BitSet all = model.allFacts();
        Outcome outcome = prover.answer(all, Math.min(options.nodes(), QUICK_NODES));
        Optional<Timetable> timetable = witness.of(outcome, all);
        Solved solved = given;
        if (timetable.isEmpty() && !outcome.isImpossible()) {
            if (solved == null) {
                solved = witness.search(event);
            }
            if (solved.score().isComplete()) {
                return new Diagnosis.Possible(event, density, solved.timetable());
            }
            outcome = focused(all, witness.troubled(solved));
            if (outcome.answer() == Outcome.Answer.UNKNOWN) {
                outcome = prover.answer(all, options.nodes());
                timetable = witness.of(outcome, all);
            }
        }
        if (timetable.isPresent()) {
            return new Diagnosis.Possible(event, density, timetable.get());
        }
        if (outcome.isImpossible()) {
            return new Diagnosis.Impossible(event, density, causes(all, outcome));
        }
        Solved best = solved == null ? witness.search(event) : solved;
        return new Diagnosis.Unknown(event, density, best.timetable(), best.report());
    }

    /** Looks at the sessions that the search could not hold, with more and more of those that they have to do with. */
    private Outcome focused(BitSet all, BitSet troubled) {
        List<Integer> near = new Nearness(model, all).from(troubled);
        for (int size = troubled.cardinality(); size < 2 * near.size() && size > 0; size *= 2) {
            BitSet fewer = (BitSet) all.clone();
            for (int s : near.subList(Math.min(size, near.size()), near.size())) {
                if (model.held[s] >= 0) {
                    fewer.clear(model.held[s]);
                }
            }
            Outcome outcome = prover.answer(fewer, Math.max(1, options.nodes() / 8));
            if (outcome.isImpossible()) {
                return outcome;
            }
        }
        return Outcome.unknown();
    }

    private List<Cause> causes(BitSet all, Outcome first) {
        List<Cause> causes = new ArrayList<>();
        BitSet active = (BitSet) all.clone();
        Outcome outcome = first;
        while (outcome.isImpossible() && causes.size() < options.mostCauses()) {
            Minimiser minimiser = new Minimiser(model, prover, witness, options.nodes());
            BitSet set = minimiser.minimal(active, outcome.involved());
            List<Fact> facts = model.factsOf(set);
            List<Repair> repairs = options.mostRepairs() == 0
                    ? List.of()
                    : new RepairList(event, facts, options).best(new Candidates(event, facts).all());
            causes.add(new Cause(new CauseText(model, set).sentence(), facts, minimiser.isMinimal(), repairs));
            BitSet sessions = model.mustBeHeld(set);
            if (sessions.isEmpty()) {
                break;
            }
            sessions.stream().forEach(s -> active.clear(model.held[s]));
            outcome = prover.answer(active, Math.min(options.nodes(), QUICK_NODES));
        }
        return causes;
    }
}
