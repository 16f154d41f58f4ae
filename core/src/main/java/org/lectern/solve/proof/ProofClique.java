package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sessions of which any two share a person who can only be in one place at a time. */
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

    /** Returns what a multiplier of a clique charges for, in words. */
    static String describe(String numbers) {
        return "the sessions with numbers '%s'".formatted(numbers);
    }
}
