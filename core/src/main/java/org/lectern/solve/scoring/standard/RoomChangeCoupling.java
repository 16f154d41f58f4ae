package org.lectern.solve.scoring.standard;

import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.GroupTally;
import org.lectern.solve.scoring.tally.RegionIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/** {@code room-change}: a region's sessions of a day follow each other in one room. A change costs the square of them. */
public final class RoomChangeCoupling extends CouplingRule {

    private final RegionIndex regions;

    public RoomChangeCoupling(EventIndex index, RegionIndex regions) {
        super(index, RuleIds.ROOM_CHANGE);
        this.regions = regions;
    }

    @Override
    public boolean concerns(int session) {
        return regions.of(session) >= 0;
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        int days = index.halfDays().dayCount();
        return new GroupTally(positions, regions.count() * days) {

            @Override
            public int groupCount(int session) {
                return regions.of(session) >= 0 ? 1 : 0;
            }

            @Override
            public int group(int session, int i) {
                return regions.of(session) * days + index.halfDays().dayIndex(positions.halfDay(session));
            }

            @Override
            public long amount(int group, int[] sessions, int size) {
                return ConsecutiveRooms.changes(
                        positions, sessions, size, (one, next) -> waived.covers(one, next, regionId(one)) ? 0 : 1);
            }
        };
    }

    private SubjectId regionId(int session) {
        return SubjectId.region(regions.name(regions.of(session)));
    }
}
