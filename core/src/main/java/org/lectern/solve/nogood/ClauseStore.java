package org.lectern.solve.nogood;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Learned clauses, each watched by two of its literals (Moskewicz and others 2001). */
final class ClauseStore {

    private final Trail trail;
    private final List<List<Clause>> watching = new ArrayList<>();

    ClauseStore(PlaceVariables variables, Trail trail) {
        this.trail = trail;
        for (int literal = 0; literal < 2 * variables.count(); literal++) {
            watching.add(new ArrayList<>());
        }
    }

    /** Adds a clause of two literals or more. */
    void add(Clause clause) {
        watching.get(clause.literals()[0]).add(clause);
        watching.get(clause.literals()[1]).add(clause);
    }

    /** Sets what follows from a literal that is false now, and returns a clause that is broken, or null. */
    @Nullable
    Clause propagate(int falseLiteral) {
        List<Clause> own = watching.get(falseLiteral);
        int kept = 0;
        for (int i = 0; i < own.size(); i++) {
            Clause clause = own.get(i);
            if (isWatchedElsewhere(clause.literals(), falseLiteral)) {
                watching.get(clause.literals()[1]).add(clause);
                continue;
            }
            own.set(kept++, clause);
            if (!trail.set(clause.literals()[0], clause)) {
                own.subList(kept, i + 1).clear();
                return clause;
            }
        }
        own.subList(kept, own.size()).clear();
        return null;
    }

    /** Puts the false literal second, and returns whether another takes its place. */
    private boolean isWatchedElsewhere(int[] literals, int falseLiteral) {
        if (literals[0] == falseLiteral) {
            literals[0] = literals[1];
            literals[1] = falseLiteral;
        }
        if (trail.holds(literals[0])) {
            return false;
        }
        for (int i = 2; i < literals.length; i++) {
            if (!trail.isFalse(literals[i])) {
                literals[1] = literals[i];
                literals[i] = falseLiteral;
                return true;
            }
        }
        return false;
    }
}
