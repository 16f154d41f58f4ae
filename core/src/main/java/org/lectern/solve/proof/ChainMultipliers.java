package org.lectern.solve.proof;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.event.Relation;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;

/**
 * The multipliers of order relations and of blocks of sessions back to back. The times of the sessions give back no more than the
 * best ones that fit, or the best ones less what they cost. A block is passed session by session: each knows the one before and
 * when that ends.
 */
final class ChainMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final Map<String, Chain> chains = new LinkedHashMap<>();

    /** Says how many minutes a session is off, after one that ends at a minute. */
    private interface Distance {
        long minutes(int end, TimeOption next);
    }

    /** Sessions in their order, what the rule charges for a minute off, and what each pays at each of its times. */
    private record Chain(
            CertificateMultiplier.Kind kind,
            String rule,
            long unitCost,
            List<Integer> sessions,
            Distance distance,
            SessionTimes paid) {}

    /** The last session that is scheduled, or -1, and its end. */
    private record Last(int session, int end) {}

    ChainMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        List<Relation> relations = subject.event().relations();
        for (int r = 0; r < relations.size() && subject.certificate().maxHard() == 0; r++) {
            switch (relations.get(r)) {
                case Relation.Before order ->
                    add(r, CertificateMultiplier.Kind.ORDER, "session-order", order, (end, next) -> {
                        long lag = (long) next.start() - end;
                        Integer maxLag = order.maxLagMinutes();
                        long tooLate = maxLag == null ? 0 : Math.max(0, lag - maxLag);
                        return Math.max(0, order.minLagMinutes() - lag) + tooLate;
                    });
                case Relation.BackToBack block ->
                    add(
                            r,
                            CertificateMultiplier.Kind.BACK_TO_BACK,
                            "back-to-back",
                            block,
                            (end, next) -> Math.abs((long) next.start() - end));
                default -> {
                    // The others are no chains.
                }
            }
        }
        for (CertificateMultiplier tag : tags) {
            Chain chain = chains.get(tag.id());
            if (chain == null || chain.kind() != tag.kind()) {
                throw new InvalidCertificateException(
                        "There is a multiplier of %s, which is not %s relation that counts."
                                .formatted(
                                        tag.describe(),
                                        tag.kind() == CertificateMultiplier.Kind.ORDER
                                                ? "an order"
                                                : "a back-to-back"));
            }
            chain.paid().add(tag, chain.sessions());
        }
    }

    private void add(int number, CertificateMultiplier.Kind kind, String rule, Relation relation, Distance distance) {
        RuleConfig config = subject.config(relation);
        List<String> ids = IntStream.range(0, subject.sessionCount())
                .mapToObj(s -> subject.id(s).id())
                .toList();
        List<Integer> sessions =
                relation.sessionIds().stream().map(ids::indexOf).toList();
        boolean isOrderWaived = relation instanceof Relation.Before && isWaived(rule, sessions.get(0), sessions.get(1));
        if (subject.isCounted(config) && !isOrderWaived) {
            SessionTimes paid = new SessionTimes(subject);
            chains.put(
                    Integer.toString(number),
                    new Chain(kind, rule, subject.unitCost(config), sessions, distance, paid));
        }
    }

    private boolean isWaived(String rule, int one, int other) {
        return subject.effectiveRules()
                .findWaiver(rule, List.of(subject.id(one), subject.id(other)))
                .isPresent();
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        long sum = 0;
        for (Chain chain : chains.values()) {
            if (time != null && chain.sessions().contains(session)) {
                sum = Math.addExact(sum, chain.paid().of(session, time));
            }
        }
        return sum;
    }

    /** A session is off its order by no more than all of the event. */
    static void addMaxCosts(MaxCosts costs) {
        long horizon = costs.horizonMinutes();
        for (Relation relation : costs.subject().event().relations()) {
            if (relation instanceof Relation.Before order) {
                costs.add(costs.subject().config(order), horizon + order.minLagMinutes());
            } else if (relation instanceof Relation.BackToBack block) {
                long members = block.sessionIds().size();
                costs.add(costs.subject().config(block), Math.multiplyExact(members, horizon));
            }
        }
    }

    @Override
    public List<Part> parts() {
        return chains.values().stream()
                .map(chain -> Part.of(chain.sessions(), allowed -> minCost(chain, allowed)))
                .toList();
    }

    private long minCost(Chain chain, int[][] allowed) {
        Map<Last, Long> least = new HashMap<>();
        least.put(new Last(-1, 0), 0L);
        for (int session : chain.sessions()) {
            Map<Last, Long> next = new HashMap<>();
            if (subject.places().mayBeUnscheduled(session, allowed[session])) {
                next.putAll(least);
            }
            List<TimeOption> times = subject.places().times(session, allowed[session]);
            for (Map.Entry<Last, Long> known : least.entrySet()) {
                JobScope.checkpoint();
                Last last = known.getKey();
                boolean isFree = last.session() < 0 || isWaived(chain.rule(), last.session(), session);
                for (TimeOption time : times) {
                    long off = isFree ? 0 : chain.distance().minutes(last.end(), time);
                    if (off == 0 || chain.unitCost() > 0) {
                        long cost = Math.subtractExact(
                                Math.multiplyExact(off, chain.unitCost()),
                                chain.paid().of(session, time));
                        next.merge(new Last(session, time.end()), Math.addExact(known.getValue(), cost), Math::min);
                    }
                }
            }
            least = next;
        }
        return least.values().stream().mapToLong(Long::longValue).min().orElse(INFEASIBLE);
    }

    /** Multipliers that a session pays at one start and length: a table of them by session and time. */
    static final class SessionTimes {

        private final ProofContext subject;
        private final Map<Key, Long> values = new HashMap<>();

        private record Key(int session, int start, int minutes) {}

        SessionTimes(ProofContext subject) {
            this.subject = subject;
        }

        /**
         * Adds the multiplier of an entry.
         *
         * @param sessions the sessions that may pay
         * @throws InvalidCertificateException if the entry names another session
         */
        void add(CertificateMultiplier tag, List<Integer> sessions) throws InvalidCertificateException {
            for (int session : sessions) {
                if (subject.id(session).id().equals(tag.sessionId())) {
                    int start = subject.tables().timeline().toMinute(tag.time());
                    values.merge(new Key(session, start, tag.minutes()), tag.value(), Math::addExact);
                    return;
                }
            }
            throw new InvalidCertificateException(
                    "There is a multiplier of %s for session '%s', which has no part in it."
                            .formatted(tag.describe(), tag.sessionId()));
        }

        /** Returns what a session pays at a time. */
        long of(int session, TimeOption time) {
            return values.getOrDefault(new Key(session, time.start(), time.minutes()), 0L);
        }
    }
}
