package org.lectern.solve.proof;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lectern.job.work.JobScope;
import org.lectern.panel.time.Timeline;
import org.lectern.solve.proof.CertificateMultiplier.ListedTerm;
import org.lectern.text.SupportedYears;

/** The multipliers of one node, in the terms that {@link ListedTerm} lists: what sessions pay, and what timetables get back at most. */
final class MultiplierTable implements NodeBound.Costs {

    private final ProofContext subject;
    private final RegionMultipliers regionTerm;
    private final ResourceMultipliers resourceTerm;
    private final List<ProofTerm> terms;
    private final List<ProofTerm.Part> parts;

    /** @throws InvalidCertificateException if a multiplier is not allowed: a timetable may get back more than it pays */
    MultiplierTable(ProofContext subject, ProofRegions regions, List<CertificateMultiplier> tags)
            throws InvalidCertificateException {
        for (CertificateMultiplier tag : tags) {
            requireAllowed(subject, tag);
        }
        this.subject = subject;
        ProofTerm.Given given = new ProofTerm.Given(subject, regions, tags);
        Map<ListedTerm, ProofTerm> made = new EnumMap<>(ListedTerm.class);
        for (ListedTerm term : ListedTerm.values()) {
            made.put(term, term.make(given));
        }
        this.terms = List.copyOf(made.values());
        this.regionTerm = (RegionMultipliers) Objects.requireNonNull(made.get(ListedTerm.REGIONS));
        this.resourceTerm = (ResourceMultipliers) Objects.requireNonNull(made.get(ListedTerm.RESOURCES));
        this.parts = terms.stream().flatMap(term -> term.parts().stream()).toList();
    }

    private MultiplierTable(MultiplierTable other, List<ProofTerm.Part> parts) {
        this.subject = other.subject;
        this.regionTerm = other.regionTerm;
        this.resourceTerm = other.resourceTerm;
        this.terms = other.terms;
        this.parts = parts;
    }

    /** Returns this, for a node where many sets of places that differ little are looked at. */
    MultiplierTable remembering() {
        return new MultiplierTable(
                this, parts.stream().map(ProofTerm.Part::remembering).toList());
    }

    ResourceMultipliers resources() {
        return resourceTerm;
    }

    private static void requireAllowed(ProofContext subject, CertificateMultiplier tag)
            throws InvalidCertificateException {
        if (tag.value() < 0) {
            throw new InvalidCertificateException(
                    "The multiplier '%s' of %s is below 0.".formatted(tag.value(), tag.describe()));
        }
        // Midnights and margins may lie beside the years of events, and rooms by seats have the epoch.
        if (tag.time().isBefore(Instant.EPOCH)
                || tag.time().isAfter(SupportedYears.END.plus(Timeline.MARGIN, MINUTES))) {
            throw new InvalidCertificateException("There is a multiplier of %s at '%s', outside of %s."
                    .formatted(tag.describe(), tag.time(), SupportedYears.RANGE));
        }
        if (subject.certificate().maxHard() > 0) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, but the certificate covers timetables with a hard cost of %s, which may break any rule."
                            .formatted(tag.describe(), subject.certificate().maxHard()));
        }
    }

    /** Returns whether the least cost of the terms counts the spread of a region. */
    @Override
    public boolean countsSpread(String region) {
        return regionTerm.counts(region);
    }

    @Override
    public long cost(int session, int place) {
        ProofPlace own = subject.places().of(session).get(place);
        return Math.addExact(
                Math.multiplyExact(own.cost(), subject.certificate().scale()), penalty(session, own));
    }

    /** Returns the penalty of a session at a place. */
    long penalty(int session, ProofPlace place) {
        long sum = 0;
        for (ProofTerm term : place.isUnscheduled() ? List.<ProofTerm>of() : terms) {
            sum = Math.addExact(sum, term.penalty(session, place));
        }
        return sum;
    }

    /** Returns by how much more the terms cost at least if a session takes a place. */
    @Override
    public ProofTerm.Rises rises(int[][] allowed) {
        List<List<ProofTerm.Rises>> bySession = Stream.<List<ProofTerm.Rises>>generate(ArrayList::new)
                .limit(allowed.length)
                .toList();
        for (ProofTerm.Part part : parts) {
            if (part.hasRises() && part.sessions().stream().anyMatch(session -> allowed[session].length > 1)) {
                ProofTerm.Rises own = part.rises().apply(allowed);
                part.sessions().forEach(session -> bySession.get(session).add(own));
            }
        }
        return (session, place) -> {
            long sum = 0;
            for (ProofTerm.Rises rises : bySession.get(session)) {
                long rise = rises.at(session, place);
                if (rise == ProofTerm.INFEASIBLE) {
                    return ProofTerm.INFEASIBLE;
                }
                sum = Math.addExact(sum, rise);
            }
            return sum;
        };
    }

    /** Returns the least cost of the terms, less what they give back, or {@link ProofTerm#INFEASIBLE}. */
    @Override
    public long minCost(int[][] allowed) {
        long sum = 0;
        for (ProofTerm.Part part : parts) {
            JobScope.checkpoint();
            long least = part.minCost().applyAsLong(allowed);
            if (least == ProofTerm.INFEASIBLE) {
                return ProofTerm.INFEASIBLE;
            }
            sum = Math.addExact(sum, least);
        }
        return sum;
    }
}
