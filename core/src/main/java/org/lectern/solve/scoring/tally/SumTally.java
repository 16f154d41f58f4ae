package org.lectern.solve.scoring.tally;

/** A tally whose total changes by the increase of the session that comes or goes. */
public abstract class SumTally implements DeltaTally {

    protected final SchedulePositions positions;
    private long total;

    protected SumTally(SchedulePositions positions) {
        this.positions = positions;
    }

    /** Counts a session that has come (1) or leaves (-1), for increases that hang on more than positions. */
    protected void count(int session, int by) {}

    @Override
    public final void add(int session) {
        total += increase(session);
        count(session, 1);
    }

    @Override
    public final void remove(int session) {
        count(session, -1);
        total -= increase(session);
    }

    private long increase(int session) {
        return increase(
                session,
                positions.room(session),
                positions.start(session),
                positions.end(session),
                positions.halfDay(session));
    }

    @Override
    public final long amount() {
        return total;
    }
}
