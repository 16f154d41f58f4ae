package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sessions of which any two share a person who can only be in one place at a time. */
final class ProofClique {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(/\\d{1,9})+");

    private ProofClique() {}

    /**
     * Returns the positions of the sessions that a multiplier names.
     *
     * @throws InvalidCertificateException if two of them may take place at once
     */
    static List<Integer> sessions(ProofContext subject, CertificateMultiplier tag) throws InvalidCertificateException {
        if (!subject.isHard("person-conflict")) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, but person-conflict is not in force at hard level."
                            .formatted(tag.describe()));
        }
        if (!NUMBERS.matcher(tag.id()).matches()) {
            throw new InvalidCertificateException(
                    "The multiplier of %s does not name positions of sessions, as in 0/4/9.".formatted(tag.describe()));
        }
        List<Integer> sessions = new ArrayList<>();
        for (String number : tag.id().split("/", -1)) {
            int session = Integer.parseInt(number);
            if (session >= subject.sessionCount()) {
                throw new InvalidCertificateException(
                        "The multiplier of %s names session %s, which the event does not have."
                                .formatted(tag.describe(), number));
            }
            for (int other : sessions) {
                requireConflict(subject, tag, other, session);
            }
            sessions.add(session);
        }
        return sessions;
    }

    private static void requireConflict(ProofContext subject, CertificateMultiplier tag, int one, int other)
            throws InvalidCertificateException {
        if (one >= other || !subject.sharesPerson(one, other)) {
            throw new InvalidCertificateException(
                    "The multiplier of %s names sessions %s and %s, which may take place at once."
                            .formatted(tag.describe(), one, other));
        }
    }
}
