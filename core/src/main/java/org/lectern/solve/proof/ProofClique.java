package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.event.Relation;

/**
 * Sessions of which any two share a person who can only be in one place at a time, or which a {@code not-parallel} relation keeps
 * apart.
 */
final class ProofClique {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(/\\d{1,9})+");

    private ProofClique() {}

    /**
     * Returns the positions of the sessions of a clique.
     *
     * @param numbers the positions, as in {@code 0/4/9}
     * @throws InvalidCertificateException if two of them may take place at once
     */
    static List<Integer> sessions(ProofContext subject, String numbers) throws InvalidCertificateException {
        if (!subject.isHard("person-conflict")) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, but person-conflict is not in force at hard level."
                            .formatted(describe(numbers)));
        }
        if (!NUMBERS.matcher(numbers).matches()) {
            throw new InvalidCertificateException(
                    "The multiplier of %s does not name positions of sessions, as in 0/4/9."
                            .formatted(describe(numbers)));
        }
        List<Integer> sessions = new ArrayList<>();
        for (String number : numbers.split("/", -1)) {
            int session = Integer.parseInt(number);
            if (session >= subject.sessionCount()) {
                throw new InvalidCertificateException(
                        "The multiplier of %s names session %s, which the event does not have."
                                .formatted(describe(numbers), number));
            }
            for (int other : sessions) {
                requireConflict(subject, numbers, other, session);
            }
            sessions.add(session);
        }
        return sessions;
    }

    private static void requireConflict(ProofContext subject, String numbers, int one, int other)
            throws InvalidCertificateException {
        if (one >= other || !subject.sharesPerson(one, other)) {
            throw new InvalidCertificateException(
                    "The multiplier of %s names sessions %s and %s, which may take place at once."
                            .formatted(describe(numbers), one, other));
        }
    }

    /**
     * Returns the positions of the sessions of a relation which pay its multipliers.
     *
     * @param number the position of the relation among those of the event
     * @throws InvalidCertificateException if there is no such relation
     */
    static List<Integer> sessionsOfGroup(ProofContext subject, String number) throws InvalidCertificateException {
        return competing(subject, group(subject, number));
    }

    /**
     * Returns the relation of a number.
     *
     * @throws InvalidCertificateException if there is no such relation
     */
    static Relation.NotParallel group(ProofContext subject, String number) throws InvalidCertificateException {
        List<Relation> relations = subject.event().relations();
        for (int r = 0; r < relations.size(); r++) {
            if (relations.get(r) instanceof Relation.NotParallel group && number.equals(Integer.toString(r))) {
                return group;
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

    /** Returns what a multiplier of a clique charges for, in words. */
    static String describe(String numbers) {
        return "the sessions with numbers '%s'".formatted(numbers);
    }
}
