package org.lectern.solve.coupling;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Relation;

/** {@code back-to-back}: each session of a chain starts when the last one held before it ends. A change costs a chain. */
final class BackToBacks implements CouplingRule {

    private final EventIndex index;
    private final Waived waived;
    private final List<int[]> chains = new ArrayList<>();
    private final int[][] chainsOf;

    BackToBacks(EventIndex index) {
        this.index = index;
        this.waived = index.waived(id());
        for (Relation relation : index.event().relations()) {
            if (relation instanceof Relation.BackToBack chain) {
                chains.add(index.sessions(chain.sessionIds()));
            }
        }
        this.chainsOf = index.listsOf(chains);
    }

    @Override
    public String id() {
        return "back-to-back";
    }

    /** A session between two others may close a gap. */
    @Override
    public boolean isMonotone() {
        return false;
    }

    @Override
    public boolean concerns(int session) {
        return chainsOf[session].length > 0;
    }

    @Override
    public Foresight tally(Board board) {
        return new ChainTally(board);
    }

    private final class ChainTally implements Foresight {

        private final Board board;
        private long total;

        private ChainTally(Board board) {
            this.board = board;
        }

        @Override
        public void add(int session) {
            total += increase(session, board.room(session), board.start(session), board.end(session), 0);
        }

        @Override
        public void remove(int session) {
            total -= increase(session, board.room(session), board.start(session), board.end(session), 0);
        }

        @Override
        public long increase(int session, int room, int start, int end, int halfDay) {
            long more = 0;
            for (int chain : chainsOf[session]) {
                int before = -1;
                int after = -1;
                boolean isPast = false;
                for (int other : chains.get(chain)) {
                    if (other == session) {
                        isPast = true;
                    } else if (board.isHeld(other) && !isPast) {
                        before = other;
                    } else if (board.isHeld(other) && after < 0) {
                        after = other;
                    }
                }
                if (before >= 0) {
                    more += gap(before, board.end(before), session, start);
                }
                if (after >= 0) {
                    more += gap(session, end, after, board.start(after));
                }
                if (before >= 0 && after >= 0) {
                    more -= gap(before, board.end(before), after, board.start(after));
                }
            }
            return more;
        }

        private long gap(int one, int end, int next, int start) {
            return waived.covers(index.sessionId(one), index.sessionId(next)) ? 0 : Math.abs(start - end);
        }

        @Override
        public long units() {
            return total;
        }
    }
}
