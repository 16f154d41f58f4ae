package org.lectern.solve.proof;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.lectern.solve.proof.nogood.Literals;

/**
 * A node of the tree of a certificate.
 *
 * @since 0.1.0
 */
public sealed interface ProofNode {

    /** Returns the multipliers of this node. */
    List<CertificateMultiplier> multipliers();

    /**
     * A leaf that is bounded by its multipliers.
     *
     * @param multipliers the multipliers; none if adding up the cheapest places is enough
     */
    record Leaf(List<CertificateMultiplier> multipliers) implements ProofNode {

        public Leaf {
            multipliers = List.copyOf(multipliers);
        }
    }

    /**
     * A root that is bounded by disjoint sets of sessions: in each, one session at least is incomplete, that is, unscheduled or
     * without a slot that it could keep. So each set costs something at medium level, beside the cheapest place of each session.
     *
     * @param multipliers the multipliers under which the cheapest places are taken; none if adding up the cheapest is enough
     * @param sets the sets, by the ids of their sessions
     */
    record Subsets(List<CertificateMultiplier> multipliers, List<List<String>> sets) implements ProofNode {

        public Subsets {
            multipliers = List.copyOf(multipliers);
            sets = sets.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A leaf with so few timetables that each is enumerated, after reduced-cost fixing.
     *
     * @param multipliers the multipliers for reduced-cost fixing
     */
    record Enumeration(List<CertificateMultiplier> multipliers) implements ProofNode {

        public Enumeration {
            multipliers = List.copyOf(multipliers);
        }
    }

    /**
     * A node that is not split: reduced-cost fixing removes places, and one tree remains.
     *
     * @param multipliers the multipliers for reduced-cost fixing
     * @param rest the tree with the places that are left
     */
    record Reduction(List<CertificateMultiplier> multipliers, ProofNode rest) implements ProofNode {

        public Reduction {
            multipliers = List.copyOf(multipliers);
            Objects.requireNonNull(rest, "rest");
        }
    }

    /**
     * A node that is split in two by the places of one session, after reduced-cost fixing.
     *
     * @param multipliers the multipliers for reduced-cost fixing
     * @param sessionId the session
     * @param first the places that the session has in the first part; in the second it has all others
     * @param inFirst the tree of the first part
     * @param inSecond the tree of the second part
     */
    record Split(
            List<CertificateMultiplier> multipliers,
            String sessionId,
            List<CertificatePlace> first,
            ProofNode inFirst,
            ProofNode inSecond)
            implements ProofNode {

        public Split {
            multipliers = List.copyOf(multipliers);
            Objects.requireNonNull(sessionId, "sessionId");
            first = List.copyOf(first);
            Objects.requireNonNull(inFirst, "inFirst");
            Objects.requireNonNull(inSecond, "inSecond");
        }
    }

    /**
     * A node that is split in two by whether a region has a session in a half-day, after reduced-cost fixing.
     *
     * @param multipliers the multipliers for reduced-cost fixing
     * @param region the region
     * @param halfDay the start of the half-day
     * @param using the tree of the part where the region's spread counts the half-day in any case
     * @param avoiding the tree of the part where no session of the region is in the half-day
     */
    record RegionSplit(
            List<CertificateMultiplier> multipliers,
            String region,
            Instant halfDay,
            ProofNode using,
            ProofNode avoiding)
            implements ProofNode {

        public RegionSplit {
            multipliers = List.copyOf(multipliers);
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(halfDay, "halfDay");
            Objects.requireNonNull(using, "using");
            Objects.requireNonNull(avoiding, "avoiding");
        }
    }

    /**
     * A leaf that is closed by nogoods: sets of literals that no timetable below the bound has all at once. Each follows from those
     * before it by reverse unit propagation (Goldberg and Novikov 2003), with the bound under the multipliers as one of the
     * propagators; at last the empty one follows, which is not listed. See {@code docs/proof.md}.
     *
     * @param multipliers the multipliers of the bound
     * @param places the places that literals are about, each once
     * @param nogoods the literals of each nogood: {@code +i} says that the session of the {@code i}th place, from 1, takes it; {@code
     *     -i} that it does not. They are kept as numbers of four bytes
     */
    record Nogoods(List<CertificateMultiplier> multipliers, List<SessionPlace> places, List<List<Integer>> nogoods)
            implements ProofNode {

        public Nogoods {
            multipliers = List.copyOf(multipliers);
            places = List.copyOf(places);
            nogoods = nogoods.stream().map(Literals::of).toList();
        }
    }

    /**
     * A root that is bounded at hard and medium level alone: by a certificate of the event without its soft rules, as
     * {@link org.lectern.rule.EventLevels} makes it. Rules that are left out only make timetables cheaper, so its bound holds with them.
     *
     * @param certificate the certificate of the event without its soft rules
     */
    record WithoutSoftRules(Certificate certificate) implements ProofNode {

        public WithoutSoftRules {
            Objects.requireNonNull(certificate, "certificate");
        }

        /** Returns none: those of the certificate are of another event. */
        @Override
        public List<CertificateMultiplier> multipliers() {
            return List.of();
        }
    }

    /**
     * A root that is bounded by the weighted sum of medium and soft cost (Sherali and Soyster 1983), for timetables of the medium cost that is
     * proven. Those that cost more there are above the bound, whatever they cost at soft level.
     *
     * @param weight what a unit of medium cost weighs in the sum, at least 1
     * @param medium a certificate of the event, of its medium cost at least
     * @param sum the certificate of the event whose soft cost is the weighted sum, as {@link org.lectern.rule.EventLevels} makes it
     */
    record WeightedSum(long weight, Certificate medium, Certificate sum) implements ProofNode {

        public WeightedSum {
            Objects.requireNonNull(medium, "medium");
            Objects.requireNonNull(sum, "sum");
        }

        /** Returns none: those of the certificates are of their own trees. */
        @Override
        public List<CertificateMultiplier> multipliers() {
            return List.of();
        }
    }

    /**
     * A place of a session that it may take.
     *
     * @param sessionId the session
     * @param place the place
     */
    record SessionPlace(String sessionId, CertificatePlace place) {

        public SessionPlace {
            Objects.requireNonNull(sessionId, "sessionId");
            Objects.requireNonNull(place, "place");
        }
    }
}
