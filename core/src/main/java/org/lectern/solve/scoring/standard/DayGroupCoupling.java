package org.lectern.solve.scoring.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code same-day} and {@code different-day}: on which days the sessions of a group are. A change costs the days. */
public final class DayGroupCoupling implements CouplingRule {

    private final String id;
    private final EventIndex index;
    private final ToLongFunction<int[]> units;
    private final int groups;
    private final int[][] groupsOf;

    /** @param units what sessions so many on each day cost */
    private DayGroupCoupling(String id, EventIndex index, List<List<String>> groups, ToLongFunction<int[]> units) {
        this.id = id;
        this.index = index;
        this.units = units;
        WaiverLookup waived = index.waivers(id);
        List<int[]> counted = groups.stream()
                .filter(ids ->
                        !waived.covers(ids.stream().map(SubjectId::session).toList()))
                .map(index::sessions)
                .toList();
        this.groups = counted.size();
        this.groupsOf = index.listsContaining(counted);
    }

    public static CouplingRule sameDay(EventIndex index) {
        List<List<String>> groups = new ArrayList<>();
        for (Relation relation : index.event().relations()) {
            if (relation instanceof Relation.SameDay group) {
                groups.add(group.sessionIds());
            }
        }
        return new DayGroupCoupling(RuleIds.SAME_DAY, index, groups, onDay -> {
            int most = 0;
            int all = 0;
            for (int count : onDay) {
                most = Math.max(most, count);
                all += count;
            }
            return all - (long) most;
        });
    }

    public static CouplingRule differentDay(EventIndex index) {
        List<List<String>> groups = new ArrayList<>();
        for (Relation relation : index.event().relations()) {
            if (relation instanceof Relation.DifferentDay group) {
                groups.add(group.sessionIds());
            }
        }
        return new DayGroupCoupling(RuleIds.DIFFERENT_DAY, index, groups, onDay -> {
            long tooMany = 0;
            for (int count : onDay) {
                tooMany += Math.max(0, count - 1);
            }
            return tooMany;
        });
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isMonotone() {
        return true;
    }

    @Override
    public boolean concerns(int session) {
        return groupsOf[session].length > 0;
    }

    @Override
    public DeltaTally tally(SchedulePositions positions) {
        return new DayTally(positions);
    }

    private final class DayTally implements DeltaTally {

        private final SchedulePositions positions;
        private final int[][] counts = new int[groups][index.halfDays().dayCount()];
        private long total;

        private DayTally(SchedulePositions positions) {
            this.positions = positions;
        }

        @Override
        public void add(int session) {
            change(session, 1);
        }

        @Override
        public void remove(int session) {
            change(session, -1);
        }

        private void change(int session, int by) {
            for (int group : groupsOf[session]) {
                int[] onDay = counts[group];
                total -= units.applyAsLong(onDay);
                onDay[index.halfDays().dayIndex(positions.halfDay(session))] += by;
                total += units.applyAsLong(onDay);
            }
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            int day = index.halfDays().dayIndex(halfDay);
            long more = 0;
            for (int group : groupsOf[session]) {
                int[] onDay = counts[group];
                more -= units.applyAsLong(onDay);
                onDay[day]++;
                more += units.applyAsLong(onDay);
                onDay[day]--;
            }
            return more;
        }

        @Override
        public boolean dependsOnHalfDayOnly() {
            return true;
        }

        @Override
        public long units() {
            return total;
        }
    }
}
