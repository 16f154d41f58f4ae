package org.lectern.solve.coupling;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Relation;

/** {@code session-order}: one session ends before another starts, with a lag. */
final class SessionOrders {

    private SessionOrders() {}

    static CouplingRule of(EventIndex index) {
        PairList pairs = new PairList(index.sessionCount());
        List<Relation.Order> orders = new ArrayList<>();
        Waived waived = index.waived("session-order");
        for (Relation relation : index.event().relations()) {
            if (relation instanceof Relation.Order order) {
                int first = index.session(order.firstId());
                int then = index.session(order.thenId());
                if (!waived.covers(index.sessionId(first), index.sessionId(then))) {
                    pairs.add(first, then, orders.size());
                    orders.add(order);
                }
            }
        }
        int[] least = orders.stream().mapToInt(Relation.Order::leastLagMinutes).toArray();
        int[] most = orders.stream()
                .map(Relation.Order::mostLagMinutes)
                .mapToInt(lag -> lag == null ? Integer.MAX_VALUE : lag)
                .toArray();
        return new PairRule("session-order", pairs, (order, room, start, end, thenRoom, thenStart, thenEnd) -> {
            long lag = (long) thenStart - end;
            return Math.max(0, least[order] - lag) + Math.max(0, lag - most[order]);
        });
    }
}
