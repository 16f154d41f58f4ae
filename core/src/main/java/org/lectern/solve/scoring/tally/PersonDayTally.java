package org.lectern.solve.scoring.tally;

/** A tally whose groups are the days of people: a session falls into one for each of its people. */
public abstract class PersonDayTally extends GroupTally {

    private final PersonDayGroups days;

    public PersonDayTally(SchedulePositions positions, PersonDayGroups days) {
        super(positions, days.groups());
        this.days = days;
    }

    @Override
    public final int groupCount(int session) {
        return days.personCount(session);
    }

    @Override
    public final int group(int session, int i) {
        return days.group(session, i, positions.halfDay(session));
    }

    @Override
    public DecidedBy decidedBy() {
        return DecidedBy.TIME;
    }

    /** Returns how many gaps of at least so many minutes, 1 or more, lie between the sessions of a day. */
    public final int gapCount(int[] sessions, int size, int minMinutes) {
        if (size < 2) {
            return 0;
        }
        long[] times = sortedTimes(sessions, size);
        int until = end(times[0]);
        int gaps = 0;
        for (long time : times) {
            gaps += start(time) - until >= minMinutes ? 1 : 0;
            until = Math.max(until, end(time));
        }
        return gaps;
    }
}
