package org.lectern.solve.scoring.standard;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.LongStayPerson;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code long-stay}: the nights between a person's first and last day. A change costs the days of each person. */
public final class LongStayCoupling implements CouplingRule {

    private final List<LongStayPerson> longStayPeople = new ArrayList<>();
    private final int[][] peopleOf;
    private final EventIndex index;
    /** The date of each day as a number of days. */
    private final long[] dates;

    public LongStayCoupling(EventIndex index) {
        this.index = index;
        WaiverLookup waived = index.waivers(id());
        for (Person person : index.event().people()) {
            int[] own = index.sessionsOf(person.id());
            // Who is live in one session only never stays overnight.
            if (own.length > 1 && person.findZone().isEmpty() && !waived.covers(SubjectId.person(person.id()))) {
                longStayPeople.add(new LongStayPerson(person.id(), own));
            }
        }
        this.peopleOf = index.listsContaining(
                longStayPeople.stream().map(LongStayPerson::sessions).toList());
        this.dates = new long[index.halfDays().dayCount()];
        for (int day = 0; day < dates.length; day++) {
            dates[day] = index.halfDays().dateOfDay(day).toEpochDay();
        }
    }

    /** Returns who may have to stay overnight. */
    public List<LongStayPerson> longStayPeople() {
        return longStayPeople;
    }

    @Override
    public String id() {
        return RuleIds.LONG_STAY;
    }

    @Override
    public boolean isMonotone() {
        return true;
    }

    @Override
    public boolean concerns(int session) {
        return peopleOf[session].length > 0;
    }

    @Override
    public DeltaTally tally(SchedulePositions positions) {
        return new StayTally(positions);
    }

    private final class StayTally implements DeltaTally {

        private final SchedulePositions positions;
        private final int[][] counts = new int[longStayPeople.size()][dates.length];
        private long total;

        private StayTally(SchedulePositions positions) {
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
            int day = index.halfDays().dayIndex(positions.halfDay(session));
            for (int person : peopleOf[session]) {
                int[] onDay = counts[person];
                total -= nights(onDay);
                onDay[day] += by;
                total += nights(onDay);
            }
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            int day = index.halfDays().dayIndex(halfDay);
            long more = 0;
            for (int person : peopleOf[session]) {
                int[] onDay = counts[person];
                if (onDay[day] == 0) {
                    more -= nights(onDay);
                    onDay[day] = 1;
                    more += nights(onDay);
                    onDay[day] = 0;
                }
            }
            return more;
        }

        private long nights(int[] onDay) {
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int day = 0; day < onDay.length; day++) {
                if (onDay[day] > 0) {
                    first = Math.min(first, dates[day]);
                    last = Math.max(last, dates[day]);
                }
            }
            return first > last ? 0 : last - first;
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
