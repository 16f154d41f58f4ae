package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;

/** In events of 45 sessions, beside rounds of steps that are only counted. */
@Tag("night")
class TreeGrowthTest {

    private static final int SESSIONS = 45;

    /** The search asks the tree after so many steps. */
    private static final int BETWEEN = 1 << 14;

    private static final int QUESTIONS = 3;

    /** An event with so many sessions that may start every few minutes has large diagrams. */
    private static final int LARGE_SESSIONS = 60;

    private static final int LARGE_STEP = 20;

    /** Its tree below the first guess has some 120,000 arcs. */
    private static final int LARGE_SEED = 4;

    private static final int LONG_ROUND = 1 << 20;

    /** Of an event of which the ascent leaves less than a hundredth open. */
    private static final int TIGHT_SEED = 7;

    /** Of an event of which the ascent leaves more than a tenth open. */
    private static final int FAR_SEED = 5;

    /** So few that a tree is closed soon. */
    private static final int FEW_SESSIONS = 12;

    private static final int MAX_GROWTHS = 100;

    /** A tree, and the bound after each question. */
    private static final class Grown {

        private final BoundedTimetable timetable;
        private final BoundSearch bounds;
        private final TreeGrowth growth;
        private final List<Score> course = new ArrayList<>();

        Grown(BoundedTimetable timetable) {
            this.timetable = timetable;
            this.bounds = timetable.bounds();
            this.growth = new TreeGrowth(bounds, BoundedTimetable.work());
        }

        void join() {
            bounds.background().join();
            growth.end();
        }

        /** Asks some times, and checks that nothing changes between questions. */
        void ask(int questions) {
            for (int i = 1; i <= questions; i++) {
                Score before = bounds.score();
                growth.afterStep((long) i * BETWEEN - 1);
                assertEquals(before, bounds.score());
                growth.afterStep((long) i * BETWEEN);
                course.add(bounds.score());
            }
        }

        boolean isCertified() {
            Certificate certificate = bounds.certificate(bounds.isProven() ? best() : bounds.score());
            return CertificateVerifier.verify(timetable.instance().event(), certificate)
                    .isValid();
        }

        Score best() {
            return timetable.incumbent().best();
        }
    }

    private static Grown settled(long seed) {
        return new Grown(BoundedTimetable.of(PlainDays.instance(SESSIONS, seed)).settle());
    }

    @Test
    void startBeside_beforePlacesAreRemoved_orBesideOtherWork_doesNotGrow() {
        Grown grown = new Grown(BoundedTimetable.of(PlainDays.instance(SESSIONS, 1)));
        assertFalse(grown.growth.startBeside(false, 0, BETWEEN));
        assertFalse(grown.bounds.background().isBranching());
        assertFalse(grown.bounds.background().isBusy());

        grown.bounds.startAscent(1);
        assertFalse(grown.growth.startBeside(false, 0, BETWEEN), "the ascent is running");
        grown.join();
        assertFalse(grown.growth.startBeside(false, 0, BETWEEN), "the ascent gains more");
    }

    @Test
    void startBeside_whereTheAscentGainsNoMore_growsUntilTheEnd() {
        Grown grown = settled(1);

        assertTrue(grown.growth.startBeside(false, 0, BETWEEN));

        assertTrue(grown.bounds.background().isBranching());
        assertTrue(grown.bounds.background().isBusy());
        assertFalse(grown.growth.startBeside(false, 0, BETWEEN), "it grows");
        grown.join();
        assertFalse(grown.bounds.background().isBranching());
        assertFalse(grown.bounds.background().isBusy());
    }

    /** Every second round, where a walk could take the thread. */
    @Test
    void startBeside_besideOtherWork_hasEverySecondRound() {
        Grown grown = settled(1);
        List<Boolean> rounds = new ArrayList<>();
        for (boolean hasOtherWork : new boolean[] {true, true, true, false, false, true}) {
            grown.timetable.settle();
            rounds.add(grown.growth.startBeside(hasOtherWork, 0, BETWEEN));
            grown.join();
        }

        assertEquals(List.of(true, false, true, true, true, false), rounds);
    }

    /** A tree that looks for timetables far below the incumbent leaves every second round to a walk that looks for any. */
    @Test
    void startBeside_whereMuchIsMissing_hasEverySecondRound_andProvesGuesses() {
        Grown grown = settled(FAR_SEED);
        Score before = grown.bounds.score();
        long guess = new DestructiveTargets(grown.bounds).next().orElseThrow().packed(grown.bounds.target());
        List<Boolean> rounds = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            grown.timetable.settle();
            rounds.add(grown.growth.startBeside(false, 0, BETWEEN));
            grown.join();
        }
        for (int i = 0; i < MAX_GROWTHS && grown.bounds.score().equals(before); i++) {
            grown.growth.start(BETWEEN);
            grown.join();
        }

        assertEquals(List.of(true, false, true, false), rounds);
        assertTrue(
                grown.bounds.model().pack(grown.bounds.score()) >= guess,
                () -> grown.bounds.score() + " after " + before);
        assertTrue(grown.bounds.score().compareTo(grown.best()) < 0);
        assertTrue(grown.isCertified());
    }

    /** One guess after another, and at last the incumbent: by the growth of trees alone. */
    @Test
    void start_again_provesHigherGuesses_whateverTheNarrowModelDoesMeanwhile() {
        Grown grown = settled(FAR_SEED);
        Set<Score> scores = new LinkedHashSet<>();
        for (int i = 0; i < MAX_GROWTHS && scores.size() < 4; i++) {
            grown.growth.start(BETWEEN);
            grown.join();
            if (i % 3 == 2) {
                grown.timetable.settle();
            }
            scores.add(grown.bounds.score());
        }

        assertEquals(4, scores.size(), scores::toString);
        assertEquals(scores.stream().sorted().toList(), List.copyOf(scores));
        assertTrue(grown.bounds.score().compareTo(grown.best()) <= 0);
        assertTrue(grown.isCertified());
    }

    /** Its nodes take longer than a few steps, so the search asks later, and short rounds leave the thread to a walk. */
    @Test
    void startBeside_ofALargeTree_waitsForLongRounds_andAsksOnceNodesAreSplit() {
        Grown grown = new Grown(BoundedTimetable.of(PlainDays.instance(LARGE_SESSIONS, LARGE_SEED, LARGE_STEP))
                .settle());
        assertFalse(grown.growth.startBeside(false, 0, BETWEEN), "a short round");
        assertFalse(grown.bounds.background().isBusy());
        assertTrue(grown.growth.startBeside(false, 0, LONG_ROUND));
        int raised = grown.timetable.raised().size();

        grown.growth.afterStep(BETWEEN);

        assertEquals(raised, grown.timetable.raised().size(), "nobody has asked");
        assertTrue(grown.bounds.background().isBusy());
        grown.growth.afterStep(LONG_ROUND);
        assertTrue(grown.bounds.background().isBusy(), "it goes on");
        grown.growth.afterStep(2L * LONG_ROUND);
        grown.join();
        assertTrue(grown.bounds.score().compareTo(grown.best()) < 0);
        assertTrue(grown.isCertified());
    }

    @Test
    void afterStep_asksAfterTheSameNumberOfSteps_andTheBoundNeverFalls() {
        Grown grown = settled(1);
        Score before = grown.bounds.score();
        assertTrue(grown.growth.startBeside(false, 0, BETWEEN));

        grown.ask(QUESTIONS);

        assertEquals(grown.course.stream().sorted().toList(), grown.course);
        assertTrue(grown.course.getFirst().compareTo(before) >= 0, grown.course::toString);
        assertTrue(grown.course.getLast().compareTo(grown.best()) <= 0 || grown.bounds.isProven());
        assertTrue(grown.isCertified());
        assertTrue(grown.bounds.background().isBusy(), "it goes on");
    }

    @Test
    void afterStep_afterTheEnd_orBeforeAStart_asksNothing() {
        Grown grown = settled(1);
        grown.ask(1);
        assertFalse(grown.bounds.background().isBusy());

        assertTrue(grown.growth.startBeside(false, 0, BETWEEN));
        grown.growth.end();
        Score before = grown.bounds.score();
        int raised = grown.timetable.raised().size();
        grown.growth.afterStep(Long.MAX_VALUE - 1);

        assertEquals(before, grown.bounds.score());
        assertEquals(raised, grown.timetable.raised().size());
        assertTrue(grown.bounds.background().isBusy(), "nobody has asked");
        grown.join();
    }

    @Test
    void afterStep_stopped_takesWhatThereIs_andDoesNotGoOn() {
        Grown grown = settled(1);
        assertTrue(grown.growth.startBeside(false, 0, BETWEEN));
        grown.timetable.stop();

        grown.ask(1);

        assertFalse(grown.bounds.background().isBusy());
        assertTrue(grown.bounds.score().compareTo(grown.best()) <= 0);
    }

    @Test
    void growAlone_forSomeSteps_countsThemInEqualParts_andTheBoundNeverFalls() {
        Grown grown = settled(TIGHT_SEED);
        assertTrue(grown.bounds.isNearlyProven());
        Score before = grown.bounds.score();
        List<Integer> counted = new ArrayList<>();

        grown.growth.growAlone(3L * BETWEEN - 1, grown::join, counted::add, grown.bounds::isProven);

        assertTrue(counted.size() == 3 || (counted.size() < 3 && !grown.growth.canGrow()), counted::toString);
        assertEquals(Set.of(BETWEEN), Set.copyOf(counted));
        assertTrue(grown.bounds.score().compareTo(before) >= 0);
        assertTrue(grown.isCertified());
        assertFalse(grown.bounds.background().isBusy());
    }

    @Test
    void growAlone_onceAllIsOver_orWithoutSteps_orWhereMuchIsMissing_doesNothing() {
        Grown grown = settled(TIGHT_SEED);
        grown.growth.growAlone(BETWEEN, grown::join, TreeGrowthTest::refuse, () -> true);
        grown.growth.growAlone(0, grown::join, TreeGrowthTest::refuse, () -> false);

        for (Grown wide :
                List.of(new Grown(BoundedTimetable.of(PlainDays.instance(SESSIONS, TIGHT_SEED))), settled(1))) {
            wide.growth.growAlone(BETWEEN, wide::join, TreeGrowthTest::refuse, () -> false);
            assertFalse(wide.bounds.isNearlyProven());
        }
    }

    private static void refuse(int steps) {
        fail("counts " + steps);
    }

    @Test
    void tree_thatIsClosed_provesTheBestTimetable_andGrowsNoMore() {
        Grown grown = new Grown(BoundedTimetable.of(PlainDays.instance(FEW_SESSIONS, 1)));
        for (int i = 1; i <= MAX_GROWTHS && !grown.bounds.isProven(); i++) {
            grown.growth.start(BETWEEN);
            grown.bounds.background().join();
        }
        assertTrue(grown.bounds.isProven());
        grown.join();

        assertTrue(grown.isCertified());
        grown.growth.start(BETWEEN);
        assertFalse(grown.bounds.background().isBranching(), "nothing is left to prove");
        assertFalse(grown.bounds.background().isBusy());
        assertFalse(grown.growth.startBeside(false, 0, BETWEEN));
    }

    @Test
    void growth_ofTheSameEvent_isTheSame() {
        Grown one = settled(3);
        Grown other = settled(3);
        for (Grown grown : List.of(one, other)) {
            assertTrue(grown.growth.startBeside(false, 0, BETWEEN));
            grown.ask(2);
            grown.join();
        }

        assertEquals(one.course, other.course);
        assertEquals(one.timetable.raised(), other.timetable.raised());
        assertEquals(one.best(), other.best());
        assertEquals(one.bounds.certificate(one.bounds.score()), other.bounds.certificate(other.bounds.score()));
    }
}
