package org.lectern.solve.nogood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leaves each place at which the relaxation is no longer below the incumbent, and explains it: the relaxation is a sum, and a
 * few of its summands that rose are enough.
 */
final class BoundPropagation {

    private final PlaceVariables variables;
    private final Trail trail;
    private final PartialBound partial;
    private final PartialBound.Value root;
    private final LiteralSet literals;
    private long limit;

    /**
     * A summand that rose.
     *
     * @param rise by how much
     * @param explain adds literals that are false, and because of which it rose
     */
    private record Summand(long rise, Explanation explain) {}

    /** Why a summand rose. */
    @FunctionalInterface
    private interface Explanation {

        /**
         * Adds literals that are false, and because of which it rose.
         *
         * @param spare by how much less it may rise
         * @return how much of that the literals left out
         */
        long add(LiteralSet literals, long spare);
    }

    /** @param limit the greatest value of a timetable that is of use */
    BoundPropagation(PlaceVariables variables, Trail trail, PartialBound partial, long limit) {
        this.variables = variables;
        this.trail = trail;
        this.partial = partial;
        this.limit = limit;
        this.literals = new LiteralSet(variables);
        this.root = partial.evaluate();
    }

    void setLimit(long lower) {
        limit = lower;
    }

    /** Leaves places, and returns a contradiction, or null. */
    @Nullable
    Reason propagate() {
        PartialBound.Value value = partial.evaluate();
        if (value.value() > limit) {
            return variable -> explain(value, variable);
        }
        Reason reason = variable -> explain(value, variable);
        for (int v = 0; v < variables.count(); v++) {
            if (trail.isOpen(v) && partial.valueWith(v, value) > limit) {
                trail.set(PlaceVariables.leaves(v), reason);
            }
        }
        return null;
    }

    private int[] explain(PartialBound.Value then, int variable) {
        literals.clear();
        partial.countExplanation();
        int session = variable < 0 ? -1 : variables.session(variable);
        long needed = limit - root.value();
        if (variable >= 0) {
            literals.add(PlaceVariables.leaves(variable));
            needed -= atRoot(variable);
        }
        List<Summand> summands = summands(then, variable, session);
        summands.sort(Comparator.comparingLong(Summand::rise).reversed());
        long sum = 0;
        int used = 0;
        while (used < summands.size() && sum <= needed) {
            sum = Math.min(PartialBound.INFEASIBLE, sum + summands.get(used++).rise());
        }
        long spare = Math.max(0, sum - needed - 1);
        for (Summand summand : summands.subList(0, used).reversed()) {
            spare -= summand.explain().add(literals, spare);
        }
        return literals.toArray();
    }

    /** Returns by how much a place costs more at the root than the cheapest, without the terms. */
    private long atRoot(int variable) {
        int session = variables.session(variable);
        int region = partial.region(session);
        return region < 0
                ? partial.cost(variable) - root.own()[session]
                : partial.cost(variable) + partial.withoutOf(variable, root) - root.regions()[region].least();
    }

    private List<Summand> summands(PartialBound.Value then, int variable, int session) {
        List<Summand> summands = new ArrayList<>();
        int position = then.position();
        for (int t = 0; t < then.terms().length; t++) {
            int term = t;
            long rise = variable < 0 ? 0 : partial.terms().rise(variable, t, then.terms()[t]);
            add(
                    summands,
                    then.terms()[t].least() + rise - root.terms()[t].least(),
                    own -> addLeft(own, partial.terms().sessions(term), session, position));
        }
        for (int r = 0; r < then.regions().length; r++) {
            int region = r;
            PartialBound.OfRegion own = then.regions()[r];
            if (own != null) {
                long rise = session >= 0 && partial.region(session) == r
                        ? partial.withoutOf(variable, then) - partial.withoutOf(variable, root)
                        : own.least() - root.regions()[r].least();
                add(summands, rise, set -> addLeft(set, partial.regionSessions(region), session, position));
            }
        }
        for (int s = 0; s < then.own().length; s++) {
            if (s != session) {
                addOwn(summands, then, s);
            }
        }
        if (variable >= 0) {
            add(summands, then.excesses()[variable], own -> addMet(own, variable, position));
        }
        for (CapacityUse.Idle idle : partial.capacity().idleSince(root.users(), then.users())) {
            add(summands, idle.rise(), own -> addIdle(own, idle.points(), session, position));
        }
        return summands;
    }

    /** Adds a summand of which nothing can be spared. */
    private static void add(List<Summand> summands, long rise, Consumer<LiteralSet> explain) {
        if (rise > 0) {
            summands.add(new Summand(rise, (literals, spare) -> {
                explain.accept(literals);
                return 0;
            }));
        }
    }

    private void addOwn(List<Summand> summands, PartialBound.Value then, int session) {
        int position = then.position();
        int taken = trail.takenBefore(session, position);
        boolean isInRegion = partial.region(session) >= 0;
        long least = then.own()[session];
        long rise = least - (!isInRegion ? root.own()[session] : taken < 0 ? least : partial.cost(taken));
        if (taken >= 0) {
            add(summands, rise, own -> {
                own.add(PlaceVariables.leaves(taken));
                addMet(own, taken, position);
            });
        } else if (rise > 0) {
            summands.add(new Summand(rise, (own, spare) -> addCheaper(own, session, least, spare, position)));
        }
    }

    /** Adds why the cheapest place of a session costs so much, less what may be spared. */
    private long addCheaper(LiteralSet own, int session, long least, long spare, int position) {
        long enough = least;
        for (int v = variables.first(session); v < variables.end(session); v++) {
            if (partial.cost(v) >= least - spare) {
                enough = Math.min(enough, partial.cost(v));
            }
        }
        for (int v = variables.first(session); v < variables.end(session); v++) {
            if (partial.cost(v) < enough) {
                if (trail.wasLeftBefore(v, position)) {
                    own.add(PlaceVariables.takes(v));
                } else {
                    addMet(own, v, position);
                }
            }
        }
        return least - enough;
    }

    /** Adds that sessions took places at which they fill what a place needs. */
    private void addMet(LiteralSet literals, int variable, int position) {
        for (int other = 0; other < variables.sessionCount(); other++) {
            int taken = trail.takenBefore(other, position);
            if (taken >= 0
                    && other != variables.session(variable)
                    && partial.capacity().meet(variable, taken)) {
                literals.add(PlaceVariables.leaves(taken));
            }
        }
    }

    /** Adds what sessions left, or took; all but one of them. */
    private void addLeft(LiteralSet literals, int[] sessions, int except, int position) {
        for (int session : sessions) {
            if (session != except) {
                int taken = trail.takenBefore(session, position);
                if (taken >= 0) {
                    literals.add(PlaceVariables.leaves(taken));
                } else {
                    for (int v = variables.first(session); v < variables.end(session); v++) {
                        if (trail.wasLeftBefore(v, position)) {
                            literals.add(PlaceVariables.takes(v));
                        }
                    }
                }
            }
        }
    }

    /** Adds which places that hold some points were left. */
    private void addIdle(LiteralSet literals, int[] points, int except, int position) {
        for (int v = 0; v < variables.count(); v++) {
            if (variables.session(v) != except
                    && trail.wasLeftBefore(v, position)
                    && partial.capacity().holdsAny(v, points)) {
                int taken = trail.takenBefore(variables.session(v), position);
                literals.add(taken < 0 ? PlaceVariables.takes(v) : PlaceVariables.leaves(taken));
            }
        }
    }
}
