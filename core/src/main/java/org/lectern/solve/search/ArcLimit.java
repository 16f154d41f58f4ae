package org.lectern.solve.search;

import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.term.ArcBudget;
import org.lectern.solve.term.RoomTimeTerm;

/**
 * The maximum number of arcs of people's and rooms' time, which a step of the ascent looks at. It grows when the ascent has nearly converged:
 * at first by the time of rooms, if that pays and so few places are left that most diagrams have few arcs.
 */
final class ArcLimit {

    private static final int INCREASE = 2;
    private static final int MAX = 8_000_000;

    /** In larger events each step of an ascent takes long, so that many arcs would leave it at its beginning for minutes. */
    private static final int MANY_SESSIONS = 150;

    private static final int FIRST = 4_000_000;
    private static final int FIRST_OF_MANY = 500_000;

    private static final long PLACES_A_SESSION = 100;

    private final boolean countsRooms;
    private int people;
    private int rooms;

    /** @param model that of all places */
    ArcLimit(LagrangianModel model) {
        this.people = model.sessionCount() > MANY_SESSIONS ? FIRST_OF_MANY : FIRST;
        this.countsRooms = RoomTimeTerm.isWorthIt(model);
    }

    ArcBudget budget() {
        return new ArcBudget(people, rooms);
    }

    /** @param narrow the model without the places that were removed */
    boolean canGrow(LagrangianModel narrow) {
        return canCountRooms(narrow) || (narrow.leavesPeopleOut() && people < MAX);
    }

    void grow(LagrangianModel narrow) {
        if (canCountRooms(narrow)) {
            rooms = Certificate.MAX_ARCS_OF_ROOMS;
        } else {
            people = Math.min(MAX, INCREASE * people);
        }
    }

    private boolean canCountRooms(LagrangianModel narrow) {
        return countsRooms && rooms == 0 && narrow.placeCount() <= PLACES_A_SESSION * narrow.sessionCount();
    }

    /** Leaves the time of rooms out until few places are left again. */
    void restart() {
        rooms = 0;
    }
}
