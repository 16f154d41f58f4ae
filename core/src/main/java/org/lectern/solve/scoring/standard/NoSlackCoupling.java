package org.lectern.solve.scoring.standard;

import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.GroupTally;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/** {@code no-slack}: a room rests a little between sessions. A change costs the square of the room's sessions. */
public final class NoSlackCoupling extends CouplingRule {

    private final int wanted;

    public NoSlackCoupling(EventIndex index) {
        super(index, RuleIds.NO_SLACK);
        this.wanted = (int) config().parameter(ParameterNames.MINUTES);
    }

    @Override
    public boolean concerns(int session) {
        return wanted > 0;
    }

    @Override
    public UnitTally tally(SchedulePositions positions) {
        return new GroupTally(positions, index.event().rooms().size()) {

            @Override
            public int groupCount(int session) {
                return 1;
            }

            @Override
            public int group(int session, int i) {
                return positions.room(session);
            }

            @Override
            public long amount(int room, int[] sessions, int size) {
                long missing = 0;
                for (int i = 0; i < size; i++) {
                    for (int j = i + 1; j < size; j++) {
                        int lag = Math.max(from(room, sessions[i]), from(room, sessions[j]))
                                - Math.min(until(room, sessions[i]), until(room, sessions[j]));
                        if (lag < wanted
                                && !waived.coversInRoom(sessions[i], sessions[j], room)
                                && (lag <= 0 || !isParted(room, sessions[i], sessions[j], sessions, size))) {
                            missing += wanted - Math.max(0, lag);
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
                return index.buffers().occupiedFrom(room, positions.start(session));
            }

            private int until(int room, int session) {
                return index.buffers().occupiedUntil(room, positions.end(session));
            }
        };
    }
}
