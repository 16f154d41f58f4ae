package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.job.work.SharedWork;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.ProofNode;
import org.lectern.testing.BruteForce;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.OverfullMornings;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/** Trees grow node by node. The best timetables of tiny events are known by trying all of them. */
@Tag("slow")
class BranchingTreeTest {

    private static final int EVENTS = 12;
    private static final int MAX_GROWTHS = 200;
    private static final Score ONE = new Score(0, 0, 1);

    /** Some growths of the tree of an event, with the incumbent before each. */
    private static final class Grown {

        private final Event event;
        private final Instance instance;
        private final LagrangianModel model;
        private final BranchingTree tree;
        private final List<Score> bounds = new ArrayList<>();
        private final List<Certificate> certificates = new ArrayList<>();
        private Score incumbent;
        private boolean isStopped;

        Grown(Event event, List<List<CertificateMultiplier>> fixings) {
            this(event, fixings, null);
        }

        Grown(Event event, List<List<CertificateMultiplier>> fixings, @Nullable Score below) {
            this.event = event;
            this.instance = ManyRooms.instance(event);
            this.incumbent = instance.score(AssignmentSnapshot.unscheduled(instance.sessionCount()));
            RoomGroups apart = RoomGroups.apart(instance);
            this.model = new LagrangianModel(instance, apart, incumbent.hard(), Integer.MAX_VALUE);
            TreeTarget target = new TreeTarget(
                    model, LagrangeMultipliers.zero(model), fixings, below == null ? null : model.pack(below));
            this.tree = new BranchingTree(target, new SharedWork(), () -> isStopped);
        }

        /** Grows the tree by as few nodes as it can, and checks what it may say. */
        BranchingTree.Growth growOnce(long target) {
            BranchingTree.Growth growth = tree.grow(incumbent, target, 1);
            AssignmentSnapshot found = growth.found();
            if (found != null) {
                Score score = instance.score(found);
                assertTrue(score.compareTo(incumbent) < 0, score + " is no better than " + incumbent);
                incumbent = score;
            }
            Score bound = growth.proven().score();
            bounds.add(bound);
            certificates.add(growth.proven().certificate(min(bound, incumbent)));
            return growth;
        }

        void growWhole() {
            for (int i = 0; i < MAX_GROWTHS && !tree.isFull(); i++) {
                growOnce(Long.MAX_VALUE);
            }
            assertTrue(tree.isFull());
        }

        boolean accepts(Certificate certificate) {
            return CertificateVerifier.verify(event, certificate).isValid();
        }
    }

    private static Score min(Score one, Score other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Grown tiny(long seed) {
        return new Grown(TinyEvents.of(new Random(seed)), List.of());
    }

    /** Returns a tree of an event that takes more nodes than it grows by at a time. */
    private static Grown small(long seed) {
        return new Grown(OverfullMornings.of(10, new Random(seed)), List.of());
    }

    private static Score optimum(Event event) {
        SolveResult solved = Lectern.solve(
                event, SolveOptions.builder().stepLimit(400_000).threads(1).build());
        assertEquals(solved.score(), solved.lowerBound());
        return solved.score();
    }

    /** A bound that fell would be that of a part, not the least of all that are open. */
    @Test
    void lowerBound_neverFalls_norExceedsTheBestTimetable_andMeetsItWhenNothingIsOpen() {
        int several = 0;
        for (long seed = 0; seed < EVENTS; seed++) {
            Grown grown = small(seed);
            Score optimum = optimum(grown.event);
            assertFalse(grown.tree.isFull(), "nothing has been bounded");

            grown.growWhole();

            for (int i = 0; i < grown.bounds.size(); i++) {
                assertTrue(min(grown.bounds.get(i), grown.incumbent).compareTo(optimum) <= 0, "seed " + seed);
                assertTrue(i == 0 || grown.bounds.get(i).compareTo(grown.bounds.get(i - 1)) >= 0, "seed " + seed);
            }
            assertEquals(optimum, grown.incumbent, "seed " + seed);
            assertTrue(grown.bounds.getLast().compareTo(optimum) >= 0, "seed " + seed);
            several += grown.bounds.size() > 1 ? 1 : 0;
        }
        assertTrue(several >= EVENTS / 4, several + " trees grew more than once");
    }

    /** Each node of a certificate is closed at the bound, and the least open one mostly not above it. */
    @Test
    @Tag("night")
    void certificate_isWhatTheTreeProves_andNoMore() {
        int open = 0;
        int refused = 0;
        for (long seed = 0; seed < EVENTS; seed++) {
            Grown grown = small(seed);
            grown.growWhole();
            for (int i = 0; i < grown.bounds.size(); i++) {
                assertTrue(grown.accepts(grown.certificates.get(i)), "seed " + seed + ", growth " + i);
            }
            for (int i = 0; i < grown.bounds.size() - 1; i++) {
                Certificate more =
                        TamperedCertificates.claiming(grown.bounds.get(i).plus(ONE), grown.certificates.get(i));
                open++;
                refused += grown.accepts(more) ? 0 : 1;
            }
        }
        assertTrue(open > 0 && refused >= open / 2, refused + " of " + open);
    }

    @Test
    void grow_belowATarget_provesNoMoreThanThat_andKeepsTheMultipliersOfPlacesThatAreGone() {
        List<CertificateMultiplier> fixing = List.of();
        Grown grown = new Grown(TinyEvents.of(new Random(1)), List.of(fixing, fixing));
        Score optimum = BruteForce.best(grown.event).score();
        long target = grown.model.pack(optimum) / 2;

        DualBound proven =
                grown.tree.grow(grown.incumbent, target, Long.MAX_VALUE).proven();

        assertTrue(grown.tree.isFull());
        assertTrue(proven.score().compareTo(optimum) < 0, () -> proven.score() + " for half of " + optimum);
        ProofNode root = proven.certificate(proven.score()).root();
        ProofNode.Reduction first = assertInstanceOf(ProofNode.Reduction.class, root);
        assertInstanceOf(ProofNode.Reduction.class, first.rest());
    }

    @Test
    void found_isTheBestTimetableOfOneGrowth_orNothing() {
        Grown grown = tiny(1);
        Score optimum = BruteForce.best(grown.event).score();
        BranchingTree.Growth growth = grown.tree.grow(grown.incumbent, Long.MAX_VALUE, Long.MAX_VALUE);

        AssignmentSnapshot found = growth.found();

        assertNotNull(found);
        assertEquals(optimum, grown.instance.score(found));
        assertNull(grown.tree.grow(optimum, Long.MAX_VALUE, Long.MAX_VALUE).found(), "it was told before");
    }

    @Test
    void growth_ofTheSameEvent_isTheSame() {
        for (long seed = 0; seed < EVENTS; seed++) {
            Grown one = tiny(seed);
            Grown other = tiny(seed);
            one.growWhole();
            other.growWhole();

            assertEquals(one.bounds, other.bounds);
            assertEquals(one.certificates, other.certificates);
        }
    }

    @Test
    void grow_belowAGuess_findsTheBestTimetable_orProvesThatNoneIsBelow() {
        int proven = 0;
        for (long seed = 0; seed < EVENTS; seed++) {
            Event event = TinyEvents.of(new Random(seed));
            Score optimum = BruteForce.best(event).score();
            for (long above : new long[] {-40, -1, 0, 1, 40}) {
                Score guess = new Score(optimum.hard(), optimum.medium(), Math.max(0, optimum.soft() + above));
                Grown grown = new Grown(event, List.of(), guess);
                grown.growWhole();

                String says = "seed %s, %s, optimum %s".formatted(seed, guess, optimum);
                Score bound = grown.bounds.getLast();
                boolean isBelow = guess.compareTo(optimum) > 0;
                assertTrue(bound.compareTo(optimum) <= 0, () -> says + ", bound " + bound);
                assertTrue(bound.compareTo(min(guess, optimum)) >= 0, () -> says + ", bound " + bound);
                assertTrue(!isBelow || grown.incumbent.equals(optimum), () -> says + ", " + grown.incumbent);
                assertTrue(grown.accepts(grown.certificates.getLast()), says);
                proven += isBelow ? 0 : 1;
            }
        }
        assertTrue(proven >= EVENTS, proven + " guesses were proven");
    }

    @Test
    void above40Sessions_lowerBoundNeverFalls_andIsCertified() {
        BoundedTimetable large = BoundedTimetable.of(PlainDays.instance(45, 1));
        Grown grown = new Grown(large.instance().event(), List.of());
        grown.incumbent = large.incumbent().best();

        for (int i = 0; i < 3; i++) {
            grown.growOnce(Long.MAX_VALUE);
        }

        assertEquals(grown.bounds.stream().sorted().toList(), grown.bounds);
        assertTrue(grown.bounds.getLast().compareTo(grown.incumbent) <= 0);
        assertTrue(grown.accepts(grown.certificates.getLast()));
    }

    @Test
    void stopped_itIsNotClosed_andItsBoundHolds() {
        Grown grown = tiny(1);
        Score optimum = BruteForce.best(grown.event).score();
        grown.isStopped = true;

        grown.growOnce(Long.MAX_VALUE);

        assertTrue(grown.bounds.getLast().compareTo(optimum) <= 0);
        assertTrue(grown.accepts(grown.certificates.getLast()));
    }
}
