package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** What costs more a minute takes the place of what costs less: one session for several, and several for one. */
class PriceExchangeMovesTest {

    private static final int SEEDS = 60;

    /**
     * Two hours of one room: one session of two hours, and two of an hour.
     *
     * @param priorityOfLong of the first; the others have 4 each
     */
    private static LagrangianModel model(int priorityOfLong) {
        Event.Builder event = Event.builder("scarce", ZoneId.of("UTC"))
                .startStepMinutes(60)
                .day("2030-01-07", "09:00/11:00")
                .room("A", 90);
        event.session(Session.builder("long")
                .allowedMinutes(120)
                .priority(priorityOfLong)
                .build());
        for (String id : List.of("one", "two")) {
            event.session(Session.builder(id).allowedMinutes(60).priority(4).build());
        }
        Instance instance = ManyRooms.instance(event.build());
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    private static PriceExchangeMoves moves(LagrangianModel model, Assignment assignment, Random random) {
        return new PriceExchangeMoves(model, assignment, new CheapestInsertion(model, assignment, random), random);
    }

    private static void place(LagrangianModel model, Assignment assignment, int session, int start) {
        int option = IntStream.range(
                        0, model.instance().table(session).options().size())
                .filter(i -> model.instance().start(session, i) == start)
                .findFirst()
                .orElseThrow();
        assignment.move(session, 0, option);
    }

    private static long leftOut(LagrangianModel model, Assignment assignment) {
        Score score = model.instance().score(assignment.snapshot());
        assertEquals(0, score.hard());
        return score.medium();
    }

    @Test
    void move_whereOneIsWorthMoreThanTwo_exchangesThemForIt() {
        LagrangianModel model = model(60);
        int first = model.instance().start(0, 0);
        int better = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Assignment assignment = new Assignment(model.instance(), model.groups());
            place(model, assignment, 1, first);
            place(model, assignment, 2, first + 60);
            long before = leftOut(model, assignment);

            List<Integer> cleared = moves(model, assignment, new Random(seed)).move(0);

            assertTrue(List.of(1, 2).containsAll(cleared), cleared::toString);
            if (cleared.size() == 2) {
                assertTrue(assignment.isScheduled(0), "seed " + seed);
                assertTrue(leftOut(model, assignment) < before, "seed " + seed);
                better++;
            }
        }
        assertTrue(better > SEEDS / 4, "exchanges of two: " + better);
    }

    @Test
    void move_whereTwoAreWorthMoreThanOne_exchangesItForThem() {
        LagrangianModel model = model(1);
        int both = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Assignment assignment = new Assignment(model.instance(), model.groups());
            place(model, assignment, 0, model.instance().start(0, 0));

            List<Integer> cleared = moves(model, assignment, new Random(seed)).move(1);

            if (!cleared.isEmpty()) {
                assertEquals(List.of(0), cleared);
                assertTrue(assignment.isScheduled(1) && !assignment.isScheduled(0), "seed " + seed);
                both += assignment.isScheduled(2) ? 1 : 0;
            }
        }
        assertTrue(both > SEEDS / 4, "exchanges for two: " + both);
    }

    @Test
    void move_whereNothingIsPlaced_changesNothing() {
        LagrangianModel model = model(1);
        Assignment assignment = new Assignment(model.instance(), model.groups());

        assertEquals(List.of(), moves(model, assignment, new Random(1)).move(0));
        assertEquals(3, assignment.incompleteSessions().size());
    }
}
