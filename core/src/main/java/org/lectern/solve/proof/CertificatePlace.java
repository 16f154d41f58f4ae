package org.lectern.solve.proof;

import java.time.Instant;
import java.util.Objects;

/**
 * A place of a session in a certificate.
 *
 * @param roomId the room, or empty where the session is left out
 * @param start the start; {@link Instant#EPOCH} where the session is left out
 * @param minutes the length, 0 where the session is left out
 */
public record CertificatePlace(String roomId, Instant start, int minutes) {

    /** The place of a session that is left out. */
    public static final CertificatePlace UNSCHEDULED = new CertificatePlace("", Instant.EPOCH, 0);

    public CertificatePlace {
        Objects.requireNonNull(roomId, "roomId");
        Objects.requireNonNull(start, "start");
    }
}
