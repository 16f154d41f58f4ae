package org.lectern.solve.coupling;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.SubjectId;

/** {@code long-stay}: the nights between a person's first and last day. A change costs the days of each person. */
final class LongStays implements CouplingRule {

    private final List<Stayer> stayers = new ArrayList<>();
    private final int[][] peopleOf;
    private final EventIndex index;
    /** The date of each day as a number of days. */
    private final long[] dates;

    LongStays(EventIndex index) {
        this.index = index;
        Waived waived = index.waived(id());
        for (Person person : index.event().people()) {
            int[] own = index.sessionsOf(person.id());
            // Who is live in one session only never stays overnight.
            if (own.length > 1 && person.givenZone().isEmpty() && !waived.covers(SubjectId.person(person.id()))) {
                stayers.add(new Stayer(person.id(), own));
            }
        }
        this.peopleOf = index.listsOf(stayers.stream().map(Stayer::sessions).toList());
        this.dates = new long[index.halfDays().dayCount()];
        for (int day = 0; day < dates.length; day++) {
            dates[day] = index.halfDays().dateOfDay(day).toEpochDay();
        }
    }

    /** Returns who may have to stay overnight. */
    List<Stayer> stayers() {
        return stayers;
    }

    @Override
    public String id() {
        return "long-stay";
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
    public Foresight tally(Board board) {
        return new StayTally(board);
    }

    private final class StayTally implements Foresight {

        private final Board board;
        private final int[][] counts = new int[stayers.size()][dates.length];
        private long total;

        private StayTally(Board board) {
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
            for (int person : peopleOf[session]) {
                int[] onDay = counts[person];
                total -= nights(onDay);
                onDay[day] += by;
                total += nights(onDay);
            }
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            int day = index.halfDays().day(halfDay);
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
        public boolean looksAtHalfDayAlone() {
            return true;
        }

        @Override
        public long units() {
            return total;
        }
    }
}
