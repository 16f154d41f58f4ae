package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** Eight start, the better half of them goes on after each round, and one is left in the fourth. */
@Tag("night")
class StartRacesTest {

    private static final int ROUND = 16_000;

    private final Instance instance = ManyRooms.instance(ManyRooms.event(14, 3, 5));
    private final LagrangianModel model =
            new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    private final LagrangeMultipliers none = LagrangeMultipliers.zero(model);

    private static final Score BEST = new Score(0, 0, 100);

    private long steps;
    private long maxSteps = Long.MAX_VALUE;

    private StartRaces races() {
        return races(model);
    }

    private StartRaces races(LagrangianModel raced) {
        steps = 0;
        return new StartRaces(raced, new SplittableRandom(7), this::isOver, () -> false, () -> steps++);
    }

    private static boolean isDue(StartRaces races, int round, int idleRounds) {
        return races.isDue(round, idleRounds, Long.MAX_VALUE, BEST, Score.ZERO);
    }

    private Annealer nothing() {
        AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(instance.sessionCount());
        return Annealer.of(model, empty, new SplittableRandom(1), this::isOver, () -> false, () -> {});
    }

    private boolean isOver() {
        return steps >= maxSteps;
    }

    /** Runs a race, and returns how many steps each round took and what was best after it. */
    private List<String> course() {
        StartRaces races = races();
        Annealer holder = nothing();
        List<String> course = new ArrayList<>();
        do {
            long before = steps;
            races.run(() -> ROUND, none, Score.ZERO, share -> model, holder.incumbent());
            course.add(steps - before + " " + holder.incumbent().best());
        } while (races.isRunning());
        return course;
    }

    @Test
    void race_runsFourRounds_ofTheStepsGiven() {
        List<String> course = course();

        assertEquals(4, course.size());
        for (String round : course.subList(1, 4)) {
            assertTrue(round.startsWith(ROUND + " "), round);
        }
        assertTrue(steps >= 4 * ROUND, "first timetables take more: " + steps);
    }

    @Test
    void race_ofTheSameSeed_takesTheSameCourse() {
        assertEquals(course(), course());
    }

    @Test
    void race_offersTheBestOfAllStarts() {
        Annealer holder = nothing();
        Score before = holder.incumbent().best();
        StartRaces races = races();
        races.run(() -> ROUND, none, Score.ZERO, share -> model, holder.incumbent());
        Score first = holder.incumbent().best();
        while (races.isRunning()) {
            races.run(() -> ROUND, none, Score.ZERO, share -> model, holder.incumbent());
        }

        assertTrue(first.compareTo(before) < 0, first + " after " + before);
        assertTrue(holder.incumbent().best().compareTo(first) <= 0);
        assertEquals(0, holder.incumbent().best().medium());
    }

    @Test
    void race_beyondTheLimitOfSteps_endsAtIt() {
        maxSteps = 300;
        StartRaces races = races();
        Annealer holder = nothing();
        races.run(() -> ROUND, none, Score.ZERO, share -> model, holder.incumbent());
        assertEquals(maxSteps, steps);
        assertTrue(holder.incumbent().best().compareTo(nothing().incumbent().best()) < 0);
    }

    @Test
    void isDue_whereRoundsAreLongEnough_onceAndThenAfterTwoIdleRounds() {
        StartRaces races = races();
        assertFalse(isDue(races, ROUND - 1, 2));
        assertTrue(isDue(races, ROUND, 0));
        Annealer holder = nothing();
        do {
            assertTrue(isDue(races, 1, 0) || !races.isRunning());
            races.run(() -> ROUND, none, Score.ZERO, share -> model, holder.incumbent());
        } while (races.isRunning());

        assertFalse(isDue(races, ROUND, 1));
        assertTrue(isDue(races, ROUND, 2));
    }

    @Test
    void isDue_afterARace_onceAsManyStepsWereMadeOutside() {
        StartRaces races = races();
        Annealer holder = nothing();
        do {
            races.run(() -> ROUND, none, Score.ZERO, share -> model, holder.incumbent());
            assertTrue(races.isDue(ROUND, 0, 0, BEST, Score.ZERO) || !races.isRunning(), "a race goes on");
        } while (races.isRunning());

        assertFalse(races.isDue(ROUND, 2, steps - 1, BEST, Score.ZERO));
        assertTrue(races.isDue(ROUND, 2, steps, BEST, Score.ZERO));
    }

    /** Returns which kernels the starts of two races ask for, if those of some shares have no place for a session. */
    private List<List<Double>> kernelsOfTwoRaces(double maxShare, Score bound) {
        Instance many = ManyRooms.instance(ManyRooms.event(14, 3, 5));
        LagrangianModel whole = new LagrangianModel(many, RoomGroups.apart(many), 0, Integer.MAX_VALUE);
        LagrangianModel narrow = ScarcePlaces.withoutPlacesOfTheFirst(whole);
        List<List<Double>> kernels = new ArrayList<>();
        StartRaces races = races(whole);
        Annealer holder = nothing();
        for (int race = 0; race < 2; race++) {
            List<Double> shares = new ArrayList<>();
            do {
                races.run(
                        () -> ROUND,
                        LagrangeMultipliers.zero(whole),
                        bound,
                        share -> {
                            shares.add(share);
                            return share <= maxShare ? narrow : whole;
                        },
                        holder.incumbent());
            } while (races.isRunning());
            kernels.add(shares);
        }
        return kernels;
    }

    /** The empty timetable costs nothing at soft level, so nothing is missing there. If no kind had ranked, the wide kernel would come first. */
    @Test
    void secondRace_asksForEachKernel_thoseFirstThatRankedBest() {
        List<List<Double>> kernels = kernelsOfTwoRaces(0, Score.ZERO);

        assertEquals(List.of(0.25, 0.12, 0.12, 0.06, 0.06), kernels.getFirst());
        assertEquals(Set.of(0.25, 0.12, 0.06, 0.03), Set.copyOf(kernels.getLast()));
        assertNotEquals(List.of(0.25, 0.12, 0.06, 0.03), kernels.getLast());
    }

    @Test
    void race_annealsAfterItsFirstTimetables_ifHalfOfTheStepsAreLeft() {
        StartRaces races = races();
        races.run(
                () -> ROUND / 2 - 1, none, Score.ZERO, share -> model, nothing().incumbent());
        long first = steps;
        races.run(() -> ROUND, none, Score.ZERO, share -> model, nothing().incumbent());
        assertEquals(first + ROUND, steps);

        races().run(() -> ROUND / 2, none, Score.ZERO, share -> model, nothing().incumbent());
        assertEquals(first + ROUND / 2, steps);
    }

    @Test
    void start_thatLeavesSomethingOutInAKernel_goesOnInTheNextWider() {
        assertEquals(
                List.of(0.25, 0.12, 0.12, 0.06, 0.12, 0.06, 0.12),
                kernelsOfTwoRaces(0.06, Score.ZERO).getFirst());
        assertEquals(
                List.of(0.25, 0.12, 0.25, 0.12, 0.25, 0.06, 0.12, 0.25, 0.06, 0.12, 0.25),
                kernelsOfTwoRaces(0.12, Score.ZERO).getFirst());
    }

    @Test
    void start_thatMustLeaveSomethingOut_staysInItsKernel() {
        assertEquals(
                List.of(0.25, 0.12, 0.06),
                kernelsOfTwoRaces(0.06, new Score(0, 1, 0)).getFirst());
    }

    /** A walk has a limit for each round, and first timetables may take all of it. */
    @Test
    void race_whoseFirstTimetablesTakeAllSteps_goesOnInTheNextRound() {
        LagrangianModel narrow = ScarcePlaces.withTwoAtOnePlace();
        LagrangeMultipliers zero = LagrangeMultipliers.zero(narrow);
        AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(narrow.sessionCount());
        Annealer holder = Annealer.of(narrow, empty, new SplittableRandom(1), this::isOver, () -> false, () -> {});
        StartRaces races = races(narrow);
        maxSteps = RaceStart.ejections(narrow.sessionCount()) / 2;
        races.run(() -> ROUND, zero, Score.ZERO, share -> narrow, holder.incumbent());
        assertEquals(maxSteps, steps);

        maxSteps = Long.MAX_VALUE;
        DoubleFunction<LagrangianModel> unused = share -> {
            throw new IllegalStateException("the race has kernels of its own");
        };
        races.run(() -> 0, zero, Score.ZERO, unused, holder.incumbent());
        assertTrue(steps >= 8L * RaceStart.ejections(narrow.sessionCount()), "the first one goes on: " + steps);
        List<Long> rounds = new ArrayList<>();
        do {
            long before = steps;
            races.run(() -> 2 * ROUND, zero, Score.ZERO, unused, holder.incumbent());
            rounds.add(steps - before);
        } while (races.isRunning());

        assertEquals(Collections.nCopies(4, 2L * ROUND), rounds);
    }

    @Test
    void isDue_whereTheBoundHasComeMuchNearer_onceMore() {
        StartRaces races = races();
        Annealer holder = nothing();
        do {
            races.run(() -> ROUND, none, new Score(0, 0, 40), share -> model, holder.incumbent());
        } while (races.isRunning());

        assertFalse(races.isDue(ROUND, 0, Long.MAX_VALUE, BEST, new Score(0, 0, 57)));
        assertTrue(races.isDue(ROUND, 0, Long.MAX_VALUE, BEST, new Score(0, 0, 58)));
        assertFalse(races.isDue(ROUND, 0, Long.MAX_VALUE, BEST, new Score(0, 1, 58)));
        assertFalse(races.isDue(ROUND - 1, 0, Long.MAX_VALUE, BEST, new Score(0, 0, 58)));
    }

    /** The first session has no place in a room there. */
    @Test
    void race_thatLeavesMoreOutThanTheIncumbent_isDueAgainWithTwiceTheSteps() {
        Annealer holder = nothing();
        StartRaces whole = races();
        do {
            whole.run(() -> ROUND, none, Score.ZERO, share -> model, holder.incumbent());
        } while (whole.isRunning());
        assertEquals(0, holder.incumbent().best().medium());
        LagrangianModel narrow = ScarcePlaces.withoutPlacesOfTheFirst(model);
        StartRaces races = races(narrow);
        do {
            races.run(() -> ROUND, LagrangeMultipliers.zero(narrow), Score.ZERO, share -> narrow, holder.incumbent());
        } while (races.isRunning());

        assertFalse(isDue(races, ROUND, 0));
        assertTrue(isDue(races, 2 * ROUND, 0));
    }

    /** Two sessions have the same place and no other, so no start can be made complete. */
    @Test
    void start_thatLeavesSomethingOut_takesMoreInsertionsTheMoreSessionsThereAre() {
        assertEquals(1140, RaceStart.ejections(14));
        assertEquals(19_800, RaceStart.ejections(100));

        LagrangianModel narrow = ScarcePlaces.withTwoAtOnePlace();
        AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(narrow.sessionCount());
        Annealer holder = Annealer.of(narrow, empty, new SplittableRandom(1), this::isOver, () -> false, () -> {});
        races(narrow).run(() -> 0, LagrangeMultipliers.zero(narrow), Score.ZERO, share -> narrow, holder.incumbent());

        assertTrue(steps >= 8L * RaceStart.ejections(60), steps + " steps");
    }
}
