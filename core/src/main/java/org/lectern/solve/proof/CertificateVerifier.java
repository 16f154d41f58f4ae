package org.lectern.solve.proof;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;
import org.lectern.job.work.Stopwatch;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EventLevels;
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
    private final long maxEntries;

    /**
     * How large a certificate may be, and how long the verifier may take. Beyond a limit, it refuses the
     * certificate and says which limit that was.
     *
     * @param maxEntries the maximum number of nodes, multipliers, places of splits and nogoods, literals, and sessions of sets that are
     *     looked at, at least 1; a part that stands in several places of the tree counts in each; a
     *     certificate within another may have as many
     * @param timeLimit the time for everything, the cost tables of the event included, above 0
     * @since 0.1.0
     */
    public record Limits(long maxEntries, Duration timeLimit) {

        /** Some 292 years, which is as good as none. */
        private static final Duration UNLIMITED = Duration.ofNanos(Long.MAX_VALUE);

        public Limits {
            Objects.requireNonNull(timeLimit, "timeLimit");
            if (maxEntries < 1) {
                throw new IllegalArgumentException(
                        "The maximum number of entries '%s' must be at least 1.".formatted(maxEntries));
            }
            if (timeLimit.isNegative() || timeLimit.isZero()) {
                throw new IllegalArgumentException("The time limit '%s' must be above 0.".formatted(timeLimit));
            }
        }

        /** Returns the limits for certificates of others: 50 million entries and one minute. */
        public static Limits defaults() {
            return new Limits(50_000_000, Duration.ofMinutes(1));
        }

        /** Returns no limits, for certificates that one has made oneself. */
        public static Limits none() {
            return new Limits(Long.MAX_VALUE, UNLIMITED);
        }

        /** Returns what to do about a certificate beyond a limit. */
        static String advice(String limit) {
            return "If you trust where it comes from, raise %s.".formatted(limit);
        }

        public Limits withMaxEntries(long entries) {
            return new Limits(entries, timeLimit);
        }

        public Limits withTimeLimit(Duration limit) {
            return new Limits(maxEntries, limit);
        }
    }

    private CertificateVerifier(
            Event event, Certificate certificate, Catalogue catalogue, Limits limits, long maxPlaces) {
        this.subject = new ProofContext(event, certificate, catalogue, maxPlaces);
        this.certificate = certificate;
        this.maxEntries = limits.maxEntries();
    }

    /**
     * Returns whether a certificate proves its lower bound for an event within {@link Limits#defaults} and, if
     * not, why.
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
        return verify(event, certificate, catalogue, Limits.defaults());
    }

    /**
     * Returns what {@link #verify(Event, Certificate)} does, under the rules of a catalogue and within limits.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue
     */
    public static VerificationResult verify(Event event, Certificate certificate, Catalogue catalogue, Limits limits) {
        return withinTime(limits, () -> verify(event, certificate, catalogue, limits, Certificate.MAX_PLACES));
    }

    private static VerificationResult withinTime(Limits limits, Supplier<VerificationResult> work) {
        JobScope around = JobScope.current();
        Stopwatch clock = new Stopwatch();
        try {
            return around.within(() -> clock.elapsed().compareTo(limits.timeLimit()) > 0, work);
        } catch (StopRequestedException late) {
            // The job itself may be cancelled.
            around.check();
            String reason = "Verifying the certificate takes longer than %s s. %s"
                    .formatted(limits.timeLimit().toMillis() / 1000.0, Limits.advice("the time limit"));
            return new VerificationResult(false, reason);
        }
    }

    /** @param maxPlaces above this number of places they are never all in memory at once */
    static VerificationResult verify(
            Event event, Certificate certificate, Catalogue catalogue, Limits limits, long maxPlaces) {
        try {
            requireSound(event, certificate);
            switch (certificate.root()) {
                case ProofNode.WithoutSoftRules root ->
                    requireProvenWithoutSoftRules(event, certificate, root.certificate(), catalogue, limits, maxPlaces);
                case ProofNode.WeightedSum root ->
                    requireProvenBySum(event, certificate.lowerBound(), root, catalogue, limits, maxPlaces);
                default -> new CertificateVerifier(event, certificate, catalogue, limits, maxPlaces).run();
            }
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
        if (certificate.maxHard() > 0 && !certificate.roomGroups().isEmpty()) {
            throw new InvalidCertificateException("Rooms are treated as one although hard rules may be broken.");
        }
        Score worse = new Score(Math.addExact(certificate.maxHard(), 1), 0, 0);
        if (bound.compareTo(worse) > 0) {
            throw new InvalidCertificateException(
                    "The lower bound of %s is above %s, the most that the certificate can prove."
                            .formatted(bound, worse));
        }
    }

    /** Rules that are left out only make timetables cheaper, so what holds without them holds with them. */
    private static void requireProvenWithoutSoftRules(
            Event event, Certificate whole, Certificate part, Catalogue catalogue, Limits limits, long maxPlaces)
            throws InvalidCertificateException {
        if (isOfOtherLevels(part)) {
            throw new InvalidCertificateException("The proof without soft rules is one of other levels again.");
        }
        requireProven(
                "The proof without soft rules",
                EventLevels.withoutSoftRules(event, catalogue),
                whole.lowerBound(),
                part,
                catalogue,
                limits,
                maxPlaces);
    }

    /** A timetable costs more at medium level than the bound, or as much; then its weighted sum tells its soft cost. */
    private static void requireProvenBySum(
            Event event, Score claimed, ProofNode.WeightedSum root, Catalogue catalogue, Limits limits, long maxPlaces)
            throws InvalidCertificateException {
        if (root.weight() < 1) {
            throw new InvalidCertificateException(
                    "The weight of the medium cost '%s' is below 1.".formatted(root.weight()));
        }
        if (claimed.hard() > 0) {
            throw new InvalidCertificateException(
                    "A weighted sum of medium and soft cost proves nothing at hard level.");
        }
        if (root.medium().root() instanceof ProofNode.WeightedSum || isOfOtherLevels(root.sum())) {
            throw new InvalidCertificateException(
                    "A part of the proof by a weighted sum is one of other levels again.");
        }
        Event sum = EventLevels.findWeightedSum(event, catalogue, root.weight())
                .orElseThrow(() -> new InvalidCertificateException(
                        "The event has no weighted sum of medium and soft cost with the weight %s."
                                .formatted(root.weight())));
        Score medium = new Score(0, claimed.medium(), 0);
        requireProven("The proof of the medium cost", event, medium, root.medium(), catalogue, limits, maxPlaces);
        long weighted = Math.multiplyExact(root.weight(), claimed.medium());
        Score needed = new Score(0, 0, Math.addExact(weighted, claimed.soft()));
        requireProven("The proof of the weighted sum", sum, needed, root.sum(), catalogue, limits, maxPlaces);
    }

    private static boolean isOfOtherLevels(Certificate part) {
        return part.root() instanceof ProofNode.WithoutSoftRules || part.root() instanceof ProofNode.WeightedSum;
    }

    /** @param needed what the part must show at least */
    private static void requireProven(
            String subject,
            Event event,
            Score needed,
            Certificate part,
            Catalogue catalogue,
            Limits limits,
            long maxPlaces)
            throws InvalidCertificateException {
        if (part.lowerBound().compareTo(needed) < 0) {
            throw new InvalidCertificateException(
                    "%s shows %s, less than %s.".formatted(subject, part.lowerBound(), needed));
        }
        VerificationResult result = verify(event, part, catalogue, limits, maxPlaces);
        if (!result.isValid()) {
            throw new InvalidCertificateException("%s is invalid. %s".formatted(subject, result.reason()));
        }
    }

    private void run() throws InvalidCertificateException {
        Optional<String> flaw = subject.places().sameRooms().findFlaw();
        if (flaw.isPresent()) {
            throw new InvalidCertificateException(flaw.get());
        }
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
        new ProofTree(subject, maxEntries).requireClosed();
    }
}
