package org.lectern.replan;

import java.util.HashMap;
import java.util.Map;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;

/** How far two timetables of an event are from each other. */
final class TimetableDistance {

    private TimetableDistance() {}

    /** Returns how many sessions two timetables hold at different places, or only one of them holds. */
    static int differingSessions(Timetable one, Timetable other) {
        Map<String, Placement> places = new HashMap<>();
        one.placements().forEach(placement -> places.put(placement.sessionId(), placement));
        int distance = 0;
        for (Placement placement : other.placements()) {
            Placement there = places.remove(placement.sessionId());
            distance += there != null && isSamePlace(there, placement) ? 0 : 1;
        }
        return distance + places.size();
    }

    static boolean isSamePlace(Placement one, Placement other) {
        return one.roomId().equals(other.roomId()) && one.start().equals(other.start());
    }
}
