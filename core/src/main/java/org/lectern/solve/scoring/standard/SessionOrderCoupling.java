package org.lectern.solve.scoring.standard;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Relation;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.PairCoupling;
import org.lectern.solve.scoring.tally.PairIndex;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code session-order}: one session ends before another starts, with a lag. */
public final class SessionOrderCoupling {

    private SessionOrderCoupling() {}

    public static CouplingRule of(EventIndex index) {
        PairIndex pairs = new PairIndex(index.sessionCount());
        List<Relation.Before> orders = new ArrayList<>();
        WaiverLookup waived = index.waivers(RuleIds.SESSION_ORDER);
        for (Relation relation : index.event().relations()) {
            if (relation instanceof Relation.Before order) {
                int first = index.session(order.firstId());
                int then = index.session(order.secondId());
                if (!waived.covers(index.sessionId(first), index.sessionId(then))) {
                    pairs.add(first, then, orders.size());
                    orders.add(order);
                }
            }
        }
        int[] least = orders.stream().mapToInt(Relation.Before::minLagMinutes).toArray();
        int[] most = orders.stream()
                .map(Relation.Before::maxLagMinutes)
                .mapToInt(lag -> lag == null ? Integer.MAX_VALUE : lag)
                .toArray();
        return new PairCoupling(
                RuleIds.SESSION_ORDER, pairs, (order, room, start, end, thenRoom, thenStart, thenEnd) -> {
                    long lag = (long) thenStart - end;
                    return Math.max(0, least[order] - lag) + Math.max(0, lag - most[order]);
                });
    }
}
