package org.lectern.json;

import java.util.List;
import org.lectern.event.Placement;
import org.lectern.event.Turn;

/** Writes the JSON form of where and when sessions are held, which timetables and events have in common. */
record PlacementWriter(TimeWriter times, JsonWriter out) {

    /** Writes the list of placements, even if it is empty. */
    void placements(List<Placement> placements) {
        out.objects("placements", placements, placement -> false, this::placement);
    }

    void placement(Placement placement) {
        out.text("session", placement.sessionId()).text("room", placement.roomId());
        times.time("start", placement.start());
        out.number("minutes", placement.minutes()).objectsIfAny("turns", placement.turns(), turn -> true, this::turn);
    }

    private void turn(Turn turn) {
        out.text("slot", turn.slotId());
        times.time("start", turn.start());
        out.number("minutes", turn.minutes());
    }
}
