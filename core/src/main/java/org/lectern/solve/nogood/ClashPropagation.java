package org.lectern.solve.nogood;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Each session takes one place, and no two sessions take places that clash. */
final class ClashPropagation {

    /** A session with more places left is unlikely to clash with another at all of them. */
    private static final int MAX_SUPPORTS = 6;

    private final PlaceVariables variables;
    private final Trail trail;
    private final PlaceClashes clashes;
    /** The places that clash with each, once they were asked for. */
    private final @Nullable BitSet[] clashing;

    ClashPropagation(PlaceVariables variables, Trail trail, PlaceClashes clashes) {
        this.variables = variables;
        this.trail = trail;
        this.clashes = clashes;
        this.clashing = new BitSet[variables.count()];
    }

    /** Sets what follows from a variable, and returns a contradiction, or null. */
    @Nullable
    Reason propagate(int variable) {
        return trail.isTaken(variable) ? takes(variable) : leaves(variables.session(variable));
    }

    private @Nullable Reason takes(int variable) {
        int session = variables.session(variable);
        BitSet gone = clashing(variable);
        for (int v = gone.nextSetBit(0); v >= 0; v = gone.nextSetBit(v + 1)) {
            if (!trail.set(PlaceVariables.leaves(v), notWith(variable))) {
                return pair(variable, v);
            }
        }
        for (int v = variables.first(session); v < variables.end(session); v++) {
            if (v != variable && !trail.set(PlaceVariables.leaves(v), notWith(variable))) {
                return pair(variable, v);
            }
        }
        return null;
    }

    /** Returns the places of other sessions that clash with one. */
    private BitSet clashing(int variable) {
        BitSet found = clashing[variable];
        if (found == null) {
            found = new BitSet(variables.count());
            int session = variables.session(variable);
            for (int other = 0; other < variables.sessionCount(); other++) {
                if (other != session && clashes.compete(session, other)) {
                    for (int v = variables.first(other); v < variables.end(other); v++) {
                        found.set(v, clashes.clash(session, variables.place(variable), other, variables.place(v)));
                    }
                }
            }
            clashing[variable] = found;
        }
        return found;
    }

    private static Reason notWith(int taken) {
        return other -> new int[] {PlaceVariables.leaves(other), PlaceVariables.leaves(taken)};
    }

    private static Reason pair(int one, int other) {
        return ignored -> new int[] {PlaceVariables.leaves(one), PlaceVariables.leaves(other)};
    }

    private @Nullable Reason leaves(int session) {
        int first = variables.first(session);
        int end = variables.end(session);
        if (trail.openCount(session) == 0) {
            return ignored -> takesOne(session);
        }
        if (trail.openCount(session) == 1 && trail.taken(session) < 0) {
            int last = IntStream.range(first, end)
                    .filter(trail::isOpen)
                    .findFirst()
                    .orElseThrow();
            trail.set(PlaceVariables.takes(last), ignored -> takesOne(session));
        } else if (trail.openCount(session) <= MAX_SUPPORTS && trail.taken(session) < 0) {
            leaveUnsupported(session);
        }
        return null;
    }

    private int[] takesOne(int session) {
        return IntStream.range(variables.first(session), variables.end(session))
                .map(PlaceVariables::takes)
                .toArray();
    }

    /** Other sessions leave each place that clashes with all places which a session may still take. */
    private void leaveUnsupported(int session) {
        BitSet gone = null;
        for (int v = variables.first(session); v < variables.end(session); v++) {
            if (trail.isOpen(v)) {
                if (gone == null) {
                    gone = (BitSet) clashing(v).clone();
                } else {
                    gone.and(clashing(v));
                }
            }
        }
        if (gone != null) {
            gone.stream()
                    .filter(trail::isOpen)
                    .forEach(v -> trail.set(PlaceVariables.leaves(v), unsupported(session, v)));
        }
    }

    private Reason unsupported(int session, int variable) {
        return ignored -> {
            int[] literals = new int[variables.end(session) - variables.first(session) + 1];
            int size = 0;
            literals[size++] = PlaceVariables.leaves(variable);
            for (int v = variables.first(session); v < variables.end(session); v++) {
                if (!clashing(variable).get(v)) {
                    literals[size++] = PlaceVariables.takes(v);
                }
            }
            return Arrays.copyOf(literals, size);
        };
    }
}
