package org.lectern.solve.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.panel.TimeOption;

/** Multipliers that a session pays at one start and length: a table of them by session and time. */
final class SessionTimes {

    private final ProofContext subject;
    private final Map<Key, Long> values = new HashMap<>();

    private record Key(int session, int start, int minutes) {}

    SessionTimes(ProofContext subject) {
        this.subject = subject;
    }

    /**
     * Adds the multiplier of an entry.
     *
     * @param sessions the sessions that may pay
     * @throws InvalidCertificateException if the entry names another session
     */
    void add(CertificateMultiplier tag, List<Integer> sessions) throws InvalidCertificateException {
        for (int session : sessions) {
            if (subject.id(session).id().equals(tag.sessionId())) {
                int start = subject.tables().timeline().toMinute(tag.time());
                values.merge(new Key(session, start, tag.minutes()), tag.value(), Math::addExact);
                return;
            }
        }
        throw new InvalidCertificateException("There is a multiplier of %s for session '%s', which has no part in it."
                .formatted(tag.describe(), tag.sessionId()));
    }

    /** Returns what a session pays at a time. */
    long of(int session, TimeOption time) {
        return values.getOrDefault(new Key(session, time.start(), time.minutes()), 0L);
    }
}
