package org.lectern.solve.scoring.standard;

import java.util.HashMap;
import java.util.Map;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.GroupTally;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/**
 * {@code topic-repeat}: what shares a topic does not follow one another in a room. Any session may part two that do. A change costs the
 * square of the room's sessions.
 */
final class TopicRepeatCoupling extends CouplingRule {

    private final int longest;
    /** How often each pair of sessions counts, with the one of lower index above the other; pairs that do not count are missing. */
    private final Map<Long, Integer> times = new HashMap<>();

    /** @param times how often each pair of sessions counts, one index above the other */
    TopicRepeatCoupling(EventIndex index, RuleConfig config, Map<Long, Integer> times) {
        super(index, config);
        this.longest = (int) config.parameter(ParameterNames.MINUTES);
        times.forEach((pair, count) -> this.times.put(pair((int) (pair >> 32), (int) (long) pair), count));
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    @Override
    public boolean concerns(int session) {
        return !times.isEmpty();
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
                long amount = 0;
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        int between = positions.start(sessions[j]) - positions.end(sessions[i]);
                        if (between >= 0 && between <= longest) {
                            amount += amount(sessions[i], sessions[j], sessions, size);
                        }
                    }
                }
                return amount;
            }

            private long amount(int first, int then, int[] sessions, int size) {
                int count = times.getOrDefault(pair(first, then), 0);
                return count > 0 && !isParted(first, then, sessions, size) ? count : 0;
            }

            private boolean isParted(int first, int then, int[] sessions, int size) {
                for (int k = 0; k < size; k++) {
                    if (positions.start(sessions[k]) >= positions.end(first)
                            && positions.end(sessions[k]) <= positions.start(then)) {
                        return true;
                    }
                }
                return false;
            }
        };
    }
}
