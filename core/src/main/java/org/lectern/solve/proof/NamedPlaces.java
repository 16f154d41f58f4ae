package org.lectern.solve.proof;

import java.util.HashMap;
import java.util.Map;
import org.lectern.panel.TimeOption;

/** Finds the places of sessions that the splits of a certificate name. */
final class NamedPlaces {

    private final ProofContext subject;
    private final Map<Integer, Map<CertificatePlace, Integer>> indices = new HashMap<>();

    NamedPlaces(ProofContext subject) {
        this.subject = subject;
    }

    /** @throws InvalidCertificateException if the session does not have the place */
    int indexOf(int session, CertificatePlace tag) throws InvalidCertificateException {
        Integer index = indexByTag(session).get(tag);
        if (index == null) {
            throw new InvalidCertificateException(
                    "A split names a place that session '%s' does not have: room '%s' at %s for %s minutes."
                            .formatted(subject.id(session).id(), tag.roomId(), tag.start(), tag.minutes()));
        }
        return index;
    }

    private Map<CertificatePlace, Integer> indexByTag(int session) {
        return indices.computeIfAbsent(session, ignored -> {
            Map<CertificatePlace, Integer> byTag = new HashMap<>();
            for (int i = 0; i < subject.places().of(session).size(); i++) {
                byTag.put(tagOf(subject.places().of(session).get(i)), i);
            }
            return byTag;
        });
    }

    private CertificatePlace tagOf(ProofPlace place) {
        TimeOption time = place.time();
        return time == null
                ? CertificatePlace.UNSCHEDULED
                : new CertificatePlace(
                        subject.event().rooms().get(place.room()).id(),
                        subject.tables().timeline().toInstant(time.start()),
                        time.minutes());
    }
}
