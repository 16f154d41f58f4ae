package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** Eight start, the better half of them goes on after each round, and one is left in the fourth. */
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

    /** Half of the starts begin with multipliers, and all but one of these among fewer places. */
    @Test
    void race_asksForThreeKernels_inItsFirstRound() {
        List<Double> shares = new ArrayList<>();
        StartRaces races = races();
        Annealer holder = nothing();
        do {
            races.run(
                    () -> ROUND,
                    none,
                    Score.ZERO,
                    share -> {
                        shares.add(share);
                        return model;
                    },
                    holder.incumbent());
        } while (races.isRunning());

        assertEquals(List.of(0.25, 0.12, 0.06), shares);
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
        int[][] places = model.allPlaces();
        places[0] = Arrays.stream(places[0])
                .filter(place -> !model.places(0).isScheduled(place))
                .toArray();
        LagrangianModel narrow = model.narrowed(places, new boolean[places.length], 0);
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
        assertEquals(1140, StartRaces.ejections(14));
        assertEquals(19_800, StartRaces.ejections(100));

        Instance many = ManyRooms.instance(ManyRooms.event(60, 4, 5));
        LagrangianModel whole = new LagrangianModel(many, RoomGroups.apart(many), 0, Integer.MAX_VALUE);
        int[][] places = whole.allPlaces();
        places[0] = only(whole, 0, 0, 0);
        places[1] = only(whole, 1, 0, 0);
        LagrangianModel narrow = whole.narrowed(places, new boolean[places.length], 0);
        AssignmentSnapshot empty = AssignmentSnapshot.unscheduled(many.sessionCount());
        Annealer holder = Annealer.of(narrow, empty, new SplittableRandom(1), this::isOver, () -> false, () -> {});
        races(narrow).run(() -> 0, LagrangeMultipliers.zero(narrow), Score.ZERO, share -> narrow, holder.incumbent());

        assertTrue(steps >= 8L * StartRaces.ejections(60), steps + " steps");
    }

    private static int[] only(LagrangianModel whole, int session, int room, int option) {
        return Arrays.stream(whole.allPlaces()[session])
                .filter(place -> !whole.places(session).isScheduled(place)
                        || (whole.room(session, place) == room
                                && whole.places(session).option(place) == option))
                .toArray();
    }
}
