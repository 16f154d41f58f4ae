package org.lectern.solve.proof;

import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/**
 * A plain verifier of certificates (McConnell et al. 2011). It recomputes from event and certificate alone that no
 * timetable scores less than the lower bound.
 *
 * <p>A timetable here gives each session a start and length of its cost table, in any room, with any sequence, or
 * leaves it unscheduled. The verifier shares only those tables with the search; coupling rules it evaluates with the
 * {@link org.lectern.rule.Checker}. See {@code docs/proof.md}.
 *
 * @since 0.1.0
 */
public final class CertificateVerifier {

    private final ProofContext subject;
    private final Certificate certificate;

    private CertificateVerifier(Event event, Certificate certificate, Catalogue catalogue, long maxPlaces) {
        this.subject = new ProofContext(event, certificate, catalogue, maxPlaces);
        this.certificate = certificate;
    }

    /**
     * Returns whether a certificate proves its lower bound for an event and, if not, why.
     *
     * <p>Time for each node of the tree: the number of places, and for each region its sessions times 2 to the number
     * of half-days.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue
     */
    public static VerificationResult verify(Event event, Certificate certificate) {
        return verify(event, certificate, StandardRules.catalogue());
    }

    /** Returns what {@link #verify(Event, Certificate)} does, under the rules of a catalogue. */
    public static VerificationResult verify(Event event, Certificate certificate, Catalogue catalogue) {
        return verify(event, certificate, catalogue, Certificate.MAX_PLACES);
    }

    /** @param maxPlaces above this number of places they are never all in memory at once */
    static VerificationResult verify(Event event, Certificate certificate, Catalogue catalogue, long maxPlaces) {
        try {
            requireSound(event, certificate);
            new CertificateVerifier(event, certificate, catalogue, maxPlaces).run();
            return new VerificationResult(
                    true,
                    "No timetable of event '%s' scores less than %s.".formatted(event.id(), certificate.lowerBound()));
        } catch (InvalidCertificateException flaw) {
            return new VerificationResult(false, flaw.sentence());
        } catch (ArithmeticException overflow) {
            return new VerificationResult(false, "The numbers of the certificate are too large to add up.");
        }
    }

    private static void requireSound(Event event, Certificate certificate) throws InvalidCertificateException {
        if (!certificate.eventId().equals(event.id())) {
            throw new InvalidCertificateException(
                    "The certificate is for event '%s', not '%s'.".formatted(certificate.eventId(), event.id()));
        }
        Score bound = certificate.lowerBound();
        long least = Stream.of(bound.hard(), bound.medium(), bound.soft(), certificate.maxHard())
                .min(Long::compare)
                .orElse(0L);
        if (least < 0) {
            throw new InvalidCertificateException(
                    "The lower bound or the maximum hard cost '%s' is below 0.".formatted(least));
        }
        if (certificate.scale() < 1 || certificate.mediumStep() < 1 || certificate.hardStep() < 1) {
            throw new InvalidCertificateException("The scale and both steps must be at least 1.");
        }
        Score worse = new Score(Math.addExact(certificate.maxHard(), 1), 0, 0);
        if (bound.compareTo(worse) > 0) {
            throw new InvalidCertificateException(
                    "The lower bound of %s is above %s, the most that the certificate can prove."
                            .formatted(bound, worse));
        }
    }

    private void run() throws InvalidCertificateException {
        MaxCosts greatest = new MaxCosts(subject);
        if (greatest.soft() >= certificate.mediumStep()) {
            throw new InvalidCertificateException(
                    "The medium step '%s' must exceed the greatest possible soft cost, %s."
                            .formatted(certificate.mediumStep(), greatest.soft()));
        }
        long packed = subject.certificate().pack(new Score(0, greatest.medium(), greatest.soft()));
        if (packed >= certificate.hardStep()) {
            throw new InvalidCertificateException(
                    "The hard step '%s' must exceed the greatest possible packed medium and soft cost, %s."
                            .formatted(certificate.hardStep(), packed));
        }
        new ProofTree(subject).requireClosed();
    }
}
