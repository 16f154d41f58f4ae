package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.PlaceChange;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;

/** Small moves leave nobody out, meet nobody, and change one session or two. */
class ShiftAndSwapMovesTest {

    private final Instance instance = ManyRooms.instance(ManyRooms.event(40, 12, 3));
    private final Assignment assignment = new Assignment(instance, RoomGroups.alike(instance));
    private final ShiftAndSwapMoves small = new ShiftAndSwapMoves(instance, assignment, new Random(11));

    private void placeAtRandom(Random random) {
        for (int tries = 0; tries < 5000; tries++) {
            int session = random.nextInt(instance.sessionCount());
            int option = random.nextInt(instance.table(session).options().size());
            int room = random.nextInt(instance.roomCount());
            if (!assignment.isScheduled(session) && isAllowed(session, room, option)) {
                assignment.move(session, room, option);
            }
        }
    }

    private boolean isAllowed(int session, int room, int option) {
        return instance.table(session)
                                .cost(room, instance.option(session, option))
                                .hard()
                        == 0
                && assignment.isFree(session, room, option);
    }

    private List<Integer> held() {
        return IntStream.range(0, instance.sessionCount())
                .filter(assignment::isScheduled)
                .boxed()
                .toList();
    }

    @Test
    void moves_ofARandomTimetable_keepEverySessionAtAnAllowedPlace() {
        placeAtRandom(new Random(5));
        List<Integer> held = held();
        int[] changed = new int[3];
        for (int step = 0; step < 3000; step++) {
            assignment.mark();
            small.move();
            List<PlaceChange> back = assignment.undoChanges();

            changed[back.size()]++;
            assertEquals(held, held(), "step " + step);
            for (PlaceChange change : back) {
                int session = change.session();
                int room = assignment.room(session);
                int option = assignment.option(session);
                assignment.move(session, -1, -1);
                assertTrue(isAllowed(session, room, option), "step " + step);
                assignment.move(session, room, option);
            }
        }
        assertTrue(changed[1] > 300 && changed[2] > 300, changed[1] + " of one session, " + changed[2] + " of two");
    }

    @Test
    void exchange_ofTwoSessions_givesEachTheOthersRoomAndTime() {
        placeAtRandom(new Random(5));
        int exchanged = 0;
        for (int step = 0; step < 1000; step++) {
            assignment.mark();
            small.move();
            List<PlaceChange> back = assignment.undoChanges();
            if (back.size() == 2) {
                PlaceChange one = back.get(0);
                PlaceChange other = back.get(1);
                assertEquals(one.room(), assignment.room(other.session()));
                assertEquals(other.room(), assignment.room(one.session()));
                assertEquals(instance.start(one.session(), one.option()), assignment.start(other.session()));
                assertEquals(
                        instance.end(other.session(), other.option()),
                        assignment.time(one.session()).end());
                exchanged++;
            }
        }
        assertTrue(exchanged > 100, exchanged + " exchanged");
    }
}
