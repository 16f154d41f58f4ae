package org.lectern.solve.exact;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.proof.Certificate;

/**
 * Propagation (Mackworth 1977) of hard conflicts: removes each place that clashes with all places of another session, because
 * they share a person or the room, or are equal and have an order.
 */
final class ConflictPropagation {

    private final boolean isUsed;
    private final SessionConflicts conflicts;

    ConflictPropagation(LagrangianModel model) {
        int sessions = model.sessionCount();
        this.isUsed = model.instance().uses(ProofTechnique.PROPAGATION)
                && model.hasMultipliers()
                && sessions <= Certificate.MAX_PROPAGATED
                && IntStream.range(0, sessions).noneMatch(model::isPartlyListed);
        this.conflicts = SessionConflicts.inOrder(model);
    }

    /** Returns the places that are left of some, cheapest first; none of a session if there is no timetable among them. */
    int[][] reduce(int[][] domains) {
        if (!isUsed) {
            return domains;
        }
        int[][] left = domains.clone();
        Deque<Integer> changed = new ArrayDeque<>();
        for (int s = 0; s < left.length; s++) {
            changed.add(s);
        }
        while (!changed.isEmpty()) {
            int narrowed = changed.remove();
            for (int s = 0; s < left.length; s++) {
                if (s != narrowed && left[s].length > 0) {
                    int[] supported = supported(s, left[s], narrowed, left[narrowed]);
                    if (supported.length < left[s].length) {
                        left[s] = supported;
                        changed.remove(s);
                        changed.add(s);
                    }
                }
            }
        }
        return left;
    }

    private int[] supported(int session, int[] places, int other, int[] otherPlaces) {
        if (!conflicts.compete(session, other)) {
            return places;
        }
        return Arrays.stream(places)
                .filter(place -> conflicts.isSupported(session, place, other, otherPlaces))
                .toArray();
    }
}
