package org.lectern.benchmarks.determinism;

import org.lectern.benchmarks.run.Sha256;
import org.lectern.event.Event;
import org.lectern.json.TimetableJson;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/**
 * What tells one result from another.
 *
 * @param timetable SHA-256 of the file of the timetable
 * @param certificate SHA-256 of the file of the certificate
 */
public record Fingerprint(String timetable, String certificate) {

    /** Solves an event and returns the fingerprint of the result. */
    public static Fingerprint of(Event event, FixedSearch search) {
        SolveResult result = Lectern.solve(event, search.options());
        return new Fingerprint(
                Sha256.of(TimetableJson.write(event, result.timetable())),
                Sha256.of(result.certificate().toJson()));
    }
}
