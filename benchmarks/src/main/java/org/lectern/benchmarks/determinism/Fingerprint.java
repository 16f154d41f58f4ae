package org.lectern.benchmarks.determinism;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lectern.benchmarks.run.CertificateHash;
import org.lectern.event.Event;
import org.lectern.json.TimetableJson;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/**
 * What tells one result from another.
 *
 * @param timetable SHA-256 of the file of the timetable
 * @param certificate SHA-256 of all that the certificate says
 */
public record Fingerprint(String timetable, String certificate) {

    /** Solves an event and returns the fingerprint of the result. */
    public static Fingerprint of(Event event, FixedSearch search) {
        SolveResult result = Lectern.solve(event, search.options());
        return new Fingerprint(
                sha256(TimetableJson.write(event, result.timetable())), CertificateHash.of(result.certificate()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
