package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.solve.term.TermKind;
import org.lectern.testing.BruteForce;
import org.lectern.testing.TinyEvents;

class RootBoundTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 8);
    private static final long WORK = 2_000_000;

    private static RootBound bound(Event event, Set<TermKind> counted) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        Instance instance = new Instance(event, rules, CostTables.of(event, rules));
        return new RootBound(instance, instance.snapshot(BruteForce.best(event).timetable()), counted, WORK);
    }

    /** Terms may only be of those kinds that count; each bound is one that the verifier proves too, and no higher than the optimum. */
    @Test
    void score_ofEachEvent_isProvenAndAtMostTheOptimum() {
        int raised = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Event event = TinyEvents.of(new Random(seed));
            Score optimum = BruteForce.best(event).score();
            RootBound all = bound(event, EnumSet.allOf(TermKind.class));
            RootBound none = bound(event, Set.of());
            String says = "seed %s: %s of %s".formatted(seed, all.score(), optimum);

            VerificationResult verified = CertificateVerifier.verify(event, all.certificate());

            assertTrue(verified.isValid(), () -> says + ": " + verified.reason());
            assertEquals(all.score(), all.certificate().lowerBound(), says);
            assertTrue(all.score().compareTo(optimum) <= 0, says);
            assertEquals(Set.of(), none.kinds(), says);
            raised += all.score().compareTo(none.score()) > 0 ? 1 : 0;
        }
        assertTrue(raised * 8 >= EVENTS, "the terms raise only " + raised);
    }

    @Test
    void kinds_withoutOne_lackItAlone() {
        Event event = TinyEvents.of(new Random(3));
        Set<TermKind> all = bound(event, EnumSet.allOf(TermKind.class)).kinds();
        Set<TermKind> without =
                bound(event, EnumSet.complementOf(EnumSet.of(TermKind.ROOMS))).kinds();

        assertTrue(all.contains(TermKind.ROOMS), all::toString);
        assertFalse(without.contains(TermKind.ROOMS), without::toString);
        assertFalse(without.isEmpty());
    }
}
