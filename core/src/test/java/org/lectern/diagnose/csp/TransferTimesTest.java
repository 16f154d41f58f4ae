package org.lectern.diagnose.csp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Travel;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;

/** The times between rooms, by building, are those of a plain look at each pair of rooms. */
class TransferTimesTest {

    private static final int EVENTS = 60;

    @Test
    void minutes_betweenAnyTwoRooms_areThoseOfTheirBuildings() {
        int ways = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.of(new RandomEvents.Size(3, 6, 2, 4), random);
            DiagnosisModel model = new DiagnosisModel(event, StandardRules.catalogue());
            BitSet active = model.allFacts();
            for (int fact = 0; fact < model.facts.size(); fact++) {
                active.set(fact, random.nextInt(4) > 0);
            }
            ways += event.travel().size();

            assertArrayEquals(plain(model, active), TransferTimes.between(model, active), "seed " + seed);
        }
        assertTrue(ways > EVENTS / 4, "ways " + ways);
    }

    private static int[][] plain(DiagnosisModel model, BitSet active) {
        List<Room> rooms = model.rooms;
        boolean isCharged = DiagnosisModel.isActive(model.changeover, active);
        int[][] minutes = new int[rooms.size()][rooms.size()];
        for (int r = 0; r < rooms.size(); r++) {
            for (int q = 0; q < rooms.size(); q++) {
                int way = r == q ? 0 : way(model, active, rooms.get(r), rooms.get(q));
                minutes[r][q] = Math.max(isCharged ? model.event.changeoverMinutes() : 0, way);
            }
        }
        return minutes;
    }

    private static int way(DiagnosisModel model, BitSet active, Room one, Room other) {
        for (Travel way : model.event.travel()) {
            boolean isThere =
                    way.building().equals(one.building()) && way.otherBuilding().equals(other.building());
            boolean isBack = way.building().equals(other.building())
                    && way.otherBuilding().equals(one.building());
            int fact = model.detailed(FactKind.TRAVEL, way.building() + " – " + way.otherBuilding(), "");
            if ((isThere || isBack) && DiagnosisModel.isActive(fact, active)) {
                return way.minutes();
            }
        }
        return 0;
    }
}
