package org.lectern.solve.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What disjoint sets of sessions prove that cannot all be complete: at places that cost no more at medium level than their
 * cheapest. It tries all of these places.
 */
final class ProofSubsets {

    private final ProofContext subject;
    private final ProofPropagation conflicts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int tried;

    ProofSubsets(ProofContext subject, ProofPropagation conflicts) {
        this.subject = subject;
        this.conflicts = conflicts;
        for (int s = 0; s < subject.sessionCount(); s++) {
            numbers.put(subject.event().sessions().get(s).id(), s);
        }
    }

    /**
     * Returns the packed cost that no timetable can beat.
     *
     * @throws InvalidCertificateException if the sets are not disjoint, or the sessions of one may all be complete
     */
    long packedCost(List<List<String>> sets) throws InvalidCertificateException {
        if (subject.certificate().maxHard() > 0 || subject.places().areMany()) {
            throw new InvalidCertificateException(
                    "Sets of sessions prove nothing if hard rules may be broken, or places are many.");
        }
        long sum = 0;
        for (int s = 0; s < subject.sessionCount(); s++) {
            sum = Math.addExact(sum, minCost(s));
        }
        Set<String> seen = new HashSet<>();
        for (List<String> set : sets) {
            long loss = Long.MAX_VALUE;
            for (String id : set) {
                if (!seen.add(id)) {
                    throw new InvalidCertificateException("Session '%s' is in two sets.".formatted(id));
                }
                loss = Math.min(loss, loss(number(id)));
            }
            requireInfeasible(set);
            sum = Math.addExact(sum, set.isEmpty() ? 0 : loss);
        }
        return sum;
    }

    private int number(String id) throws InvalidCertificateException {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new InvalidCertificateException(
                    "A set names session '%s', which the event does not have.".formatted(id));
        }
        return number;
    }

    private long minCost(int session) {
        return subject.places().of(session).stream()
                .mapToLong(ProofPlace::cost)
                .min()
                .orElse(0);
    }

    private long minMedium(int session) {
        return subject.places().of(session).stream()
                .mapToLong(place -> place.score().medium())
                .min()
                .orElse(0);
    }

    /** Returns by how much the places that are not complete cost more than the cheapest. */
    private long loss(int session) {
        long medium = minMedium(session);
        return subject.places().of(session).stream()
                        .filter(place -> place.score().medium() > medium)
                        .mapToLong(ProofPlace::cost)
                        .min()
                        .orElse(minCost(session))
                - minCost(session);
    }

    private void requireInfeasible(List<String> set) throws InvalidCertificateException {
        int[] sessions = new int[set.size()];
        ProofPlace[][] complete = new ProofPlace[set.size()][];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = number(set.get(i));
            long medium = minMedium(sessions[i]);
            complete[i] = subject.places().of(sessions[i]).stream()
                    .filter(place -> place.score().medium() == medium)
                    .toArray(ProofPlace[]::new);
        }
        tried = 0;
        if (canBePlaced(sessions, complete)) {
            throw new InvalidCertificateException(
                    "The sessions of the set %s may all be complete.".formatted(String.join(", ", set)));
        }
    }

    /** Returns whether some sessions have places of which no two clash; the one with the fewest is tried first. */
    private boolean canBePlaced(int[] sessions, ProofPlace[][] left) throws InvalidCertificateException {
        if (sessions.length == 0) {
            return true;
        }
        int first = 0;
        for (int i = 1; i < sessions.length; i++) {
            first = left[i].length < left[first].length ? i : first;
        }
        int[] others = without(sessions, first);
        int chosen = sessions[first];
        List<BiPredicate<ProofPlace, ProofPlace>> clashes = Arrays.stream(others)
                .mapToObj(other -> conflicts.clash(chosen, other))
                .toList();
        for (ProofPlace place : left[first]) {
            if (++tried > Certificate.MAX_SUBSET_NODES) {
                throw new InvalidCertificateException(
                        "A set of sessions takes more than %s places to try.".formatted(Certificate.MAX_SUBSET_NODES));
            }
            ProofPlace[][] beside = new ProofPlace[others.length][];
            boolean hasPlaces = true;
            for (int i = 0; i < others.length; i++) {
                BiPredicate<ProofPlace, ProofPlace> clash = clashes.get(i);
                beside[i] = Arrays.stream(left[i < first ? i : i + 1])
                        .filter(otherPlace -> !clash.test(place, otherPlace))
                        .toArray(ProofPlace[]::new);
                hasPlaces &= beside[i].length > 0;
            }
            if (hasPlaces && canBePlaced(others, beside)) {
                return true;
            }
        }
        return false;
    }

    private static int[] without(int[] sessions, int index) {
        int[] others = new int[sessions.length - 1];
        System.arraycopy(sessions, 0, others, 0, index);
        System.arraycopy(sessions, index + 1, others, index, others.length - index);
        return others;
    }
}
