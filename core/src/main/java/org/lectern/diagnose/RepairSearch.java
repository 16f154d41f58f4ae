package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.lectern.diagnose.csp.DiagnosisModel;
import org.lectern.diagnose.csp.FeasibilityProver;
import org.lectern.diagnose.csp.FeasibilityResult;
import org.lectern.diagnose.csp.TimetableWitness;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.repair.RepairCandidate;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.Catalogue;

/**
 * Finds the smallest changes that solve a cause: the candidates for each fact, each with its least amount by bisection.
 */
final class RepairSearch {

    private static final int QUICK_NODES = 300;
    private static final int MULTIPLIER_STEPS = 300;

    /** @param index its number among the candidates: of two equal burdens the first wins */
    private record FoundRepair(RepairCandidate candidate, int steps, int index) {

        int amount() {
            return steps * candidate.step();
        }

        int burden() {
            return candidate.burden() + amount();
        }

        String sentence() {
            return candidate.sentence().apply(amount());
        }
    }

    private final Event event;
    private final Catalogue catalogue;
    private final Set<Fact> cause;
    private final DiagnosisOptions options;

    RepairSearch(Event event, List<Fact> cause, DiagnosisOptions options) {
        this.event = event;
        this.catalogue = options.catalogue();
        this.cause = new HashSet<>(cause);
        this.options = options;
    }

    /** Returns the repairs that are proven to solve the cause, those that make the event feasible first. */
    List<Repair> best(List<RepairCandidate> candidates) {
        List<Repair> repairs = new ArrayList<>();
        try {
            for (FoundRepair one : smallest(candidates)) {
                repairs.add(confirmed(one));
            }
        } catch (StopRequestedException e) {
            // Those that are confirmed by now are of use.
            repairs.sort(Comparator.comparing(Repair::effect));
            return repairs;
        }
        repairs.sort(Comparator.comparing(Repair::effect));
        return repairs;
    }

    /** Returns the repairs of the least burden, each sentence once; tries none that is too large for that at its least. */
    private List<FoundRepair> smallest(List<RepairCandidate> candidates) {
        TreeSet<FoundRepair> found =
                new TreeSet<>(Comparator.comparingInt(FoundRepair::burden).thenComparingInt(FoundRepair::index));
        List<FoundRepair> open = new ArrayList<>();
        for (RepairCandidate candidate : candidates) {
            open.add(new FoundRepair(candidate, candidate.maxUnits() == 0 ? 0 : 1, open.size()));
        }
        open.sort(Comparator.comparingInt(FoundRepair::burden).thenComparingInt(FoundRepair::index));
        for (FoundRepair least : open) {
            List<FoundRepair> best = distinct(found);
            if (best.size() == options.maxRepairs()
                    && found.comparator().compare(best.get(best.size() - 1), least) < 0) {
                return best;
            }
            RepairCandidate candidate = least.candidate();
            findSmallest(least.steps(), candidate.maxUnits(), units -> removes(candidate, units))
                    .ifPresent(units -> found.add(new FoundRepair(candidate, units, least.index())));
        }
        return distinct(found);
    }

    private List<FoundRepair> distinct(Collection<FoundRepair> found) {
        Set<String> sentences = new HashSet<>();
        return found.stream()
                .filter(one -> sentences.add(one.sentence()))
                .limit(options.maxRepairs())
                .toList();
    }

    /** Returns by bisection the least number with a property, if the greatest has it. */
    private static OptionalInt findSmallest(int from, int most, IntPredicate isSo) {
        if (!isSo.test(most)) {
            return OptionalInt.empty();
        }
        int low = from;
        int high = most;
        while (low < high) {
            int middle = (low + high) / 2;
            if (isSo.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return OptionalInt.of(high);
    }

    private Optional<Event> findChanged(RepairCandidate candidate, int units) {
        try {
            return Optional.of(candidate.edit().apply(units * candidate.step()).apply(event));
        } catch (InvalidInputException e) {
            // Such as a window that would overlap the next one.
            return Optional.empty();
        }
    }

    /** Returns whether the facts of the cause no longer conflict in the changed event. */
    private boolean removes(RepairCandidate candidate, int units) {
        return findChanged(candidate, units)
                .filter(after -> {
                    DiagnosisModel model = new DiagnosisModel(after, catalogue);
                    BitSet active = new BitSet();
                    for (int f = 0; f < model.facts.size(); f++) {
                        active.set(f, cause.contains(model.facts.get(f)));
                    }
                    return decide(model, active).isFeasible();
                })
                .isPresent();
    }

    private static FeasibilityResult decide(DiagnosisModel model, BitSet active) {
        return new FeasibilityProver(model, MULTIPLIER_STEPS, QUICK_NODES).decide(active, QUICK_NODES);
    }

    /** Takes more than the least amount if that makes the whole event feasible. */
    private Repair confirmed(FoundRepair found) {
        RepairCandidate candidate = found.candidate();
        OptionalInt enough = makesFeasible(candidate, found.steps())
                ? OptionalInt.of(found.steps())
                : candidate.maxUnits() > found.steps()
                        ? findSmallest(
                                found.steps() + 1, candidate.maxUnits(), units -> makesFeasible(candidate, units))
                        : OptionalInt.empty();
        FoundRepair taken = new FoundRepair(candidate, enough.orElse(found.steps()), found.index());
        return new Repair(
                taken.sentence(),
                enough.isPresent() ? Repair.Effect.MAKES_FEASIBLE : Repair.Effect.REMOVES_CAUSE,
                findChanged(candidate, taken.steps()).orElseThrow());
    }

    private boolean makesFeasible(RepairCandidate candidate, int units) {
        return findChanged(candidate, units)
                .filter(after -> {
                    DiagnosisModel model = new DiagnosisModel(after, catalogue);
                    BitSet all = model.allFacts();
                    return new TimetableWitness(model, 0)
                            .findTimetable(decide(model, all), all)
                            .isPresent();
                })
                .isPresent();
    }
}
