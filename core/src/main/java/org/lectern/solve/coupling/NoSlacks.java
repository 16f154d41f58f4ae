package org.lectern.solve.coupling;

import org.lectern.event.SubjectId;

/** {@code no-slack}: a room rests a little between sessions. A change costs the square of the room's sessions. */
final class NoSlacks implements CouplingRule {

    private final EventIndex index;
    private final Waived waived;
    private final int wanted;

    NoSlacks(EventIndex index) {
        this.index = index;
        this.waived = index.waived(id());
        this.wanted = (int) index.rulebook().terms(id()).parameter("minutes").orElseThrow();
    }

    @Override
    public String id() {
        return "no-slack";
    }

    /** A session in a gap parts those around it. */
    @Override
    public boolean isMonotone() {
        return false;
    }

    @Override
    public boolean concerns(int session) {
        return wanted > 0;
    }

    @Override
    public Tally tally(Board board) {
        return new ListTally(board, index.event().rooms().size()) {

            @Override
            int groupCount(int session) {
                return 1;
            }

            @Override
            int group(int session, int i) {
                return board.room(session);
            }

            @Override
            long units(int room, int[] sessions, int size) {
                long missing = 0;
                for (int i = 0; i < size; i++) {
                    for (int j = i + 1; j < size; j++) {
                        int gap = Math.max(from(room, sessions[i]), from(room, sessions[j]))
                                - Math.min(until(room, sessions[i]), until(room, sessions[j]));
                        if (gap < wanted
                                && !isWaived(sessions[i], sessions[j], room)
                                && (gap <= 0 || !isParted(room, sessions[i], sessions[j], sessions, size))) {
                            missing += wanted - Math.max(0, gap);
                        }
                    }
                }
                return missing;
            }

            private boolean isParted(int room, int one, int other, int[] sessions, int size) {
                int from = Math.min(until(room, one), until(room, other));
                int until = Math.max(from(room, one), from(room, other));
                for (int k = 0; k < size; k++) {
                    if (from(room, sessions[k]) >= from && until(room, sessions[k]) <= until) {
                        return true;
                    }
                }
                return false;
            }

            private int from(int room, int session) {
                return index.gaps().takenFrom(room, board.start(session));
            }

            private int until(int room, int session) {
                return index.gaps().takenUntil(room, board.end(session));
            }
        };
    }

    private boolean isWaived(int one, int other, int room) {
        return !waived.never()
                && waived.covers(
                        index.sessionId(one),
                        index.sessionId(other),
                        SubjectId.room(index.event().rooms().get(room).id()));
    }
}
