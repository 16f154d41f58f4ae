package org.lectern.solve.scoring.standard;

import java.util.Arrays;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.Overlap;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.WaiverLookup;

/**
 * {@code room-conflict}: no two sessions take a room at once. A change costs the sessions of the room, which is faster
 * than a sorted index while they are some thousands: most rooms hold a few dozen.
 */
public final class RoomConflictCoupling implements CouplingRule {

    private final EventIndex index;
    private final WaiverLookup waived;

    public RoomConflictCoupling(EventIndex index) {
        this.index = index;
        this.waived = index.waivers(id());
    }

    @Override
    public String id() {
        return RuleIds.ROOM_CONFLICT;
    }

    @Override
    public boolean isMonotone() {
        return true;
    }

    @Override
    public boolean concerns(int session) {
        return true;
    }

    /** Returns whether the rule is waived for two sessions in a room. */
    public boolean isWaived(int one, int other, int room) {
        return !waived.isEmpty()
                && waived.covers(
                        index.sessionId(one),
                        index.sessionId(other),
                        SubjectId.room(index.event().rooms().get(room).id()));
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

    private final class RoomTally implements DeltaTally {

        private final SchedulePositions positions;
        private final int[][] members = new int[index.event().rooms().size()][0];
        private final int[] sizes = new int[members.length];
        private long total;

        private RoomTally(SchedulePositions positions) {
            this.positions = positions;
        }

        @Override
        public void add(int session) {
            int room = positions.room(session);
            total += increase(
                    session, room, positions.start(session), positions.end(session), positions.halfDay(session));
            if (sizes[room] == members[room].length) {
                members[room] = Arrays.copyOf(members[room], Math.max(8, 2 * sizes[room]));
            }
            members[room][sizes[room]++] = session;
        }

        @Override
        public void remove(int session) {
            int room = positions.room(session);
            int at = 0;
            while (members[room][at] != session) {
                at++;
            }
            members[room][at] = members[room][--sizes[room]];
            total -= increase(
                    session, room, positions.start(session), positions.end(session), positions.halfDay(session));
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            int from = index.buffers().occupiedFrom(room, start);
            int until = index.buffers().occupiedUntil(room, end);
            long shared = 0;
            for (int i = 0; i < sizes[room]; i++) {
                int other = members[room][i];
                int overlap = Overlap.minutes(
                        from,
                        until,
                        index.buffers().occupiedFrom(room, positions.start(other)),
                        index.buffers().occupiedUntil(room, positions.end(other)));
                if (overlap > 0 && !isWaived(Math.min(session, other), Math.max(session, other), room)) {
                    shared += overlap;
                }
            }
            return shared;
        }

        @Override
        public long units() {
            return total;
        }
    }
}
