package org.lectern.solve.coupling;

import org.lectern.event.SubjectId;

/** {@code room-change}: a region's sessions of a day follow each other in one room. A change costs the square of them. */
final class RoomChanges implements CouplingRule {

    private final EventIndex index;
    private final Regions regions;
    private final Waived waived;

    RoomChanges(EventIndex index, Regions regions) {
        this.index = index;
        this.regions = regions;
        this.waived = index.waived(id());
    }

    @Override
    public String id() {
        return "room-change";
    }

    /** A session in another's gap takes all that meet around it apart. */
    @Override
    public boolean isMonotone() {
        return false;
    }

    @Override
    public boolean concerns(int session) {
        return regions.of(session) >= 0;
    }

    @Override
    public Tally tally(Board board) {
        int days = index.halfDays().dayCount();
        return new ListTally(board, regions.count() * days) {

            @Override
            int groupCount(int session) {
                return regions.of(session) >= 0 ? 1 : 0;
            }

            @Override
            int group(int session, int i) {
                return regions.of(session) * days + index.halfDays().day(board.halfDay(session));
            }

            @Override
            long units(int group, int[] sessions, int size) {
                long changes = 0;
                for (int i = 0; i < size; i++) {
                    int end = board.end(sessions[i]);
                    int firstEnd = firstEndAfter(end, sessions, size);
                    for (int j = 0; j < size; j++) {
                        int start = board.start(sessions[j]);
                        boolean follows = start >= end && start < firstEnd;
                        if (follows
                                && board.room(sessions[j]) != board.room(sessions[i])
                                && !isWaived(sessions[i], sessions[j])) {
                            changes++;
                        }
                    }
                }
                return changes;
            }

            /** Returns the first end of those that start at or after a minute: none may end before the next starts. */
            private int firstEndAfter(int minute, int[] sessions, int size) {
                int first = Integer.MAX_VALUE;
                for (int k = 0; k < size; k++) {
                    if (board.start(sessions[k]) >= minute) {
                        first = Math.min(first, board.end(sessions[k]));
                    }
                }
                return first;
            }
        };
    }

    private boolean isWaived(int one, int next) {
        return !waived.never()
                && waived.covers(
                        index.sessionId(one), index.sessionId(next), SubjectId.region(regions.name(regions.of(one))));
    }
}
