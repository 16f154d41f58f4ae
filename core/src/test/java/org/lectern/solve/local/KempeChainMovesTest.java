package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.PlaceChange;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.Meetings;

/** Chains leave nobody out, break no hard rule, and are made where people wait. */
@Tag("slow")
class KempeChainMovesTest {

    private static final int EVENTS = 20;
    private static final int STEPS = 300;

    private static Assignment randomAssignment(Instance instance, RoomGroups groups, Random random) {
        Assignment assignment = new Assignment(instance, groups);
        new RandomPlaces(instance, assignment, random).fill(2000);
        return assignment;
    }

    private static Report report(Event event, Timetable timetable) {
        return Checker.of(StandardRules.catalogue()).check(event, timetable);
    }

    @Test
    void moves_ofRandomTimetables_keepEverySessionAtAnAllowedPlace() {
        List<Integer> sizes = new ArrayList<>();
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = Meetings.event(20 + seed, 8 + seed % 7, seed % 2 == 0 ? 4 : 12, seed % 3 == 0, seed);
            Instance instance = ManyRooms.instance(event);
            RoomGroups groups = seed % 2 == 0 ? RoomGroups.apart(instance) : RoomGroups.alike(instance);
            Assignment assignment = randomAssignment(instance, groups, random);
            KempeChainMoves moves = new KempeChainMoves(instance, groups, assignment, random);
            List<Integer> held = held(assignment);
            for (int step = 0; step < STEPS; step++) {
                assignment.mark();
                moves.move();
                sizes.add(assignment.undoChanges().size());

                assertEquals(held, held(assignment), "event %d, step %d".formatted(seed, step));
            }
            assertEquals(
                    0,
                    report(event, instance.timetable(assignment.snapshot()))
                            .score()
                            .hard(),
                    "event " + seed);
        }
        long ofSeveral = sizes.stream().filter(size -> size > 2).count();
        assertTrue(ofSeveral > EVENTS * STEPS / 10, ofSeveral + " of more than two sessions");
        assertTrue(sizes.contains(1) && sizes.contains(2));
    }

    private static List<Integer> held(Assignment assignment) {
        return IntStream.range(0, assignment.sessionCount())
                .filter(assignment::isScheduled)
                .boxed()
                .toList();
    }

    @Test
    void chain_thatFindsNoRoom_changesNothing() {
        Event event = Meetings.event(60, 40, 2, false, 3);
        Instance instance = ManyRooms.instance(event);
        RoomGroups groups = RoomGroups.apart(instance);
        Random random = new Random(3);
        Assignment assignment = randomAssignment(instance, groups, random);
        KempeChainMoves moves = new KempeChainMoves(instance, groups, assignment, random);
        int none = 0;
        for (int step = 0; step < STEPS; step++) {
            assignment.mark();
            moves.move();
            List<PlaceChange> undo = assignment.undoChanges();
            none += undo.isEmpty() ? 1 : 0;
            undo.forEach(change -> assignment.move(change.session(), -1, -1));
            undo.forEach(change -> {
                assertTrue(assignment.isFree(change.session(), change.room(), change.option()));
                assignment.move(change.session(), change.room(), change.option());
            });
        }
        assertTrue(none > 0, "every chain found rooms");
    }

    @Test
    void share_hangsOnWhatWaitingCosts() {
        Event event = Meetings.event(30, 10, 4, false, 1);
        Instance instance = ManyRooms.instance(event);
        RoomGroups groups = RoomGroups.apart(instance);
        Assignment assignment = randomAssignment(instance, groups, new Random(1));
        long waiting =
                report(event, instance.timetable(assignment.snapshot())).costs().getOrDefault("idle-gap", 0L);
        KempeChainMoves moves = new KempeChainMoves(instance, groups, assignment, new Random(1));

        assertFalse(isEverDrawn(moves), "before the first round");
        moves.renewShare(new Score(0, 0, waiting));
        assertTrue(isEverDrawn(moves));
        moves.renewShare(new Score(0, 0, 5 * waiting));
        assertFalse(isEverDrawn(moves), "where waiting is a fifth of the cost");
    }

    @Test
    void share_hangsOnGapsTooWhereTheirNumberIsCounted() {
        for (RuleSetting counted :
                List.of(RuleSetting.of("gap-limit").withParameter("limit", 0), RuleSetting.of("gap-spread"))) {
            String rule = counted.ruleId();
            Event event = Meetings.event(30, 10, 4, false, 1).toBuilder()
                    .ruleSetting(RuleSetting.of("idle-gap").withEnabled(false))
                    .ruleSetting(counted.withEnabled(true).withLevel(Level.SOFT).withWeight(1))
                    .build();
            Instance instance = ManyRooms.instance(event);
            RoomGroups groups = RoomGroups.apart(instance);
            Assignment assignment = randomAssignment(instance, groups, new Random(1));
            long gaps = report(event, instance.timetable(assignment.snapshot()))
                    .costs()
                    .getOrDefault(rule, 0L);
            KempeChainMoves moves = new KempeChainMoves(instance, groups, assignment, new Random(1));

            moves.renewShare(new Score(0, 0, 2 * gaps));
            assertTrue(gaps > 0 && isEverDrawn(moves), rule);
        }
    }

    private static boolean isEverDrawn(KempeChainMoves moves) {
        return IntStream.range(0, 100).anyMatch(i -> moves.isDrawn());
    }

    @Test
    void solve_withEqualSeedAndSteps_isRepeatable() {
        Event event = Meetings.event(50, 14, 5, true, 2).toBuilder()
                .ruleSetting(RuleSetting.of("long-stay").withEnabled(false))
                .build();
        SolveOptions options = SolveOptions.builder().seed(7).stepLimit(3000).build();

        SolveResult first = Lectern.solve(event, options);

        assertEquals(first.timetable(), Lectern.solve(event, options).timetable());
        assertEquals(0, first.score().hard());
    }
}
