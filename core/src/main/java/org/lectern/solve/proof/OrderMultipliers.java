package org.lectern.solve.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.event.Relation;
import org.lectern.panel.TimeOption;

/**
 * The multipliers of order relations. The times of both sessions give back no more than the best pair that fits, or the best pair
 * less what it costs.
 */
final class OrderMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final long unitCost;
    private final Map<String, Order> orders = new LinkedHashMap<>();

    private record Order(Relation.Before relation, int first, int second, SessionTimes times) {}

    OrderMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.unitCost = subject.unitCost("session-order");
        boolean isCounted = subject.isHard("session-order") || unitCost > 0;
        List<Relation> relations = subject.event().relations();
        List<String> ids = IntStream.range(0, subject.sessionCount())
                .mapToObj(s -> subject.id(s).id())
                .toList();
        for (int r = 0; r < relations.size() && isCounted; r++) {
            if (relations.get(r) instanceof Relation.Before relation) {
                int first = ids.indexOf(relation.firstId());
                int second = ids.indexOf(relation.secondId());
                boolean isWaived = subject.effectiveRules()
                        .findWaiver("session-order", List.of(subject.id(first), subject.id(second)))
                        .isPresent();
                if (!isWaived && subject.certificate().maxHard() == 0) {
                    orders.put(String.valueOf(r), new Order(relation, first, second, new SessionTimes(subject)));
                }
            }
        }
        for (CertificateMultiplier tag : tags) {
            Order order = orders.get(tag.id());
            if (order == null) {
                throw new InvalidCertificateException(
                        "There is a multiplier of %s, which is not an order relation that counts."
                                .formatted(tag.describe()));
            }
            order.times.add(tag, List.of(order.first, order.second));
        }
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        long sum = 0;
        for (Order order : orders.values()) {
            if (time != null && (session == order.first || session == order.second)) {
                sum = Math.addExact(sum, order.times.of(session, time));
            }
        }
        return sum;
    }

    @Override
    public long minCost(int[][] allowed) {
        long sum = 0;
        for (Order order : orders.values()) {
            long least = minCost(order, allowed);
            if (least == INFEASIBLE) {
                return INFEASIBLE;
            }
            sum = Math.addExact(sum, least);
        }
        return sum;
    }

    private long minCost(Order order, int[][] allowed) {
        List<TimeOption> firsts = subject.places().times(order.first, allowed[order.first]);
        List<TimeOption> seconds = subject.places().times(order.second, allowed[order.second]);
        boolean isFirstFree = subject.places().mayBeUnscheduled(order.first, allowed[order.first]);
        boolean isSecondFree = subject.places().mayBeUnscheduled(order.second, allowed[order.second]);
        long least = isFirstFree && isSecondFree ? 0 : INFEASIBLE;
        for (TimeOption first : firsts) {
            long own = -order.times.of(order.first, first);
            least = isSecondFree ? Math.min(least, own) : least;
            for (TimeOption second : seconds) {
                int lag = second.start() - first.end();
                Integer maxLag = order.relation.maxLagMinutes();
                long tooEarly = Math.max(0, (long) order.relation.minLagMinutes() - lag);
                long tooLate = maxLag == null ? 0 : Math.max(0, (long) lag - maxLag);
                if (unitCost > 0 || tooEarly + tooLate == 0) {
                    long cost = Math.multiplyExact(unitCost, tooEarly + tooLate);
                    long back = Math.subtractExact(own, order.times.of(order.second, second));
                    least = Math.min(least, Math.addExact(back, cost));
                }
            }
        }
        for (TimeOption second : isFirstFree ? seconds : List.<TimeOption>of()) {
            least = Math.min(least, -order.times.of(order.second, second));
        }
        return least;
    }
}
