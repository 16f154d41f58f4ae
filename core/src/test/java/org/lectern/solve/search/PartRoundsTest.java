package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ProofTechnique;

/** In events of 45 sessions, of which few places are left. */
@Tag("night")
class PartRoundsTest {

    private static final int SESSIONS = 45;
    private static final int ROUND = 100_000;
    private static final int SHARE = ROUND / 4;
    private static final int MAX_IDLE = 3 * SESSIONS;

    /** A timetable, and the steps that its parts were worth. */
    private static final class Searched {

        private final BoundedTimetable timetable;
        private final PartRounds rounds;
        private final List<Integer> parts = new ArrayList<>();
        /** What was best before each part. */
        private final List<Score> before = new ArrayList<>();

        private int maxParts = Integer.MAX_VALUE;

        Searched(BoundedTimetable timetable) {
            this.timetable = timetable;
            this.rounds = new PartRounds(
                    timetable.bounds(),
                    timetable.incumbent(),
                    BoundedTimetable.work(),
                    parts::add,
                    () -> !before.add(best()) || parts.size() >= maxParts);
        }

        Score best() {
            return timetable.incumbent().best();
        }

        int steps() {
            return parts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static Searched settled(long seed) {
        return new Searched(
                BoundedTimetable.of(PlainDays.instance(SESSIONS, seed)).settle());
    }

    @Test
    void run_findsBetterTimetables_butNoneBelowTheBound() {
        Searched searched = settled(2);
        Score start = searched.best();

        searched.rounds.run(ROUND, 3);

        assertTrue(searched.best().compareTo(start) < 0, () -> "no better than " + start);
        assertTrue(searched.timetable.bounds().score().compareTo(searched.best()) <= 0);
        assertEquals(
                searched.timetable
                        .instance()
                        .score(searched.timetable.incumbent().bestAssignment()),
                searched.best());
        for (int i = 1; i < searched.before.size(); i++) {
            assertTrue(searched.before.get(i).compareTo(searched.before.get(i - 1)) <= 0);
        }
    }

    /** A quarter of the round's steps, which begin anew with each better timetable. */
    @Test
    void run_endsAfterAQuarterOfTheRound_sinceTheLastBetterTimetable() {
        Searched searched = settled(2);

        searched.rounds.run(ROUND, 3);

        assertTrue(searched.parts.stream().allMatch(steps -> steps >= 1));
        int last = 0;
        for (int i = 0; i < searched.parts.size(); i++) {
            Score after = i + 1 < searched.before.size() ? searched.before.get(i + 1) : searched.best();
            last = after.compareTo(searched.before.get(i)) < 0 ? i + 1 : last;
        }
        assertTrue(last > 0);
        List<Integer> since = searched.parts.subList(last, searched.parts.size());
        int steps = since.stream().mapToInt(Integer::intValue).sum();
        boolean isSpent = steps >= SHARE && steps - since.getLast() < SHARE;
        assertTrue(isSpent || since.size() == MAX_IDLE, steps + " steps, " + since.size() + " parts");
    }

    @Test
    void run_afterAShortRound_orWithAllPlaces_searchesNothing() {
        Searched searched = settled(2);
        searched.rounds.run(ROUND - 1, 3);
        assertEquals(List.of(), searched.parts);

        Searched wide = new Searched(BoundedTimetable.of(PlainDays.instance(SESSIONS, 2)));
        wide.rounds.run(ROUND, 3);
        assertEquals(List.of(), wide.parts);
    }

    @Test
    void run_switchedOff_searchesNothing() {
        Instance without = PlainDays.instance(
                PlainDays.event(SESSIONS, 2), EnumSet.complementOf(EnumSet.of(ProofTechnique.PARTS)));
        Searched searched = new Searched(BoundedTimetable.of(without).settle());
        AssignmentSnapshot start = searched.timetable.incumbent().bestAssignment();

        searched.rounds.run(ROUND, 3);

        assertEquals(List.of(), searched.parts);
        assertSame(start, searched.timetable.incumbent().bestAssignment());
    }

    @Test
    void run_whenTheSearchIsOver_stopsBeforeTheNextPart() {
        Searched searched = settled(2);
        searched.maxParts = 2;

        searched.rounds.run(ROUND, 3);

        assertEquals(2, searched.parts.size());
    }

    /** A longer round allows so many parts that all of them bring nothing in the end. */
    @Test
    void run_whereManyPartsBroughtNothing_doesNotSearchThatTimetableAgain() {
        Searched searched = settled(2);
        searched.rounds.run(100 * ROUND, 1);
        assertTrue(searched.parts.size() >= MAX_IDLE, searched.parts.size() + " parts");
        List<Score> idle = searched.before.subList(searched.parts.size() - MAX_IDLE, searched.parts.size());
        assertEquals(List.of(searched.best()), idle.stream().distinct().toList());
        searched.parts.clear();

        searched.rounds.run(100 * ROUND, 9);
        assertEquals(List.of(), searched.parts, "these have been searched");
    }

    @Test
    void run_ofTheSameSeed_isTheSame() {
        Searched one = settled(3);
        Searched other = settled(3);

        one.rounds.run(ROUND, 5);
        other.rounds.run(ROUND, 5);

        assertEquals(one.parts, other.parts);
        assertEquals(one.before, other.before);
        assertEquals(one.best(), other.best());
    }

    @Test
    void run_ofAnotherSeed_searchesOtherParts() {
        Searched one = settled(3);
        Searched other = settled(3);

        one.rounds.run(ROUND, 5);
        other.rounds.run(ROUND, 6);

        assertTrue(!one.parts.equals(other.parts));
    }
}
