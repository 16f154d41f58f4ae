package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.bound.BusyRooms;
import org.lectern.solve.bound.GroupedSessions;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.testing.ManyHalfDays;
import org.lectern.testing.Meetings;
import org.lectern.testing.ProofNodes;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/**
 * Certificates of solved small events, which have multipliers of most kinds, are verified and prove nothing more. What each of
 * their nodes says of a session at a place is true of the node in which the session has no other place.
 */
@Tag("slow")
class SolvedCertificatesTest {

    private static final int[] TINY = {7, 20, 68, 90, 113, 123, 124, 133, 188, 190, 220, 232, 259, 291};
    private static final int[] OF_MANY_HALF_DAYS = {1, 2, 5, 7, 8};
    private static final int MAX_NODES = 4;
    private static final SolveOptions OPTIONS =
            SolveOptions.builder().stepLimit(2_000).threads(1).build();

    /** Solved once, however many tests look at them. */
    private static final List<Solved> SOLVED = Stream.of(
                    Arrays.stream(TINY).mapToObj(seed -> TinyEvents.of(new Random(seed))),
                    Arrays.stream(OF_MANY_HALF_DAYS).mapToObj(ManyHalfDays::event),
                    Stream.of(GroupedSessions.event(), BusyRooms.event(9, 20), Meetings.event(6, 4, 2, true, 3)))
            .flatMap(events -> events)
            .map(event -> new Solved(event, Lectern.solve(event, OPTIONS)))
            .toList();

    private record Solved(Event event, SolveResult result) {

        @Override
        public String toString() {
            return "solved " + SOLVED.indexOf(this);
        }
    }

    @Test
    void certificates_ofSolves_areValid() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Solved solved : SOLVED) {
            Certificate certificate = solved.result().certificate();

            VerificationResult verification = CertificateVerifier.verify(solved.event(), certificate);

            assertTrue(verification.isValid(), () -> solved + ": " + verification.reason());
            ProofNodes.of(certificate).forEach(node -> node.multipliers().forEach(tag -> kinds.add(tag.kind())));
        }
        assertTrue(kinds.size() > 20, () -> "only these kinds: " + kinds);
    }

    @Test
    void certificates_withoutLearnedNogoods_areRefused() {
        int learned = 0;
        for (Solved solved : SOLVED) {
            Certificate certificate = solved.result().certificate();
            int nogoods = ProofNodes.of(certificate).stream()
                    .mapToInt(node -> node instanceof ProofNode.Nogoods own
                            ? own.nogoods().size()
                            : 0)
                    .sum();
            if (nogoods > 0) {
                learned += nogoods;
                assertFalse(CertificateVerifier.verify(solved.event(), withoutNogoods(certificate))
                        .isValid());
            }
        }
        assertTrue(learned > 10, "learned only " + learned);
    }

    private static Certificate withoutNogoods(Certificate certificate) {
        return TamperedCertificates.with(certificate.roomGroups(), withoutNogoods(certificate.root()), certificate);
    }

    private static ProofNode withoutNogoods(ProofNode node) {
        return switch (node) {
            case ProofNode.Nogoods own -> new ProofNode.Nogoods(own.multipliers(), own.places(), List.of());
            case ProofNode.Reduction own -> new ProofNode.Reduction(own.multipliers(), withoutNogoods(own.rest()));
            case ProofNode.Split own ->
                new ProofNode.Split(
                        own.multipliers(),
                        own.sessionId(),
                        own.first(),
                        withoutNogoods(own.inFirst()),
                        withoutNogoods(own.inSecond()));
            case ProofNode.RegionSplit own ->
                new ProofNode.RegionSplit(
                        own.multipliers(),
                        own.region(),
                        own.halfDay(),
                        withoutNogoods(own.using()),
                        withoutNogoods(own.avoiding()));
            case ProofNode.Leaf own -> own;
            case ProofNode.Enumeration own -> own;
            case ProofNode.Subsets own -> own;
            case ProofNode.WithoutSoftRules own -> own;
            case ProofNode.WeightedSum own -> own;
        };
    }

    @Test
    void certificates_claimingMoreThanTheBest_areRefused() {
        int optima = 0;
        for (Solved solved : SOLVED) {
            SolveResult result = solved.result();
            if (result.isProvenOptimal()) {
                optima++;
                for (Score more : List.of(new Score(0, 0, 1), new Score(0, 1, 0), new Score(1, 0, 0))) {
                    Certificate claiming =
                            TamperedCertificates.claiming(result.score().plus(more), result.certificate());

                    assertFalse(
                            CertificateVerifier.verify(solved.event(), claiming).isValid(), solved.toString());
                }
            }
        }
        assertTrue(optima > SOLVED.size() / 2, "optima: " + optima);
    }

    @Test
    void node_withOnePlaceForASession_isWorthNoLessThanItWasSaidToBe() throws InvalidCertificateException {
        for (Solved solved : SOLVED) {
            Certificate certificate = solved.result().certificate();
            ProofContext context =
                    new ProofContext(solved.event(), certificate, StandardRules.catalogue(), Certificate.MAX_PLACES);
            ProofRegions regions = new ProofRegions(context);
            for (ProofNode node :
                    ProofNodes.of(certificate).stream().limit(MAX_NODES).toList()) {
                Map<Kind, List<CertificateMultiplier>> byKind = node.multipliers().stream()
                        .collect(Collectors.groupingBy(CertificateMultiplier::kind, TreeMap::new, Collectors.toList()));
                for (Map.Entry<Kind, List<CertificateMultiplier>> entry : byKind.entrySet()) {
                    MultiplierTable table = new MultiplierTable(context, regions, entry.getValue());
                    requireTrue(context, regions, table, "%s, %s".formatted(solved, entry.getKey()));
                }
            }
        }
    }

    private static void requireTrue(ProofContext context, ProofRegions regions, MultiplierTable table, String where) {
        int[][] allowed = context.places().indices();
        NodeBound whole = new NodeBound(context, regions, table, allowed, Map.of(), true);
        for (int s = 0; s < allowed.length; s++) {
            for (int i = 0; i < allowed[s].length; i++) {
                long said = whole.valueWith(s, i);
                int[][] fixed = allowed.clone();
                fixed[s] = new int[] {allowed[s][i]};
                long value = new NodeBound(context, regions, table, fixed, Map.of(), false).value();

                assertTrue(said <= value, where);
                assertTrue(whole.value() <= said, where);
            }
        }
    }
}
