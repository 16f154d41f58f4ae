package org.lectern.solve.nogood;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Learns a clause from a contradiction: it resolves with the reasons of its literals until one literal of the last level is left, the
 * first unique implication point (Zhang and others 2001).
 */
final class ConflictAnalysis {

    private static final double MAX_ACTIVITY = 1e100;

    private static final double DECAY = 0.95;

    private final Trail trail;
    private final double[] activities;
    private double step = 1;
    private final boolean[] isSeen;
    /** From which clauses each variable of the first level follows. */
    private final Map<Integer, BitSet> rootAntecedents = new HashMap<>();

    private BitSet antecedents = new BitSet();
    private int[] learned;
    private int size;

    ConflictAnalysis(PlaceVariables variables, Trail trail) {
        this.trail = trail;
        this.activities = new double[variables.count()];
        this.isSeen = new boolean[variables.count()];
        this.learned = new int[variables.count() + 1];
    }

    /** Returns how often a variable had a part in contradictions, the last ones counted more. */
    double activity(int variable) {
        return activities[variable] / step;
    }

    /**
     * Returns the literals of a clause that the contradiction teaches, the one that it makes hold first; none if there is a
     * contradiction without any decision. Takes back levels above that of the contradiction.
     */
    int[] analyse(Reason contradiction) {
        antecedents = new BitSet();
        int[] clause = contradiction.clause(Reason.CONTRADICTION);
        follow(contradiction);
        int level = Arrays.stream(clause)
                .map(literal -> trail.level(PlaceVariables.variable(literal)))
                .max()
                .orElse(0);
        trail.backtrackTo(level);
        if (level == 0) {
            Arrays.stream(clause).forEach(literal -> addRoot(PlaceVariables.variable(literal)));
            return new int[0];
        }
        Arrays.fill(isSeen, false);
        size = 1;
        int position = trail.size();
        int open = see(clause, -1, level);
        int variable;
        while (true) {
            do {
                variable = trail.at(--position);
            } while (!isSeen[variable]);
            if (--open == 0) {
                break;
            }
            open += see(clause(variable), variable, level);
        }
        learned[0] = PlaceVariables.negation(trail.literal(variable));
        step /= DECAY;
        return withoutImplied();
    }

    /** Returns the numbers of the clauses from which the clause of the last analysis follows. */
    BitSet antecedents() {
        return antecedents;
    }

    private int see(int[] clause, int except, int level) {
        int open = 0;
        for (int literal : clause) {
            int variable = PlaceVariables.variable(literal);
            if (variable != except && !isSeen[variable]) {
                if (trail.level(variable) == 0) {
                    addRoot(variable);
                    continue;
                }
                isSeen[variable] = true;
                bump(variable);
                if (trail.level(variable) == level) {
                    open++;
                } else {
                    learned[size++] = literal;
                }
            }
        }
        return open;
    }

    private void bump(int variable) {
        activities[variable] += step;
        if (activities[variable] > MAX_ACTIVITY) {
            for (int v = 0; v < activities.length; v++) {
                activities[v] /= MAX_ACTIVITY;
            }
            step /= MAX_ACTIVITY;
        }
    }

    /** Returns the clause that made a variable have its value. */
    private int[] clause(int variable) {
        Reason reason = Objects.requireNonNull(trail.reason(variable), "a decision has no reason");
        follow(reason);
        return explained(variable, reason);
    }

    private int[] explained(int variable, Reason reason) {
        if (reason instanceof Clause || reason instanceof Known) {
            return reason.clause(variable);
        }
        Known known = new Known(reason.clause(variable));
        trail.remember(variable, known);
        return known.literals();
    }

    /** A reason that has been asked for. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Known(int[] literals) implements Reason {
        @Override
        public int[] clause(int variable) {
            return literals;
        }
    }

    private void follow(Reason reason) {
        if (reason instanceof Clause clause) {
            antecedents.set(clause.number());
        }
    }

    private void addRoot(int variable) {
        antecedents.or(rootAntecedents(variable));
    }

    /** All reasons of a variable of the first level lie before it, so this ends. Chains of them may be long, so it does not recurse. */
    private BitSet rootAntecedents(int variable) {
        Deque<Integer> open = new ArrayDeque<>(List.of(variable));
        while (!open.isEmpty()) {
            int next = open.element();
            int[] others = rootAntecedents.containsKey(next) ? new int[0] : othersOfRoot(next);
            int[] unknown = Arrays.stream(others)
                    .filter(other -> !rootAntecedents.containsKey(other))
                    .toArray();
            if (unknown.length > 0) {
                Arrays.stream(unknown).forEach(open::push);
                continue;
            }
            open.pop();
            rootAntecedents.computeIfAbsent(next, ignored -> {
                BitSet all = new BitSet();
                if (trail.reason(next) instanceof Clause clause) {
                    all.set(clause.number());
                }
                Arrays.stream(others).forEach(other -> all.or(knownAntecedents(other)));
                return all;
            });
        }
        return knownAntecedents(variable);
    }

    private BitSet knownAntecedents(int variable) {
        return Objects.requireNonNull(rootAntecedents.get(variable), "found before");
    }

    /** Returns the other variables of the clause that made one of the first level have its value. */
    private int[] othersOfRoot(int variable) {
        Reason reason = trail.reason(variable);
        return reason == null
                ? new int[0]
                : Arrays.stream(explained(variable, reason))
                        .map(PlaceVariables::variable)
                        .filter(other -> other != variable)
                        .toArray();
    }

    /** Leaves out literals that follow from others of the clause, if their reason is at hand. */
    private int[] withoutImplied() {
        int kept = 1;
        for (int i = 1; i < size; i++) {
            if (!isImplied(PlaceVariables.variable(learned[i]))) {
                learned[kept++] = learned[i];
            }
        }
        return Arrays.copyOf(learned, kept);
    }

    private boolean isImplied(int variable) {
        Reason reason = trail.reason(variable);
        if (!(reason instanceof Clause || reason instanceof Known)) {
            return false;
        }
        int[] clause = reason.clause(variable);
        for (int literal : clause) {
            int other = PlaceVariables.variable(literal);
            if (other != variable && !isSeen[other] && trail.level(other) > 0) {
                return false;
            }
        }
        follow(reason);
        for (int literal : clause) {
            int other = PlaceVariables.variable(literal);
            if (other != variable && trail.level(other) == 0) {
                addRoot(other);
            }
        }
        return true;
    }
}
