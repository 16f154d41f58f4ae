package org.lectern.replan;

import org.lectern.event.Placement;
import org.lectern.event.Timetable;

/** The distance between two timetables of an event. */
final class TimetableDistance {

    private TimetableDistance() {}

    /** Returns the number of sessions whose places differ, or that only one of the timetables has. */
    static int differingSessions(Timetable one, Timetable other) {
        int distance = one.placements().size();
        for (Placement placement : other.placements()) {
            Placement there = one.findPlacement(placement.sessionId()).orElse(null);
            if (there == null) {
                distance++;
            } else if (isSamePlace(there, placement)) {
                distance--;
            }
        }
        return distance;
    }

    static boolean isSamePlace(Placement one, Placement other) {
        return one.roomId().equals(other.roomId()) && one.start().equals(other.start());
    }
}
