package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.job.work.SharedWork;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.testing.BruteForce;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/** Guesses between bound and incumbent, and what trees prove of them. */
@Tag("slow")
class DestructiveTargetsTest {

    private static final int SESSIONS = 45;

    /** Of an event of which the ascent leaves much open, and of one of which it leaves less than a hundredth. */
    private static final int FAR_SEED = 5;

    private static final int TIGHT_SEED = 7;

    private static final int TINY_EVENTS = 60;
    private static final long WORK = 10_000_000;
    private static final Score ONE = new Score(0, 0, 1);

    private static BoundSearch settled(Instance instance) {
        return BoundedTimetable.of(instance).settle().bounds();
    }

    /** Proves a guess by a claim instead of a tree. */
    private static void prove(BoundSearch bounds, TreeTarget guess) {
        Score score = guess.score(bounds.timetables().best());
        bounds.raise(new DualBound(
                bounds.model(),
                bounds.model().pack(score),
                () -> bounds.certificate(score).root()));
    }

    @Test
    void next_afterEachThatIsProven_isHigher_andHasFewerPlacesThanThatOfTheIncumbent() {
        BoundSearch bounds = settled(PlainDays.instance(SESSIONS, FAR_SEED));
        DestructiveTargets targets = new DestructiveTargets(bounds);
        List<Long> guesses = new ArrayList<>();
        long places = 0;

        for (Optional<TreeTarget> next = targets.next(); next.isPresent(); next = targets.next()) {
            TreeTarget guess = next.get();
            guesses.add(guess.packed(bounds.target()));
            assertTrue(targets.isOpen(guess));
            assertTrue(guess.isDestructive());
            assertTrue(targets.isBelowIncumbent(guess));
            assertTrue(guess.model().placeCount() < bounds.narrowModel().placeCount());
            assertTrue(guess.model().placeCount() >= places);
            places = guess.model().placeCount();
            assertEquals(bounds.fixings().size() + 1, guess.fixings().size());

            prove(bounds, guess);
            assertFalse(targets.isOpen(guess));
        }

        assertTrue(guesses.size() > 3, guesses::toString);
        assertEquals(guesses.stream().distinct().sorted().toList(), guesses);
        assertTrue(guesses.getLast() < bounds.target(), guesses::toString);
    }

    @Test
    void next_withoutNews_isTheSame_andAfterTheEndThereIsNone() {
        BoundSearch bounds = settled(PlainDays.instance(SESSIONS, FAR_SEED));
        DestructiveTargets targets = new DestructiveTargets(bounds);

        long first = targets.next().orElseThrow().packed(bounds.target());
        assertEquals(first, targets.next().orElseThrow().packed(bounds.target()));

        targets.end();
        assertTrue(targets.next().isEmpty());
    }

    @Test
    void next_whereLittleIsMissing_orSessionsAreFew_orBeforePlacesAreRemoved_orSwitchedOff_isNone() {
        EnumSet<ProofTechnique> without = EnumSet.complementOf(EnumSet.of(ProofTechnique.DESTRUCTIVE_BOUNDS));
        List<BoundSearch> all = List.of(
                settled(PlainDays.instance(SESSIONS, TIGHT_SEED)),
                settled(PlainDays.instance(40, FAR_SEED)),
                BoundedTimetable.of(PlainDays.instance(SESSIONS, FAR_SEED)).bounds(),
                settled(PlainDays.instance(PlainDays.event(SESSIONS, FAR_SEED), without)));

        for (BoundSearch bounds : all) {
            assertFalse(bounds.isProven());
            assertTrue(new DestructiveTargets(bounds).next().isEmpty());
        }
    }

    /** Without places removed there is nothing to guess by; that uses up no guess. */
    @Test
    void next_oncePlacesAreRemoved_isThere() {
        BoundedTimetable timetable = BoundedTimetable.of(PlainDays.instance(SESSIONS, FAR_SEED));
        DestructiveTargets targets = new DestructiveTargets(timetable.bounds());
        assertTrue(targets.next().isEmpty());

        timetable.settle();

        DestructiveTargets later = new DestructiveTargets(timetable.bounds());
        assertEquals(
                later.next().orElseThrow().below(), targets.next().orElseThrow().below());
    }

    /** The places that a guess leaves hold each timetable below it, and the verifier sees that the others do not matter. */
    @Test
    void tree_ofAGuess_provesIt_orFindsTheOptimum_andTheVerifierAgrees() {
        int proven = 0;
        int found = 0;
        int aside = 0;
        for (long seed = 0; seed < TINY_EVENTS; seed++) {
            Event event = TinyEvents.of(new Random(seed));
            Score optimum = BruteForce.best(event).score();
            Instance instance = ManyRooms.instance(event);
            LagrangianModel model =
                    new LagrangianModel(instance, RoomGroups.apart(instance), optimum.hard(), Integer.MAX_VALUE);
            long best = model.pack(optimum);
            SmoothedDualAscent ascent =
                    new SmoothedDualAscent(model, LagrangeMultipliers.zero(model), true, () -> false);
            ascent.run(WORK, best);
            PlaceRemoval removal = new PlaceRemoval(model, () -> false);
            removal.remove(ascent.multipliers(), best + 100, Score.ZERO, false);
            for (long limit : new long[] {best - 5, best, best + 1, best + 50}) {
                Optional<TreeTarget> target =
                        removal.target(ascent.multipliers().takenOver(removal.narrowModel()), limit);
                if (target.isEmpty() || limit <= 0) {
                    continue;
                }
                BranchingTree tree = new BranchingTree(target.get(), new SharedWork(), () -> false);
                Score incumbent = model.packing().unpack(best + 100);

                BranchingTree.Growth growth = tree.grow(incumbent, best + 100, Long.MAX_VALUE);

                String says = "seed %s, %s of %s".formatted(seed, limit, best);
                Score bound = growth.proven().score();
                assertTrue(model.pack(bound) >= Math.min(limit, best), says);
                assertTrue(bound.compareTo(optimum) <= 0, says);
                AssignmentSnapshot met = growth.found();
                assertTrue(limit <= best || met != null, says);
                if (met != null) {
                    Score score = instance.score(met);
                    assertTrue(score.compareTo(incumbent) < 0, says);
                    assertTrue(limit <= best || score.equals(optimum), says);
                }
                Certificate certificate = growth.proven().certificate(bound);
                assertTrue(CertificateVerifier.verify(event, certificate).isValid(), says);
                Certificate more = TamperedCertificates.claiming(bound.plus(ONE), certificate);
                assertFalse(
                        bound.equals(optimum)
                                && CertificateVerifier.verify(event, more).isValid(),
                        says);
                proven += limit > best ? 0 : 1;
                found += limit > best ? 1 : 0;
                aside += limit <= best && met != null ? 1 : 0;
            }
        }
        assertTrue(proven >= TINY_EVENTS / 12 && found >= TINY_EVENTS, proven + " and " + found);
        assertTrue(aside > 0, "nothing was met that is better than the incumbent, but not than the guess");
    }
}
