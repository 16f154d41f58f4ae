package org.lectern.solve.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Timetable;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.testing.ManyRooms;

/** What is free, told for a group of rooms at once, held against looking at each room and session. */
class RoomOccupancyTest {

    private final Instance instance = ManyRooms.instance(ManyRooms.event(40, 12, 3));
    private final RoomGroups groups = RoomGroups.alike(instance);
    private final Assignment assignment = new Assignment(instance, groups);

    private boolean isFree(int session, int room, int option) {
        SessionCostTable table = instance.table(session);
        TimeOption time = instance.option(session, option);
        boolean isOpen = table.timeDependentRoomCost(room, time).equals(Score.ZERO);
        return isOpen
                && IntStream.range(0, instance.sessionCount())
                        .filter(other -> assignment.isScheduled(other) && assignment.room(other) == room)
                        .noneMatch(other -> assignment.start(other) < time.end()
                                && time.start() < assignment.time(other).end())
                && assignment.isFree(session, room, option);
    }

    @Test
    void groups_ofRoomsWithAsManySeats_areAsManyAsSeats() {
        assertEquals(2, groups.count());
        assertEquals(12, IntStream.range(0, 2).map(g -> groups.rooms(g).length).sum());
        for (int room = 0; room < 12; room++) {
            assertEquals(room, groups.rooms(groups.of(room))[groups.number(room)]);
        }
    }

    @Test
    void freeRoom_afterRandomMoves_isFreeIfAnyIs() {
        Random random = new Random(5);
        int found = 0;
        int none = 0;
        for (int step = 0; step < 20_000; step++) {
            int session = random.nextInt(instance.sessionCount());
            assignment.move(session, -1, -1);
            int option = random.nextInt(instance.table(session).options().size());
            int group = random.nextInt(groups.count());
            int room = assignment.freeRoom(session, group, option);
            boolean isAnyFree = Arrays.stream(groups.rooms(group)).anyMatch(other -> isFree(session, other, option));

            assertEquals(isAnyFree, room >= 0, "step " + step);
            if (room >= 0) {
                assertTrue(isFree(session, room, option), "step " + step);
                assignment.move(session, room, option);
                found++;
            } else {
                none++;
            }
        }
        assertTrue(found > 1000 && none > 1000, found + " found, " + none + " not");
    }

    @Test
    void changesBack_ofRandomMoves_leadBack() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Timetable before = instance.timetable(assignment.snapshot());
            assignment.mark();
            for (int move = 0; move < 6; move++) {
                int session = random.nextInt(instance.sessionCount());
                assignment.move(session, -1, -1);
                int option = random.nextInt(instance.table(session).options().size());
                int room = assignment.freeRoom(session, random.nextInt(groups.count()), option);
                if (room >= 0) {
                    assignment.move(session, room, option);
                }
            }
            List<PlaceChange> undo = assignment.undoChanges();
            undo.forEach(change -> assignment.move(change.session(), -1, -1));
            undo.forEach(change -> assignment.move(change.session(), change.room(), change.option()));

            assertEquals(before, instance.timetable(assignment.snapshot()));
        }
    }
}
