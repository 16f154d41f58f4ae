package org.lectern.solve.coupling;

import org.lectern.event.Delegation;
import org.lectern.event.Room;

/** {@code seat-inversion}: the session that more delegations want has not the smaller room. */
final class SeatInversions {

    private SeatInversions() {}

    static CouplingRule of(EventIndex index) {
        int[] wanted = new int[index.sessionCount()];
        for (Delegation delegation : index.event().delegations()) {
            for (int session : index.sessions(delegation.wantedSessionIds())) {
                wanted[session]++;
            }
        }
        Waived waived = index.waived("seat-inversion");
        PairList pairs = new PairList(index.sessionCount());
        for (int more = 0; more < wanted.length; more++) {
            for (int less = 0; less < wanted.length; less++) {
                if (wanted[more] > wanted[less] && !waived.covers(index.sessionId(more), index.sessionId(less))) {
                    pairs.add(more, less, 1);
                }
            }
        }
        int[] seats = index.event().rooms().stream().mapToInt(Room::seats).toArray();
        return new PairRule(
                "seat-inversion",
                pairs,
                (value, room, start, end, otherRoom, otherStart, otherEnd) -> seats[room] < seats[otherRoom] ? 1 : 0);
    }
}
