package org.lectern.replan;

import java.util.HashMap;
import java.util.Map;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;

/** The distance between two timetables of an event. */
final class TimetableDistance {

    private TimetableDistance() {}

    /** Returns the number of sessions whose places differ, or that only one of the timetables has. */
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
