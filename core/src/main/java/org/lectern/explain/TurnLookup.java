package org.lectern.explain;

import java.util.Optional;
import org.lectern.event.Placement;
import org.lectern.event.Slot;
import org.lectern.event.Turn;

/** Finds turns in placements. */
final class TurnLookup {

    private TurnLookup() {}

    /** Returns the turn of a slot, or empty if it is left out. */
    static Optional<Turn> findTurn(Placement placement, Slot slot) {
        return placement.turns().stream()
                .filter(turn -> turn.slotId().equals(slot.id()))
                .findFirst();
    }
}
