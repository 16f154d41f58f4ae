package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Relation;

/** The sessions of a {@code not-parallel} relation of which no two may overlap at no cost. */
final class ProofGroup {

    private ProofGroup() {}

    /**
     * Returns the positions of the sessions of a relation which pay its multipliers.
     *
     * @param number the position of the relation among those of the event
     * @throws InvalidCertificateException if there is no such relation
     */
    static List<Integer> sessions(ProofContext subject, String number) throws InvalidCertificateException {
        List<Relation> relations = subject.event().relations();
        for (int r = 0; r < relations.size(); r++) {
            if (relations.get(r) instanceof Relation.NotParallel group && number.equals(Integer.toString(r))) {
                return competing(subject, group);
            }
        }
        throw new InvalidCertificateException(
                "There is a multiplier of the sessions of relation '%s', which is not a not-parallel relation."
                        .formatted(number));
    }

    private static List<Integer> competing(ProofContext subject, Relation.NotParallel group) {
        List<Integer> all = new ArrayList<>();
        for (int s = 0; s < subject.sessionCount(); s++) {
            if (group.sessionIds().contains(subject.id(s).id())) {
                all.add(s);
            }
        }
        List<Integer> bound = all.stream()
                .filter(one -> !all.stream().allMatch(other -> isFree(subject, one, other)))
                .toList();
        return bound.stream()
                .filter(one -> bound.stream().noneMatch(other -> !other.equals(one) && isFree(subject, one, other)))
                .toList();
    }

    /** Returns whether two sessions may overlap, or are the same. */
    private static boolean isFree(ProofContext subject, int one, int other) {
        return one == other
                || subject.effectiveRules()
                        .findWaiver("not-parallel", List.of(subject.id(one), subject.id(other)))
                        .isPresent();
    }
}
