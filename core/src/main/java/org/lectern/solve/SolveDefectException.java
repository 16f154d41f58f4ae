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
 * <p>It carries what reproduces it; {@code org.lectern.defect.DefectFile} writes that to a file. Serialisation keeps the message
 * alone, so write the file before.
 *
 * @since 0.1.0
 */
public final class SolveDefectException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Event event;
    private final transient @Nullable SolveOptions options;
    private final transient @Nullable Timetable timetable;
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

    /**
     * Returns the event as it was solved.
     *
     * @throws IllegalStateException if this was serialised
     */
    public Event event() {
        return kept(event, "event");
    }

    /**
     * Returns the options of the solve.
     *
     * @throws IllegalStateException if this was serialised
     */
    public SolveOptions options() {
        return kept(options, "options");
    }

    /**
     * Returns the timetable that the solve would have returned.
     *
     * @throws IllegalStateException if this was serialised
     */
    public Timetable timetable() {
        return kept(timetable, "timetable");
    }

    private static <T> T kept(@Nullable T part, String what) {
        if (part == null) {
            throw new IllegalStateException(
                    "The %s of this defect is lost, as it was serialised. Write a DefectFile where it is caught."
                            .formatted(what));
        }
        return part;
    }

    /** Returns the certificate, or empty if it did not come to that or this was serialised. */
    public Optional<Certificate> findCertificate() {
        return Optional.ofNullable(certificate);
    }
}
