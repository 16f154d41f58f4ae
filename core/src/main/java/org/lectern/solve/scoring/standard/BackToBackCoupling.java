package org.lectern.solve.scoring.standard;

import java.util.ArrayList;
import java.util.List;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DecidedBy;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.SumTally;

/** {@code back-to-back}: each session of a chain starts when the last one held before it ends. A change costs a chain. */
public final class BackToBackCoupling extends CouplingRule {

    private final List<int[]> chains = new ArrayList<>();
    private final int[][] chainsOf;

    private BackToBackCoupling(EventIndex index, RuleConfig config) {
        super(index, config);
        index.relations(config).forEach(chain -> chains.add(index.sessions(chain.sessionIds())));
        this.chainsOf = index.listsContaining(chains);
    }

    public static List<CouplingRule> all(EventIndex index) {
        return index.relationConfigs(RuleIds.BACK_TO_BACK).stream()
                .<CouplingRule>map(config -> new BackToBackCoupling(index, config))
                .toList();
    }

    @Override
    public boolean concerns(int session) {
        return chainsOf[session].length > 0;
    }

    @Override
    public DeltaTally tally(SchedulePositions positions) {
        return new ChainTally(positions);
    }

    private final class ChainTally extends SumTally {

        private ChainTally(SchedulePositions positions) {
            super(positions);
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
                    } else if (positions.isScheduled(other) && !isPast) {
                        before = other;
                    } else if (positions.isScheduled(other) && after < 0) {
                        after = other;
                    }
                }
                if (before >= 0) {
                    more += lag(before, positions.end(before), session, start);
                }
                if (after >= 0) {
                    more += lag(session, end, after, positions.start(after));
                }
                if (before >= 0 && after >= 0) {
                    more -= lag(before, positions.end(before), after, positions.start(after));
                }
            }
            return more;
        }

        @Override
        public DecidedBy decidedBy() {
            return DecidedBy.TIME;
        }

        private long lag(int one, int end, int next, int start) {
            return waived.covers(one, next) ? 0 : Math.abs(start - end);
        }
    }
}
