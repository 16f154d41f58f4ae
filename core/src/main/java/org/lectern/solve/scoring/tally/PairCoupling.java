package org.lectern.solve.scoring.tally;

import org.lectern.rule.RuleConfig;

/** A rule about pairs of sessions that are known beforehand. A change costs the pairs of the session. */
public final class PairCoupling extends CouplingRule {

    private final PairIndex pairs;
    private final PairUnits pairAmount;
    private final DecidedBy decidedBy;

    /** The cost of a pair whose sessions are both held, in units. */
    @FunctionalInterface
    public interface PairUnits {
        long of(int value, int room, int start, int end, int otherRoom, int otherStart, int otherEnd);
    }

    /** @param decidedBy what decides what a session costs with the others of its pairs */
    public PairCoupling(EventIndex index, RuleConfig config, PairIndex pairs, DecidedBy decidedBy, PairUnits units) {
        super(index, config);
        this.decidedBy = decidedBy;
        this.pairs = pairs;
        this.pairAmount = units;
    }

    @Override
    public boolean concerns(int session) {
        return pairs.count(session) > 0;
    }

    @Override
    public SumTally tally(SchedulePositions positions) {
        return new SumTally(positions) {

            @Override
            public DecidedBy decidedBy() {
                return decidedBy;
            }

            @Override
            public long increase(int session, int room, int start, int end, int halfDay) {
                long sum = 0;
                for (int i = 0; i < pairs.count(session); i++) {
                    int other = pairs.other(session, i);
                    int value = pairs.value(session, i);
                    if (other >= 0 && positions.isScheduled(other)) {
                        sum += pairAmount.of(
                                value,
                                room,
                                start,
                                end,
                                positions.room(other),
                                positions.start(other),
                                positions.end(other));
                    } else if (other < 0 && positions.isScheduled(~other)) {
                        sum += pairAmount.of(
                                value,
                                positions.room(~other),
                                positions.start(~other),
                                positions.end(~other),
                                room,
                                start,
                                end);
                    }
                }
                return sum;
            }
        };
    }
}
