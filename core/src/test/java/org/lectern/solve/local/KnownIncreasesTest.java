package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.scoring.InsertionCostEstimator;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.RandomEvents;

/** What is known of a time or a room from another place is what would be found out anew. */
class KnownIncreasesTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 50);
    private static final RandomEvents.Size SIZE = new RandomEvents.Size(7, 4, 2, 4);

    private int blocked;
    private int open;
    private int dear;

    @Test
    void known_ofSessionsInRandomTimetables_isAsFoundAnew() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Instance instance = ManyRooms.instance(RandomEvents.ofModerateWeights(SIZE, random));
            RoomGroups groups = RoomGroups.apart(instance);
            Assignment assignment = new Assignment(instance, groups);
            new RandomPlaces(instance, assignment, random).fill(60);
            compare(instance, groups, assignment, "event " + seed);
        }
        assertTrue(blocked > 500 && open > 500 && dear > 500, blocked + " blocked, " + open + " open, " + dear);
    }

    @Test
    void known_ofGroupsOfRooms_isAsFoundAnew() {
        Instance instance = ManyRooms.instance(ManyRooms.event(40, 12, 3));
        RoomGroups groups = RoomGroups.alike(instance);
        Assignment assignment = new Assignment(instance, groups);
        new RandomPlaces(instance, assignment, new Random(3)).fill(400);

        compare(instance, groups, assignment, "many rooms");

        assertEquals(2, groups.count());
        assertTrue(blocked > 50 && open > 500, blocked + " blocked, " + open + " open");
    }

    private void compare(Instance instance, RoomGroups groups, Assignment assignment, String where) {
        InsertionCostEstimator costs = assignment.insertionCosts();
        long[] unitCosts = costs.unitCosts(KnownIncreasesTest::packed);
        KnownIncreases known = new KnownIncreases(instance, groups, assignment, unitCosts);
        for (int session = 0; session < instance.sessionCount(); session++) {
            assignment.move(session, -1, -1);
            known.begin(session);
            for (int option = 0; option < instance.table(session).options().size(); option++) {
                for (int group = 0; group < groups.count(); group++) {
                    boolean isFree = assignment.isTimeFree(session, group, option);
                    assertEquals(isFree, known.isTimeFree(group, option), where);
                    TimeOption time = instance.option(session, option);
                    int room = groups.first(group);
                    long increase =
                            costs.increaseAtPlace(session, room, time.start(), time.end(), time.halfDay(), unitCosts);
                    assertEquals(increase, known.increase(room, option), where);
                    blocked += isFree ? 0 : 1;
                    open += isFree ? 1 : 0;
                    dear += increase == 0 ? 0 : 1;
                }
            }
        }
    }

    private static long packed(Score unit) {
        return unit.hard() * 1_000_000 + unit.medium() * 1_000 + unit.soft();
    }
}
