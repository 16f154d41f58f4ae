package org.lectern.solve.proof;

import java.time.Instant;
import java.util.Objects;

/**
 * A place of a session in a certificate.
 *
 * @param roomId the room; empty if the session is unscheduled
 * @param start the start; {@link Instant#EPOCH} if the session is unscheduled
 * @param minutes the length; 0 if the session is unscheduled
 * @since 0.1.0
 */
public record CertificatePlace(String roomId, Instant start, int minutes) {

    /** The place of an unscheduled session. */
    public static final CertificatePlace UNSCHEDULED = new CertificatePlace("", Instant.EPOCH, 0);

    public CertificatePlace {
        Objects.requireNonNull(roomId, "roomId");
        Objects.requireNonNull(start, "start");
    }
}
