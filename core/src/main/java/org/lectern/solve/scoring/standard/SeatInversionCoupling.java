package org.lectern.solve.scoring.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.event.Delegation;
import org.lectern.event.Room;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DecidedBy;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.PairCoupling;
import org.lectern.solve.scoring.tally.PairIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.SumTally;

/**
 * {@code seat-inversion}: the session that more delegations want has not the smaller room. A question costs the different
 * numbers of seats, since sessions are counted by the seats of their room and by how much they are wanted.
 */
final class SeatInversionCoupling extends CouplingRule {

    /** By session: its place among all different weights of delegations that want a session, least first. */
    private final int[] wantedRanks;

    private final int wantedCount;
    /** By room: its place among all different numbers of seats, fewest first. */
    private final int[] seatRanks;

    private final int seatCount;
    /** By session: whether it can be compared with any other. */
    private final boolean[] isComparable;
    /** The pairs that are counted, but waived. */
    private final PairCoupling exempt;

    SeatInversionCoupling(EventIndex index) {
        super(index, RuleIds.SEAT_INVERSION);
        int[] wanted = new int[index.sessionCount()];
        for (Delegation delegation : index.event().delegations()) {
            for (int session : index.sessions(delegation.wantedSessionIds())) {
                wanted[session] += delegation.weight();
            }
        }
        int[] seats = index.event().rooms().stream().mapToInt(Room::seats).toArray();
        this.wantedRanks = ranks(wanted);
        this.wantedCount = count(wantedRanks);
        this.seatRanks = ranks(seats);
        this.seatCount = count(seatRanks);
        this.isComparable = new boolean[wanted.length];
        List<int[]> waivedPairs = new ArrayList<>();
        for (int more = 0; more < wanted.length; more++) {
            for (int less = 0; less < wanted.length; less++) {
                if (wanted[more] > wanted[less]) {
                    if (waived.covers(more, less)) {
                        waivedPairs.add(new int[] {more, less});
                    } else {
                        isComparable[more] = true;
                        isComparable[less] = true;
                    }
                }
            }
        }
        // Sessions that can be compared with no other are never counted.
        PairIndex exempted = new PairIndex(wanted.length);
        for (int[] pair : waivedPairs) {
            if (concerns(pair[0]) && concerns(pair[1])) {
                exempted.add(pair[0], pair[1], 1);
            }
        }
        this.exempt = new PairCoupling(
                index,
                config(),
                exempted,
                DecidedBy.ROOM,
                (value, room, start, end, otherRoom, otherStart, otherEnd) -> seats[room] < seats[otherRoom] ? 1 : 0);
    }

    private static int[] ranks(int[] values) {
        int[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return Arrays.stream(values)
                .map(value -> Arrays.binarySearch(distinct, value))
                .toArray();
    }

    private static int count(int[] ranks) {
        return Arrays.stream(ranks).max().orElse(-1) + 1;
    }

    @Override
    public boolean concerns(int session) {
        return isComparable[session];
    }

    @Override
    public SumTally tally(SchedulePositions positions) {
        DeltaTally exemptTally = exempt.tally(positions);
        // By seats and by rank: how many scheduled sessions are wanted less than that, in rooms of so many seats.
        int[][] wantedLess = new int[seatCount][wantedCount + 1];
        return new SumTally(positions) {

            @Override
            protected void count(int session, int by) {
                if (!concerns(session)) {
                    return;
                }
                int[] ofSeats = wantedLess[seatRanks[positions.room(session)]];
                for (int rank = wantedRanks[session] + 1; rank <= wantedCount; rank++) {
                    ofSeats[rank] += by;
                }
            }

            @Override
            public DecidedBy decidedBy() {
                return DecidedBy.ROOM;
            }

            @Override
            public long increase(int session, int room, int start, int end, int halfDay) {
                if (!concerns(session)) {
                    return 0;
                }
                int rank = wantedRanks[session];
                int seats = seatRanks[room];
                long sum = -exemptTally.increase(session, room, start, end, halfDay);
                for (int fewer = 0; fewer < seats; fewer++) {
                    sum += wantedLess[fewer][wantedCount] - wantedLess[fewer][rank + 1];
                }
                for (int more = seats + 1; more < seatCount; more++) {
                    sum += wantedLess[more][rank];
                }
                return sum;
            }
        };
    }
}
