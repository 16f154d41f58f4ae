package org.lectern.solve.scoring.standard;

import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.MemberLists;
import org.lectern.solve.scoring.tally.Overlap;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.SumTally;

/**
 * {@code room-conflict}: no two sessions take a room at once, or rooms that share a part. A change costs the sessions of those rooms, which is faster
 * than a sorted index while they are some thousands: most rooms hold a few dozen.
 */
public final class RoomConflictCoupling extends CouplingRule {

    public RoomConflictCoupling(EventIndex index) {
        super(index, RuleIds.ROOM_CONFLICT);
    }

    @Override
    public boolean concerns(int session) {
        return true;
    }

    /** Returns whether the rule is waived for two sessions in two rooms that share space, perhaps the same. */
    public boolean isWaived(int one, int other, int room, int otherRoom) {
        return waived.coversInRooms(one, other, room, otherRoom);
    }

    /** Returns whether any waiver names the session, or names no session at all. */
    public boolean isEverWaived(int session) {
        for (Waiver waiver : index.effectiveRules().waivers(id())) {
            boolean namesNone = waiver.subjects().stream().noneMatch(named -> named.kind() == SubjectId.Kind.SESSION);
            if (namesNone || waiver.subjects().contains(index.sessionId(session))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DeltaTally tally(SchedulePositions positions) {
        return new RoomTally(positions);
    }

    private final class RoomTally extends SumTally {

        private final MemberLists members =
                new MemberLists(index.event().rooms().size());

        private RoomTally(SchedulePositions positions) {
            super(positions);
        }

        @Override
        protected void count(int session, int by) {
            if (by > 0) {
                members.add(positions.room(session), session);
            } else {
                members.remove(positions.room(session), session);
            }
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            int from = index.buffers().occupiedFrom(room, start);
            int until = index.buffers().occupiedUntil(room, end);
            long shared = 0;
            for (int near : index.roomsSharing(room)) {
                for (int i = 0; i < members.size(near); i++) {
                    int other = members.get(near, i);
                    int overlap = Overlap.minutes(
                            from,
                            until,
                            index.buffers().occupiedFrom(near, positions.start(other)),
                            index.buffers().occupiedUntil(near, positions.end(other)));
                    if (overlap > 0 && !waived.coversInRooms(session, other, room, near)) {
                        shared += overlap;
                    }
                }
            }
            return shared;
        }
    }
}
