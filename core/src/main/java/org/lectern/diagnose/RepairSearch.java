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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.lectern.change.StartedSessions;
import org.lectern.diagnose.csp.DiagnosisModel;
import org.lectern.diagnose.csp.FeasibilityProver;
import org.lectern.diagnose.csp.FeasibilityResult;
import org.lectern.diagnose.csp.TimetableWitness;
import org.lectern.diagnose.fact.Fact;
import org.lectern.diagnose.fact.Facts;
import org.lectern.diagnose.repair.RepairCandidate;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Session;
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
    /** All facts of the event. */
    private final Set<Fact> facts;

    private final StartedSessions held;
    private final DiagnosisOptions options;

    RepairSearch(Event event, List<Fact> cause, DiagnosisOptions options) {
        this.event = event;
        this.catalogue = options.catalogue();
        this.cause = new HashSet<>(cause);
        this.facts = new HashSet<>(Facts.of(event, catalogue));
        this.held = StartedSessions.of(event);
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
            findSmallest(candidate, least.steps(), this::removes)
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

    /** Returns the least amount of a change that suffices, or empty if none does. */
    private OptionalInt findSmallest(RepairCandidate candidate, int from, Predicate<Event> suffices) {
        IntPredicate isEnough =
                units -> findChanged(candidate, units).filter(suffices).isPresent();
        UnaryOperator<Event> relaxation = candidate.relaxation();
        if (relaxation != null) {
            return suffices.test(relaxation.apply(event))
                    ? IntStream.rangeClosed(from, candidate.maxUnits())
                            .filter(isEnough)
                            .findFirst()
                    : OptionalInt.empty();
        }
        int greatest = largestValid(candidate, from);
        return greatest >= from && isEnough.test(greatest)
                ? OptionalInt.of(bisect(from, greatest, isEnough))
                : OptionalInt.empty();
    }

    /** Returns the largest amount of a change that leaves the event valid; less than {@code from} if there is none. */
    private int largestValid(RepairCandidate candidate, int from) {
        int greatest = candidate.maxUnits();
        return findChanged(candidate, greatest).isPresent()
                ? greatest
                : bisect(from, greatest, units -> findChanged(candidate, units).isEmpty()) - 1;
    }

    /** Returns the least number with a property that all greater ones have, among them the greatest. */
    private static int bisect(int from, int greatest, IntPredicate isSo) {
        int low = from;
        int high = greatest;
        while (low < high) {
            int middle = (low + high) / 2;
            if (isSo.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /** Returns the changed event, or empty if that is not valid or differs in what has been held. */
    private Optional<Event> findChanged(RepairCandidate candidate, int units) {
        try {
            return Optional.of(candidate.edit().apply(units * candidate.step()).apply(event))
                    .filter(this::keepsWhatHasBeenHeld);
        } catch (InvalidInputException e) {
            // Such as a window that would overlap the next one.
            return Optional.empty();
        }
    }

    private boolean keepsWhatHasBeenHeld(Event after) {
        return held.placements().values().stream().allMatch(placement -> {
            Session was = event.sessionsById().get(placement.sessionId());
            Session is = after.sessionsById().get(placement.sessionId());
            return was == null || (is != null && isSame(was, is, placement));
        });
    }

    /** A change may pin what has been held where it was. */
    private static boolean isSame(Session was, Session is, Placement held) {
        return is.toBuilder().pin(was.pin()).build().equals(was)
                && (is.pin().equals(was.pin()) || held.start().equals(is.pin().start()));
    }

    /** Returns whether the facts of the cause no longer conflict in the changed event. */
    private boolean removes(Event after) {
        DiagnosisModel model = new DiagnosisModel(after, catalogue);
        BitSet active = new BitSet();
        for (int f = 0; f < model.facts.size(); f++) {
            active.set(f, isOfCause(model.facts.get(f)));
        }
        return decide(model, active).isFeasible();
    }

    /** Returns whether a fact is one of the cause, or only the changed event has it and it stands for one of the cause. */
    private boolean isOfCause(Fact fact) {
        return cause.contains(fact)
                // Such as a wish with longer windows, or that a new room holds one session at a time.
                || (!facts.contains(fact)
                        && cause.stream()
                                .anyMatch(own -> own.kind() == fact.kind()
                                        && own.ruleId().equals(fact.ruleId())));
    }

    private static FeasibilityResult decide(DiagnosisModel model, BitSet active) {
        return new FeasibilityProver(model, MULTIPLIER_STEPS, QUICK_NODES).decide(active, QUICK_NODES);
    }

    /** Takes more than the least amount if that makes the whole event feasible. */
    private Repair confirmed(FoundRepair found) {
        RepairCandidate candidate = found.candidate();
        OptionalInt enough = findChanged(candidate, found.steps())
                        .filter(this::makesFeasible)
                        .isPresent()
                ? OptionalInt.of(found.steps())
                : candidate.maxUnits() > found.steps()
                        ? findSmallest(candidate, found.steps() + 1, this::makesFeasible)
                        : OptionalInt.empty();
        FoundRepair taken = new FoundRepair(candidate, enough.orElse(found.steps()), found.index());
        return new Repair(
                taken.sentence(),
                enough.isPresent() ? Repair.Effect.MAKES_FEASIBLE : Repair.Effect.REMOVES_CAUSE,
                findChanged(candidate, taken.steps()).orElseThrow());
    }

    private boolean makesFeasible(Event after) {
        DiagnosisModel model = new DiagnosisModel(after, catalogue);
        BitSet all = model.allFacts();
        return new TimetableWitness(model, 0)
                .findTimetable(decide(model, all), all)
                .isPresent();
    }
}
