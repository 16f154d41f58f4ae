package org.lectern.solve.scoring.standard;

import org.lectern.event.Delegation;
import org.lectern.event.Room;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.PairCoupling;
import org.lectern.solve.scoring.tally.PairIndex;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code seat-inversion}: the session that more delegations want has not the smaller room. */
public final class SeatInversionCoupling {

    private SeatInversionCoupling() {}

    public static CouplingRule of(EventIndex index) {
        int[] wanted = new int[index.sessionCount()];
        for (Delegation delegation : index.event().delegations()) {
            for (int session : index.sessions(delegation.wantedSessionIds())) {
                wanted[session]++;
            }
        }
        WaiverLookup waived = index.waivers(RuleIds.SEAT_INVERSION);
        PairIndex pairs = new PairIndex(index.sessionCount());
        for (int more = 0; more < wanted.length; more++) {
            for (int less = 0; less < wanted.length; less++) {
                if (wanted[more] > wanted[less] && !waived.covers(index.sessionId(more), index.sessionId(less))) {
                    pairs.add(more, less, 1);
                }
            }
        }
        int[] seats = index.event().rooms().stream().mapToInt(Room::seats).toArray();
        return new PairCoupling(
                RuleIds.SEAT_INVERSION,
                pairs,
                (value, room, start, end, otherRoom, otherStart, otherEnd) -> seats[room] < seats[otherRoom] ? 1 : 0);
    }
}
