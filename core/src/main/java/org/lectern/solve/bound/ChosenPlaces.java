package org.lectern.solve.bound;

import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.RoomRotation;

/** Timetables of chosen places, which say a group of rooms and a time. */
public final class ChosenPlaces {

    private ChosenPlaces() {}

    /**
     * Returns the timetable in which sessions have chosen places, in rooms of their groups such that it costs the least.
     *
     * @param places the place of each session, or -1 for those to be left out
     */
    public static AssignmentSnapshot snapshot(LagrangianModel model, int[] places) {
        int[] groups = new int[places.length];
        int[] options = new int[places.length];
        for (int s = 0; s < places.length; s++) {
            groups[s] = places[s] < 0 ? -1 : model.places(s).group(places[s]);
            options[s] = places[s] < 0 ? -1 : model.places(s).option(places[s]);
        }
        int[] rooms = RoomRotation.rooms(model.instance(), model.groups(), groups, options);
        return AssignmentSnapshot.of(rooms, options);
    }
}
