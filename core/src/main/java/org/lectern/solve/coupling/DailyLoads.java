package org.lectern.solve.coupling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;

/** {@code daily-load}: how much event, rooms and people have on a day. A change costs the people with a limit. */
final class DailyLoads implements CouplingRule {

    private final EventIndex index;
    private final List<DailyLimit> limits = new ArrayList<>();
    /** Whether a limit is waived on a day, by its index and the day's. */
    private final List<boolean[]> waivedDays = new ArrayList<>();

    private final Waived waived;
    private final int ofEvent;
    private final int[] ofRoom;
    private final int[][] ofPeople;

    DailyLoads(EventIndex index) {
        this.index = index;
        this.waived = index.waived(id());
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
        this.ofPeople = index.listsOf(sessions);
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
    public String id() {
        return "daily-load";
    }

    @Override
    public boolean isMonotone() {
        return true;
    }

    @Override
    public boolean concerns(int session) {
        return ofEvent >= 0
                || ofPeople[session].length > 0
                || Arrays.stream(ofRoom).anyMatch(limit -> limit >= 0);
    }

    @Override
    public Foresight tally(Board board) {
        return new LoadTally(board);
    }

    private final class LoadTally implements Foresight {

        private final Board board;
        private final long[][] sessions =
                new long[limits.size()][index.halfDays().dayCount()];
        private final long[][] minutes =
                new long[limits.size()][index.halfDays().dayCount()];
        private long total;

        private LoadTally(Board board) {
            this.board = board;
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
            int day = index.halfDays().day(board.halfDay(session));
            int length = board.end(session) - board.start(session);
            change(ofEvent, day, by, length);
            change(ofRoom[board.room(session)], day, by, length);
            for (int limit : ofPeople[session]) {
                change(limit, day, by, length);
            }
        }

        private void change(int limit, int day, int by, int length) {
            if (limit >= 0 && !waivedDays.get(limit)[day]) {
                total -= over(limit, sessions[limit][day], minutes[limit][day]);
                sessions[limit][day] += by;
                minutes[limit][day] += (long) by * length;
                total += over(limit, sessions[limit][day], minutes[limit][day]);
            }
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            int day = index.halfDays().day(halfDay);
            long more = increase(ofEvent, day, end - start) + increase(ofRoom[room], day, end - start);
            for (int limit : ofPeople[session]) {
                more += increase(limit, day, end - start);
            }
            return more;
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
            return Math.max(0, count - most.givenSessions().orElse(Integer.MAX_VALUE))
                    + Math.max(0, length - most.givenMinutes().orElse(Integer.MAX_VALUE));
        }

        @Override
        public long units() {
            return total;
        }
    }
}
