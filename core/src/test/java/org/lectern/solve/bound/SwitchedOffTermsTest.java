package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.job.work.SharedWork;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.exact.BranchAndBound;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.solve.term.ArcBudget;
import org.lectern.solve.term.TermKind;
import org.lectern.testing.BruteForce;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.ManyHalfDays;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.TinyEvents;

/**
 * With each kind of terms switched off in turn, branching still proves the same optimum, and no bound is above it. So a term that
 * counts too much shows, and so does one that others rely on.
 */
@Tag("slow")
class SwitchedOffTermsTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 8);
    private static final ArcBudget BUDGET = new ArcBudget(100_000, 100_000);
    private static final long MAX_WORK = 100_000_000_000L;
    private static final long WORK = 2_000_000;

    /** The kinds of terms of which some event has one. */
    private final Set<TermKind> found = EnumSet.noneOf(TermKind.class);

    private static Set<TermKind> without(TermKind kind) {
        return EnumSet.complementOf(EnumSet.of(kind));
    }

    /** An event, and the incumbent of a search in it. */
    private static final class Trial {

        private final Event event;
        private final Catalogue catalogue;
        private final Checker checker;
        private final Instance instance;
        private Score best;

        private Trial(Event event, Catalogue catalogue) {
            this.event = event;
            this.catalogue = catalogue;
            this.checker = Checker.of(catalogue);
            this.instance = ManyRooms.instance(event, catalogue);
            this.best = instance.emptyTimetableScore();
        }

        private LagrangianModel model(Set<TermKind> counted) {
            long maxHard = instance.emptyTimetableScore().hard();
            return new LagrangianModel(instance, RoomGroups.apart(instance), maxHard, Integer.MAX_VALUE, counted);
        }

        /** Branches until the bound is met, and returns it. */
        private DualBound solve(LagrangianModel model, LagrangeMultipliers from) {
            BranchAndBound branching = new BranchAndBound(
                    model,
                    from,
                    snapshot -> {
                        Score score = checker.check(event, instance.timetable(snapshot))
                                .score();
                        best = score.compareTo(best) < 0 ? score : best;
                        return best;
                    },
                    new SharedWork(),
                    () -> false);
            return branching.run(best, best, MAX_WORK);
        }
    }

    /** Returns a model with the time of people and all places, or those alone where sessions are scheduled. */
    private static LagrangianModel timed(LagrangianModel model, boolean mayBeUnscheduled) {
        int[][] places = model.allPlaces();
        for (int s = 0; s < places.length; s++) {
            int session = s;
            places[s] = Arrays.stream(places[s])
                    .filter(place -> mayBeUnscheduled || model.places(session).isScheduled(place))
                    .toArray();
        }
        return model.narrowed(places, new boolean[places.length], BUDGET);
    }

    private static LagrangeMultipliers ascended(LagrangianModel model, Score best) {
        SmoothedDualAscent ascent = new SmoothedDualAscent(model, LagrangeMultipliers.zero(model), true, () -> false);
        ascent.run(WORK, model.target(best));
        return ascent.multipliers();
    }

    /** Returns how much a model counts, with and without places where sessions are unscheduled. */
    private static String size(LagrangianModel model) {
        return "%s resources, %s regions, %s and %s multipliers"
                .formatted(
                        model.resources().count(),
                        model.regionCount(),
                        timed(model, true).terms().multiplierCount(),
                        timed(model, false).terms().multiplierCount());
    }

    private void assertSameOptimum(Event event, String says) {
        assertSameOptimum(event, StandardRules.catalogue(), says);
    }

    private void assertSameOptimum(Event event, Catalogue catalogue, String says) {
        Trial trial = new Trial(event, catalogue);
        Score optimum = BruteForce.best(event, catalogue).score();
        String all = size(trial.model(EnumSet.allOf(TermKind.class)));
        for (TermKind kind : TermKind.values()) {
            LagrangianModel fewer = trial.model(without(kind));
            if (!size(fewer).equals(all)) {
                found.add(kind);
                assertProves(timed(fewer, true), optimum, new Trial(event, catalogue), says + " without " + kind);
            }
        }
    }

    /** Removes places as a search does that knows the optimum, and branches on those left. */
    private static void assertProves(LagrangianModel model, Score optimum, Trial trial, String says) {
        LagrangeMultipliers multipliers = ascended(model, optimum);
        Score root = DualBound.relaxed(model, multipliers).score();
        assertTrue(root.compareTo(optimum) <= 0, () -> "%s: %s is above %s".formatted(says, root, optimum));
        long target = model.pack(optimum) + 1;
        ReducedCostFixing.Remaining left = ReducedCostFixing.remaining(model, multipliers, target, () -> false)
                .orElseThrow();
        assertFalse(left.isInfeasible(), () -> says + ": no place of the best timetable is left");
        LagrangianModel narrow = model.narrowed(left.places(), left.keepsUnlisted(), BUDGET);

        DualBound proven = trial.solve(narrow, multipliers.takenOver(narrow))
                .widened(target, List.of(CertificateEntries.of(model, multipliers.sparse())));

        assertEquals(optimum, trial.best, says);
        assertEquals(optimum, proven.score(), says);
        VerificationResult verification =
                CertificateVerifier.verify(trial.event, proven.certificate(optimum), trial.catalogue);
        assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
    }

    @Test
    void optimum_withEachTermSwitchedOff_staysTheSame() {
        assertSameOptimum(BusyRooms.event(5, 60), "busy rooms");
        assertSameOptimum(GroupedSessions.event(), "grouped sessions");
        assertSameOptimum(PersonRoomTermTest.events(new Random(1)).build(), "people in rooms");
        for (int seed = 0; seed < EVENTS; seed++) {
            assertSameOptimum(TinyEvents.of(new Random(seed)), "seed " + seed);
        }
        for (int seed = 0; seed < EVENTS / 4; seed++) {
            Event event = TinyEvents.of(new Random(seed), MadeUpRules.ofPairs());
            assertSameOptimum(event, MadeUpRules.ofPairs(), "an application's rules, seed " + seed);
        }
        for (int seed = 0; seed < EVENTS / 10; seed++) {
            assertSameOptimum(ManyHalfDays.event(seed), "many half-days, seed " + seed);
        }

        assertEquals(EnumSet.allOf(TermKind.class), found);
    }
}
