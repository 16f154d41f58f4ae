package org.lectern.solve.scoring.tally;

import java.util.List;
import java.util.function.ToLongFunction;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;

/** A rule about how many sessions of a group are on each day. A change costs the days of the session's groups. */
public final class DayCountCoupling extends CouplingRule {

    private final int groups;
    private final int[][] groupsOf;
    private final ToLongFunction<int[]> amount;

    /**
     * @param groups the sessions of each group
     * @param units what so many sessions of a group on each day cost; nothing where there are none
     */
    public DayCountCoupling(EventIndex index, RuleConfig config, List<int[]> groups, ToLongFunction<int[]> units) {
        super(index, config);
        this.groups = groups.size();
        this.groupsOf = index.listsContaining(groups);
        this.amount = units;
    }

    @Override
    public boolean concerns(int session) {
        return groupsOf[session].length > 0;
    }

    @Override
    public DeltaTally tally(SchedulePositions positions) {
        return new DayCountTally(positions);
    }

    private final class DayCountTally extends SumTally {

        private final HalfDays halfDays = index.halfDays();
        private final int[][] sessionsOnDay = new int[groups][halfDays.dayCount()];
        private final long[] costs = new long[groups];

        private DayCountTally(SchedulePositions positions) {
            super(positions);
        }

        @Override
        protected void count(int session, int by) {
            int day = halfDays.dayIndex(positions.halfDay(session));
            for (int group : groupsOf[session]) {
                sessionsOnDay[group][day] += by;
                costs[group] = amount.applyAsLong(sessionsOnDay[group]);
            }
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            int day = halfDays.dayIndex(halfDay);
            long more = 0;
            for (int group : groupsOf[session]) {
                int[] onDay = sessionsOnDay[group];
                onDay[day]++;
                more += amount.applyAsLong(onDay) - costs[group];
                onDay[day]--;
            }
            return more;
        }

        @Override
        public DecidedBy decidedBy() {
            return DecidedBy.HALF_DAY;
        }
    }
}
