package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.term.ArcBudget;
import org.lectern.testing.ManyRooms;

class ArcLimitTest {

    private static final int FIRST = 4_000_000;

    /** Four hours in a room that is open from 9:00 on. */
    private static LagrangianModel model(int startStepMinutes, String until) {
        Event.Builder event = Event.builder("hours", ZoneOffset.UTC)
                .startStepMinutes(startStepMinutes)
                .day("2020-04-01", "09:00/" + until)
                .room("hall", 0);
        for (int s = 0; s < 4; s++) {
            event.session(
                    Session.builder("s" + s).allowedMinutes(60).qaMinutes(0, 0).build());
        }
        Instance instance = ManyRooms.instance(event.build());
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    @Test
    void grow_ofAScarceRoom_countsItOnceUntilAllPlacesAreBack() {
        LagrangianModel model = model(30, "14:00");
        ArcLimit limit = new ArcLimit(model);

        assertEquals(new ArcBudget(FIRST, 0), limit.budget());
        assertTrue(limit.canGrow(model));
        limit.grow(model);
        assertEquals(new ArcBudget(FIRST, Certificate.MAX_ARCS_OF_ROOMS), limit.budget());
        assertFalse(limit.canGrow(model), "nobody's time is left out");
        limit.restart();
        assertEquals(new ArcBudget(FIRST, 0), limit.budget());
        assertTrue(limit.canGrow(model));
    }

    @Test
    void canGrow_ofARoomWithTimeToSpare_isFalse() {
        LagrangianModel model = model(30, "18:00");

        assertFalse(new ArcLimit(model).canGrow(model));
    }

    @Test
    void canGrow_amongMoreThanAHundredPlacesASession_isFalse() {
        LagrangianModel model = model(1, "14:00");
        int[][] few = IntStream.range(0, 4)
                .mapToObj(s -> IntStream.range(0, 100).toArray())
                .toArray(int[][]::new);

        assertFalse(new ArcLimit(model).canGrow(model));
        assertTrue(new ArcLimit(model).canGrow(model.narrowed(few, new boolean[4], ArcBudget.NONE)));
    }

    @Test
    void grow_withoutScarceRooms_doublesTheArcsOfPeople() {
        LagrangianModel model = model(30, "18:00");
        ArcLimit limit = new ArcLimit(model);

        limit.grow(model);
        assertEquals(new ArcBudget(2 * FIRST, 0), limit.budget());
        limit.grow(model);
        assertEquals(new ArcBudget(2 * FIRST, 0), limit.budget(), "no more than that");
    }
}
