package org.lectern.solve.search;

import java.util.Arrays;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.ArcBudget;
import org.lectern.testing.ManyRooms;

/** Models with too few places to leave nothing out. */
final class ScarcePlaces {

    private ScarcePlaces() {}

    /** Returns a model in which two sessions have the same place and no other, so something is left out. */
    static LagrangianModel withTwoAtOnePlace() {
        Instance many = ManyRooms.instance(ManyRooms.event(60, 4, 5));
        LagrangianModel whole = new LagrangianModel(many, RoomGroups.apart(many), 0, Integer.MAX_VALUE);
        int[][] places = whole.allPlaces();
        places[0] = only(whole, 0, 0, 0);
        places[1] = only(whole, 1, 0, 0);
        return whole.narrowed(places, new boolean[places.length], ArcBudget.NONE);
    }

    /** Returns a model in which the first session has no place in a room. */
    static LagrangianModel withoutPlacesOfTheFirst(LagrangianModel whole) {
        int[][] places = whole.allPlaces();
        places[0] = Arrays.stream(places[0])
                .filter(place -> !whole.places(0).isScheduled(place))
                .toArray();
        return whole.narrowed(places, new boolean[places.length], ArcBudget.NONE);
    }

    private static int[] only(LagrangianModel whole, int session, int room, int option) {
        return Arrays.stream(whole.allPlaces()[session])
                .filter(place -> !whole.places(session).isScheduled(place)
                        || (whole.room(session, place) == room
                                && whole.places(session).option(place) == option))
                .toArray();
    }
}
