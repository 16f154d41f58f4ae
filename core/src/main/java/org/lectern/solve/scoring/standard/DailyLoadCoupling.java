package org.lectern.solve.scoring.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DecidedBy;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.SumTally;

/** {@code daily-load}: how much event, rooms and people have on a day. A change costs the people with a limit. */
public final class DailyLoadCoupling extends CouplingRule {

    private final List<DailyLimit> limits = new ArrayList<>();
    /** Whether a limit is waived on a day, by its index and the day's. */
    private final List<boolean[]> waivedDays = new ArrayList<>();

    private final int ofEvent;
    private final int[] ofRoom;
    private final int[][] ofPeople;

    public DailyLoadCoupling(EventIndex index) {
        super(index, RuleIds.DAILY_LOAD);
        this.ofEvent = add(index.event().dailyLimit(), List.of());
        this.ofRoom = index.event().rooms().stream()
                .mapToInt(room -> add(room.dailyLimit(), List.of(SubjectId.room(room.id()))))
                .toArray();
        List<int[]> sessions = new ArrayList<>();
        int first = limits.size();
        for (Person person : index.event().people()) {
            if (add(person.dailyLimit(), List.of(SubjectId.person(person.id()))) >= 0) {
                sessions.add(index.sessionsOf(person.id()));
            }
        }
        this.ofPeople = index.listsContaining(sessions);
        for (int[] own : ofPeople) {
            Arrays.setAll(own, i -> own[i] + first);
        }
    }

    /** Returns the index of a limit, or -1 where there is none. */
    private int add(DailyLimit limit, List<SubjectId> whose) {
        if (limit.equals(DailyLimit.NONE)) {
            return -1;
        }
        boolean[] free = new boolean[index.halfDays().dayCount()];
        for (int day = 0; day < free.length; day++) {
            List<SubjectId> subjects = new ArrayList<>(whose);
            subjects.add(SubjectId.day(index.halfDays().dateOfDay(day)));
            free[day] = waived.covers(subjects);
        }
        limits.add(limit);
        waivedDays.add(free);
        return limits.size() - 1;
    }

    @Override
    public boolean concerns(int session) {
        return ofEvent >= 0
                || ofPeople[session].length > 0
                || Arrays.stream(ofRoom).anyMatch(limit -> limit >= 0);
    }

    @Override
    public DeltaTally tally(SchedulePositions positions) {
        return new LoadTally(positions);
    }

    private final class LoadTally extends SumTally {

        private final long[][] sessions =
                new long[limits.size()][index.halfDays().dayCount()];
        private final long[][] minutes =
                new long[limits.size()][index.halfDays().dayCount()];

        private LoadTally(SchedulePositions positions) {
            super(positions);
        }

        @Override
        protected void count(int session, int by) {
            int day = index.halfDays().dayIndex(positions.halfDay(session));
            int length = positions.end(session) - positions.start(session);
            count(ofEvent, day, by, length);
            count(ofRoom[positions.room(session)], day, by, length);
            for (int limit : ofPeople[session]) {
                count(limit, day, by, length);
            }
        }

        private void count(int limit, int day, int by, int length) {
            if (limit >= 0) {
                sessions[limit][day] += by;
                minutes[limit][day] += (long) by * length;
            }
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            int day = index.halfDays().dayIndex(halfDay);
            long more = increase(ofEvent, day, end - start) + increase(ofRoom[room], day, end - start);
            for (int limit : ofPeople[session]) {
                more += increase(limit, day, end - start);
            }
            return more;
        }

        @Override
        public DecidedBy decidedBy() {
            return Arrays.stream(ofRoom).allMatch(limit -> limit < 0) ? DecidedBy.TIME : DecidedBy.PLACE;
        }

        private long increase(int limit, int day, int length) {
            if (limit < 0 || waivedDays.get(limit)[day]) {
                return 0;
            }
            long now = over(limit, sessions[limit][day], minutes[limit][day]);
            return over(limit, sessions[limit][day] + 1, minutes[limit][day] + length) - now;
        }

        private long over(int limit, long count, long length) {
            DailyLimit most = limits.get(limit);
            return Math.max(0, count - most.findMaxSessions().orElse(Integer.MAX_VALUE))
                    + Math.max(0, length - most.findMaxMinutes().orElse(Integer.MAX_VALUE));
        }
    }
}
