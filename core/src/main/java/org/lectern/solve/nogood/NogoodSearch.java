package org.lectern.solve.nogood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.bound.ChosenPlaces;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.proof.Certificate;

/**
 * A search that learns a nogood from each contradiction, and starts again now and then (Marques-Silva and Sakallah 1999; Gomes,
 * Selman and Kautz 1998). It closes a node, and may find better timetables on the way.
 */
public final class NogoodSearch {

    private static final int FIRST_RESTART = 100;

    private static final double RESTART_GROWTH = 1.1;

    /** With more, nogoods would take longer to verify than other proofs. */
    private static final long MAX_LITERALS = 300_000;

    private final LagrangianModel model;
    private final PlaceVariables variables;
    private final Trail trail;
    private final ClashPropagation clashes;
    private final ClauseStore store;
    private final PartialBound partial;
    private final BoundPropagation propagation;
    private final ConflictAnalysis analysis;
    private final ToLongFunction<AssignmentSnapshot> candidate;
    private final BooleanSupplier stop;
    private final List<Clause> clauses = new ArrayList<>();
    private double restart;
    private int sinceRestart;
    private int next;
    private long target;
    private long literalCount;
    private boolean isClosed;
    private boolean isAtItsEnd;
    private boolean isOfPart;

    /**
     * @param target the packed cost at and above which a timetable is of no use
     * @param clashes which places of two sessions clash
     * @param candidate scores a timetable that may be better, and returns the new target
     * @param stop whether to end soon
     */
    public NogoodSearch(
            LagrangianModel model,
            LagrangeMultipliers multipliers,
            Node node,
            long target,
            PlaceClashes clashes,
            ToLongFunction<AssignmentSnapshot> candidate,
            BooleanSupplier stop) {
        this.model = model;
        this.variables = new PlaceVariables(node.domains());
        this.trail = new Trail(variables);
        this.clashes = new ClashPropagation(variables, trail, clashes);
        this.store = new ClauseStore(variables, trail);
        this.partial = new PartialBound(model, multipliers, variables, trail, node);
        this.propagation = new BoundPropagation(variables, trail, partial, limit(target));
        this.analysis = new ConflictAnalysis(variables, trail);
        this.candidate = candidate;
        this.stop = stop;
        this.target = target;
        this.restart = model.instance().uses(ProofTechnique.RESTARTS) ? FIRST_RESTART : Double.POSITIVE_INFINITY;
        takeSingles();
    }

    /**
     * Makes it search a part of which nothing is to be proven: it passes over what costs more than the relaxation tells, and all that
     * costs no less than that by the relaxation.
     */
    public NogoodSearch ofPart() {
        isOfPart = true;
        return this;
    }

    private long limit(long packed) {
        return Math.multiplyExact(packed - 1, model.scale());
    }

    /** Returns whether all that {@link #close} needs is told apart: each place, and each room but those that may be exchanged. */
    public static boolean isAllowed(LagrangianModel model) {
        return model.instance().uses(ProofTechnique.NOGOODS)
                && model.hasMultipliers()
                && model.sessionCount() <= Certificate.MAX_PROPAGATED
                && model.groups().areInterchangeable()
                && IntStream.range(0, model.sessionCount()).noneMatch(model::isPartlyListed);
    }

    /**
     * Searches on, and returns what closes the node, or nothing after so many contradictions.
     *
     * @param lowest the target, no higher than before
     */
    public Optional<LearnedNogoods> close(long lowest, int maxContradictions) {
        if (lowest < target) {
            lowerTo(lowest);
        }
        int left = maxContradictions;
        while (!isClosed && !isAtItsEnd && left > 0 && !stop.getAsBoolean()) {
            Reason contradiction = propagate();
            if (contradiction != null) {
                left--;
                isClosed = !learn(contradiction);
                startAgainIfDue();
                continue;
            }
            int session = nextSession();
            if (session >= 0) {
                trail.decide(PlaceVariables.takes(cheapest(session)));
            } else {
                tryTimetable();
            }
        }
        return isClosed ? Optional.of(nogoods()) : Optional.empty();
    }

    /** Returns whether it may close the node yet: neither has it learned too much, nor met a timetable that costs more than the relaxation tells. */
    public boolean canGoOn() {
        return !isClosed && !isAtItsEnd;
    }

    private void startAgainIfDue() {
        if (++sinceRestart >= restart) {
            sinceRestart = 0;
            restart *= RESTART_GROWTH;
            backtrackTo(0);
        }
    }

    private void backtrackTo(int level) {
        trail.backtrackTo(level);
        next = Math.min(next, trail.size());
    }

    private void lowerTo(long lowest) {
        target = lowest;
        propagation.setLimit(limit(lowest));
        backtrackTo(0);
    }

    private void takeSingles() {
        for (int s = 0; s < variables.sessionCount(); s++) {
            if (trail.openCount(s) == 1) {
                trail.set(PlaceVariables.takes(variables.first(s)), null);
            }
        }
    }

    /** Sets all that follows, and returns a contradiction, or null. */
    private @Nullable Reason propagate() {
        while (true) {
            while (next < trail.size()) {
                int variable = trail.at(next++);
                Reason contradiction = clashes.propagate(variable);
                if (contradiction == null) {
                    contradiction = store.propagate(PlaceVariables.negation(trail.literal(variable)));
                }
                if (contradiction != null) {
                    return contradiction;
                }
            }
            Reason contradiction = propagation.propagate();
            if (contradiction != null || next == trail.size()) {
                return contradiction;
            }
        }
    }

    /** Learns a clause and makes its first literal hold; returns whether anything is left. */
    private boolean learn(Reason contradiction) {
        int[] literals = analysis.analyse(contradiction);
        Clause clause = new Clause(clauses.size(), literals, analysis.antecedents());
        clauses.add(clause);
        if (literals.length == 0) {
            return false;
        }
        int level = 0;
        for (int i = 1; i < literals.length; i++) {
            int own = trail.level(PlaceVariables.variable(literals[i]));
            if (own > level) {
                level = own;
                int second = literals[1];
                literals[1] = literals[i];
                literals[i] = second;
            }
        }
        trail.backtrackTo(level);
        next = trail.size();
        literalCount += literals.length;
        isAtItsEnd = literalCount > MAX_LITERALS;
        if (literals.length > 1) {
            store.add(clause);
        }
        trail.set(literals[0], clause);
        return true;
    }

    /** Returns the session whose open places had the greatest part in contradictions, few places first; -1 if none is open. */
    private int nextSession() {
        int most = -1;
        double greatest = -1;
        for (int s = 0; s < variables.sessionCount(); s++) {
            if (trail.taken(s) < 0) {
                double sum = 1e-9;
                for (int v = variables.first(s); v < variables.end(s); v++) {
                    sum += trail.isOpen(v) ? analysis.activity(v) : 0;
                }
                if (sum / trail.openCount(s) > greatest) {
                    greatest = sum / trail.openCount(s);
                    most = s;
                }
            }
        }
        return most;
    }

    private int cheapest(int session) {
        int cheapest = -1;
        long least = Long.MAX_VALUE;
        for (int v = variables.first(session); v < variables.end(session); v++) {
            if (trail.isOpen(v)) {
                long cost = partial.cost(v) + partial.capacity().excess(v);
                if (cost < least) {
                    least = cost;
                    cheapest = v;
                }
            }
        }
        return cheapest;
    }

    /** Scores the timetable that all sessions took, and starts again below it if it is better, or if a part has others. */
    private void tryTimetable() {
        int[] places = new int[variables.sessionCount()];
        Arrays.setAll(places, s -> variables.place(trail.taken(s)));
        long lower = candidate.applyAsLong(ChosenPlaces.snapshot(model, places));
        if (lower < target) {
            lowerTo(lower);
        } else if (isOfPart) {
            propagation.setLimit(partial.evaluate().value() - 1);
            backtrackTo(0);
        } else {
            isAtItsEnd = true;
        }
    }

    /** Returns how much work it was so far, in arcs. */
    public long work() {
        return partial.work();
    }

    /** Returns those learned clauses from which the last follows, as nogoods. */
    private LearnedNogoods nogoods() {
        BitSet used = clauses.getLast().antecedents();
        for (int number = clauses.size() - 2; number >= 0; number--) {
            if (used.get(number)) {
                used.or(clauses.get(number).antecedents());
            }
        }
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        List<int[]> nogoods = used.stream()
                .mapToObj(number -> Arrays.stream(clauses.get(number).literals())
                        .map(literal -> nogoodLiteral(literal, numbers))
                        .toArray())
                .toList();
        int[] named = numbers.keySet().stream().mapToInt(Integer::intValue).toArray();
        return new LearnedNogoods(
                Arrays.stream(named).map(variables::session).toArray(),
                Arrays.stream(named).map(variables::place).toArray(),
                nogoods);
    }

    /** A clause says that a literal holds, its nogood that the negations do not hold together. */
    private static int nogoodLiteral(int literal, Map<Integer, Integer> numbers) {
        int variable = PlaceVariables.variable(literal);
        int number = numbers.computeIfAbsent(variable, ignored -> numbers.size() + 1);
        return PlaceVariables.isTaken(literal) ? -number : number;
    }
}
