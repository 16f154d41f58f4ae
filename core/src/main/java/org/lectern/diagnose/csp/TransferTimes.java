package org.lectern.diagnose.csp;

import static org.lectern.diagnose.csp.DiagnosisModel.isActive;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.lectern.diagnose.fact.FactKind;
import org.lectern.event.Room;
import org.lectern.event.Travel;

/** The minutes that somebody needs between two sessions, by their rooms. Rooms are many, but the buildings are few. */
final class TransferTimes {

    private TransferTimes() {}

    /** Returns the minutes by room and room. Takes as long as there are pairs of rooms. */
    static int[][] between(DiagnosisModel model, BitSet active) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] buildings = model.rooms.stream()
                .map(Room::building)
                .mapToInt(building -> numbers.computeIfAbsent(building, ignored -> numbers.size()))
                .toArray();
        int[][] ways = new int[numbers.size()][numbers.size()];
        for (Travel way : model.event.travel().reversed()) {
            int fact = model.detailed(FactKind.TRAVEL, way.building() + " – " + way.otherBuilding(), "");
            Integer one = numbers.get(way.building());
            Integer other = numbers.get(way.otherBuilding());
            if (isActive(fact, active) && one != null && other != null) {
                ways[one][other] = way.minutes();
                ways[other][one] = way.minutes();
            }
        }
        int changeover = isActive(model.changeover, active) ? model.event.changeoverMinutes() : 0;
        int[][] minutes = new int[buildings.length][buildings.length];
        for (int r = 0; r < buildings.length; r++) {
            for (int q = 0; q < buildings.length; q++) {
                minutes[r][q] = Math.max(changeover, r == q ? 0 : ways[buildings[r]][buildings[q]]);
            }
        }
        return minutes;
    }
}
