package org.lectern.solve.coupling;

/** A rule about pairs of sessions that are known beforehand. A change costs the pairs of the session. */
final class PairRule implements CouplingRule {

    private final String id;
    private final PairList pairs;
    private final Units units;

    /** Tells what a pair costs whose sessions are both held, in units. */
    @FunctionalInterface
    interface Units {
        long of(int value, int room, int start, int end, int otherRoom, int otherStart, int otherEnd);
    }

    PairRule(String id, PairList pairs, Units units) {
        this.id = id;
        this.pairs = pairs;
        this.units = units;
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
        return pairs.count(session) > 0;
    }

    @Override
    public Foresight tally(Board board) {
        return new PairTally(board);
    }

    private final class PairTally implements Foresight {

        private final Board board;
        private long total;

        private PairTally(Board board) {
            this.board = board;
        }

        @Override
        public void add(int session) {
            total += ofSession(session);
        }

        @Override
        public void remove(int session) {
            total -= ofSession(session);
        }

        private long ofSession(int session) {
            return pairs.count(session) == 0
                    ? 0
                    : increase(
                            session,
                            board.room(session),
                            board.start(session),
                            board.end(session),
                            board.halfDay(session));
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            long sum = 0;
            for (int i = 0; i < pairs.count(session); i++) {
                int pair = pairs.pair(session, i);
                int one = pairs.one(pair);
                int other = pairs.other(pair);
                int value = pairs.value(pair);
                if (one == session && board.isHeld(other)) {
                    sum += units.of(value, room, start, end, board.room(other), board.start(other), board.end(other));
                } else if (other == session && board.isHeld(one)) {
                    sum += units.of(value, board.room(one), board.start(one), board.end(one), room, start, end);
                }
            }
            return sum;
        }

        @Override
        public long units() {
            return total;
        }
    }
}
