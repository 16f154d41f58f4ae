package org.lectern.solve.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.testing.ManyRooms;

/** The places of a session as they are listed, held against each room and time of its table. */
class RankedPlacesTest {

    @Test
    void of_tablesOfSoftCosts_listsEachPlaceOnceCheapestFirst() {
        long dearest = assertListed(ManyRooms.event(12, 5, 4));

        assertTrue(dearest < 1L << 50, "" + dearest);
    }

    /** Cost and index do not fit into one number. */
    @Test
    void of_tablesOfVeryLargeCosts_listsEachPlaceOnceCheapestFirst() {
        Event event = ManyRooms.event(80, 30, 4).toBuilder()
                .ruleSetting(RuleSetting.of("unscheduled-session").withWeight(1_000_000))
                .ruleSetting(RuleSetting.of("preferred-window").withWeight(1_000_000))
                .build();
        long dearest = assertListed(event);

        assertTrue(dearest > Long.MAX_VALUE >> 10, "" + dearest);
    }

    /** Returns the dearest cost. */
    private static long assertListed(Event event) {
        Instance instance = ManyRooms.instance(event);
        LagrangianModel model = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        long dearest = 0;
        for (int s = 0; s < instance.sessionCount(); s++) {
            SessionCostTable table = instance.table(s);
            List<long[]> expected = new ArrayList<>();
            for (int room = 0; room < instance.roomCount(); room++) {
                for (TimeOption time : table.options()) {
                    if (table.cost(room, time).hard() == 0) {
                        expected.add(new long[] {model.packing().pack(table.cost(room, time)), room, time.index()});
                    }
                }
            }
            expected.add(new long[] {model.packing().pack(table.unscheduledCost()), -1, -1});
            expected.sort(Comparator.comparingLong(place -> place[0]));

            RankedPlaces places = model.places(s);
            assertEquals(expected.size(), places.size());
            for (int i = 0; i < places.size(); i++) {
                assertEquals(expected.get(i)[0], places.cost(i), "session " + s + ", place " + i);
                assertEquals(expected.get(i)[1], places.group(i), "session " + s + ", place " + i);
                assertEquals(expected.get(i)[2], places.option(i), "session " + s + ", place " + i);
                dearest = Math.max(dearest, places.cost(i));
            }
        }
        return dearest;
    }
}
