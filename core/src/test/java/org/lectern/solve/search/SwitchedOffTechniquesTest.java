package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.BruteForce;
import org.lectern.testing.EqualRooms;
import org.lectern.testing.EqualSessionEvents;
import org.lectern.testing.Meetings;
import org.lectern.testing.ScarceMornings;
import org.lectern.testing.TenfoldCosts;
import org.lectern.testing.TinyEvents;

/**
 * With each technique of proofs switched off in turn, the search finds the same optimum, and proves it in tiny events. So one
 * that takes away too much shows, and so does one that others rely on. More events: {@code mvn -q test -pl core
 * -Dtest=SwitchedOffTechniquesTest -Dlectern.events=2000}.
 */
@Tag("night")
class SwitchedOffTechniquesTest {

    /** With fewer events, too few happen to need each technique; the first need most. */
    private static final int EVENTS = Math.max(15, Integer.getInteger("lectern.events", 15));

    private static final int STEPS = 20_000;

    /** Kinds of events, of which the first are so small that every timetable can be tried. */
    private static final int KINDS = 5;

    private static final int TINY_KINDS = 4;

    /** {@link SwitchedOffInLargerEventsTest} needs levels; tests of the classes show the others. */
    private static final EnumSet<ProofTechnique> OF_LARGER_EVENTS = EnumSet.of(
            ProofTechnique.RESTARTS,
            ProofTechnique.LEVELS,
            ProofTechnique.WEIGHTED_SUM,
            ProofTechnique.GUESSED_COSTS,
            ProofTechnique.DESTRUCTIVE_BOUNDS,
            ProofTechnique.COORDINATE_ASCENT,
            ProofTechnique.PARTS);

    /** The techniques without which some search went another way. */
    private final Set<ProofTechnique> needed = Collections.synchronizedSet(EnumSet.noneOf(ProofTechnique.class));

    /** An event, and what its best timetable costs. */
    private record Trial(Event event, Score optimum, Search all, boolean isTiny, String says) {

        static Trial of(int seed) {
            boolean isTiny = seed % KINDS < TINY_KINDS;
            Event event = eventOf(seed);
            Search all = SwitchedSearch.ended(event, SwitchedSearch.all(), STEPS);
            Score optimum = isTiny ? BruteForce.best(event).score() : all.best();
            return new Trial(event, optimum, all, isTiny, "seed " + seed);
        }

        /** Without reduced costs, branching in larger events takes too long. */
        private Set<ProofTechnique> techniques() {
            return isTiny
                    ? EnumSet.allOf(ProofTechnique.class)
                    : EnumSet.complementOf(EnumSet.of(ProofTechnique.REDUCED_COST_FIXING));
        }

        void assertSameWithout(ProofTechnique technique, Search search) {
            assertBest(search, says + " without " + technique);
            if (isTiny) {
                assertEquals(optimum, search.lowerBound(), () -> says + " is not proven without " + technique);
            }
        }

        void assertBest(Search search, String says) {
            assertEquals(optimum, search.best(), says);
            assertTrue(search.lowerBound().compareTo(optimum) <= 0, says);
            VerificationResult verification = CertificateVerifier.verify(event, search.certificate());
            assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
        }
    }

    @Test
    void optimum_withEachTechniqueSwitchedOff_staysTheSame() {
        IntStream.range(0, EVENTS).parallel().mapToObj(Trial::of).forEach(trial -> {
            trial.assertBest(trial.all(), trial.says());
            assertEquals(trial.optimum(), trial.all().lowerBound(), trial.says());
            for (ProofTechnique technique : trial.techniques()) {
                Search without = SwitchedSearch.ended(trial.event(), SwitchedSearch.without(technique), STEPS);

                trial.assertSameWithout(technique, without);
                if (!without.certificate().equals(trial.all().certificate())) {
                    needed.add(technique);
                }
            }
        });

        assertEquals(EnumSet.complementOf(OF_LARGER_EVENTS), needed);
    }

    private static Event eventOf(int seed) {
        long own = seed / KINDS;
        return switch (seed % KINDS) {
            case 0 -> TinyEvents.of(new Random(own));
            case 1 -> EqualRooms.of(own);
            case 2 -> EqualSessionEvents.of(own);
            case 3 -> ScarceMornings.of(new Random(own));
            default -> TenfoldCosts.of(Meetings.event(6, 4, 2, true, own));
        };
    }
}
