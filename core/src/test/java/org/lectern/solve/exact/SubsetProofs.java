package org.lectern.solve.exact;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.SubsetRelaxation;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.BruteForce;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.TamperedCertificates;

/** What sets of sessions that cannot all be complete prove of an event, without multipliers. */
final class SubsetProofs {

    private static final int FORGED = 6;

    private SubsetProofs() {}

    static LagrangianModel model(Event event) {
        Instance instance = ManyRooms.instance(event);
        return new LagrangianModel(
                instance,
                RoomGroups.apart(instance),
                instance.emptyTimetableScore().hard(),
                Integer.MAX_VALUE);
    }

    static DualBound bound(Event event) {
        return bound(model(event));
    }

    static DualBound bound(LagrangianModel model) {
        int[] all = IntStream.range(0, model.sessionCount()).toArray();
        return new SubsetRelaxation(model, InfeasibleSubsets.disjoint(model, all, () -> false))
                .best(LagrangeMultipliers.zero(model));
    }

    /**
     * Fails if the bound is above the optimum, its certificate refused, or a forged one accepted.
     *
     * @return whether something must be left out that no session tells alone, and the bound says how much
     */
    static boolean isProvenAtMedium(Event event, int seed) {
        LagrangianModel model = model(event);
        Score best = BruteForce.best(event).score();

        DualBound bound = bound(model);

        String says = "seed " + seed;
        assertTrue(bound.score().compareTo(best) <= 0, () -> says + ": bound " + bound.score() + " best " + best);
        Certificate certificate = bound.certificate(bound.score());
        VerificationResult verification = CertificateVerifier.verify(event, certificate);
        assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
        Score more = best.plus(new Score(0, 1, 0));
        for (int i = 0; i < FORGED; i++) {
            Certificate forged = TamperedCertificates.claiming(more, certificate, new Random(seed + i));
            assertFalse(CertificateVerifier.verify(event, forged).isValid(), says);
        }
        return best.hard() == 0
                && best.medium() > DualBound.trivial(model).score().medium()
                && bound.score().medium() == best.medium();
    }
}
