package org.lectern.solve;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.solve.proof.Certificate;

/**
 * Thrown when two parts of a solve disagree: the search with the checker about a score, or the search with the verifier
 * about a proof. That is a defect of Lectern, or of a custom rule whose forms differ; the message says which.
 *
 * <p>It carries what reproduces it; {@code org.lectern.defect.DefectFile} writes that to a file.
 *
 * @since 0.1.0
 */
public final class SolveDefectException extends IllegalStateException {

    private final transient Event event;
    private final transient SolveOptions options;
    private final transient Timetable timetable;
    private final transient @Nullable Certificate certificate;

    /**
     * @param event the event as it was solved
     * @param options the options of the solve
     * @param timetable the timetable that the solve would have returned
     * @param certificate the certificate that it would have returned, or null if it did not come to that
     */
    public SolveDefectException(
            String message, Event event, SolveOptions options, Timetable timetable, @Nullable Certificate certificate) {
        super(message);
        this.event = Objects.requireNonNull(event, "event");
        this.options = Objects.requireNonNull(options, "options");
        this.timetable = Objects.requireNonNull(timetable, "timetable");
        this.certificate = certificate;
    }

    public Event event() {
        return event;
    }

    public SolveOptions options() {
        return options;
    }

    public Timetable timetable() {
        return timetable;
    }

    public Optional<Certificate> findCertificate() {
        return Optional.ofNullable(certificate);
    }
}
