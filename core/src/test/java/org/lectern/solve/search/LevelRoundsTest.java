package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.ProofNode;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.OverfullMornings;
import org.lectern.testing.TenfoldCosts;

/** The bounds of events at other levels, where something must be left out. */
@Tag("slow")
final class LevelRoundsTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 7);

    private static SolveResult solved(Event event, long steps) {
        return Lectern.solve(
                event, SolveOptions.builder().stepLimit(steps).threads(1).build());
    }

    @Test
    void boundsOfShortSearches_areSoundAndSomeOfOtherLevels() {
        int ofMediumAlone = 0;
        int ofSums = 0;
        int ofTenfoldSums = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Event morning = OverfullMornings.of(10 + seed % 9, new Random(seed));
            Event event = seed % 3 == 0 ? TenfoldCosts.of(morning) : morning;
            SolveResult optimal = solved(event, 400_000);
            String says = "seed " + seed;

            assertEquals(optimal.score(), optimal.lowerBound(), says);
            for (long steps = 2_000; steps <= 32_000; steps *= 2) {
                SolveResult early = solved(event, steps);
                VerificationResult verification = CertificateVerifier.verify(event, early.certificate());

                assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
                assertTrue(early.lowerBound().compareTo(optimal.score()) <= 0, says);
                ofMediumAlone += early.certificate().root() instanceof ProofNode.WithoutSoftRules ? 1 : 0;
                if (early.certificate().root() instanceof ProofNode.WeightedSum) {
                    ofSums++;
                    ofTenfoldSums += event.equals(morning) ? 0 : 1;
                }
            }
        }
        assertTrue(ofTenfoldSums > 0, "no weighted sum is of costs that are multiples of ten");
        assertTrue(ofMediumAlone > EVENTS / 4, "only %s bounds are of medium level alone".formatted(ofMediumAlone));
        assertTrue(ofSums > EVENTS / 3, "only %s bounds are of weighted sums".formatted(ofSums));
    }

    /** Each takes 125,000 steps if its first sum has a weight with which a timetable that was met, and leaves more out, costs less than the best. */
    @ParameterizedTest
    @ValueSource(ints = {6, 10})
    void sums_afterTimetablesThatLeaveMoreOut_haveAWeightThatProves(int seed) {
        SolveResult result = solved(OverfullMornings.of(10 + seed % 9, new Random(seed)), 400_000);

        assertEquals(result.score(), result.lowerBound());
        assertTrue(result.steps() <= 100_000, result.steps() + " steps");
    }

    /** A rule at medium level that weighs as much as it may rules out the sum, not the bound at medium level. */
    @Test
    void eventsWithoutAWeightedSum_areBoundedAtMediumLevel() {
        Event event = OverfullMornings.of(12, new Random(5)).toBuilder()
                .editRule("idle-gap", setting -> setting.withLevel(Level.MEDIUM).withWeight(RuleSetting.MAX_WEIGHT))
                .build();
        SolveResult result = solved(event, 32_000);

        assertTrue(result.lowerBound().medium() > 0, result.lowerBound()::toString);
        assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
    }
}
