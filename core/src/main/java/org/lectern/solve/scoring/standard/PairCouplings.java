package org.lectern.solve.scoring.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Delegation;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.BufferMinutes;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DecidedBy;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.Overlap;
import org.lectern.solve.scoring.tally.PairCoupling;
import org.lectern.solve.scoring.tally.PairIndex;
import org.lectern.solve.scoring.tally.SharedPeople;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** The rules about pairs of sessions: which pairs each looks at, and what a pair costs. */
public final class PairCouplings {

    private static final int HALF_HOUR = 30;

    private PairCouplings() {}

    /** Returns them all. */
    public static List<CouplingRule> all(EventIndex index, SharedPeople people) {
        List<CouplingRule> all = new ArrayList<>();
        all.add(personConflict(index, people));
        index.relationConfigs(RuleIds.SESSION_ORDER).forEach(config -> all.add(sessionOrder(index, config)));
        index.relationConfigs(RuleIds.NOT_PARALLEL).forEach(config -> all.add(notParallel(index, config)));
        all.add(new SeatInversionCoupling(index));
        all.add(sharedAudience(index));
        all.addAll(TopicCouplings.all(index));
        return all;
    }

    /** {@code person-conflict}: nobody is live in two sessions at once, with time to go from one to the other. */
    private static CouplingRule personConflict(EventIndex index, SharedPeople people) {
        PairIndex pairs = new PairIndex(index.sessionCount());
        List<SharedPeople.Pair> shared = people.pairs();
        for (int i = 0; i < shared.size(); i++) {
            pairs.add(shared.get(i).one(), shared.get(i).other(), i);
        }
        int[] travellers =
                shared.stream().mapToInt(SharedPeople.Pair::travellers).toArray();
        int[] remote = shared.stream()
                .mapToInt(pair -> pair.people().size() - pair.travellers())
                .toArray();
        BufferMinutes buffers = index.buffers();
        return new PairCoupling(
                index,
                index.effectiveRules().config(RuleIds.PERSON_CONFLICT),
                pairs,
                DecidedBy.PLACE,
                (pair, room, start, end, otherRoom, otherStart, otherEnd) -> {
                    int left = Math.max(start, otherStart) - Math.min(end, otherEnd);
                    return (long) travellers[pair] * Math.max(0, buffers.minBetween(room, otherRoom) - left)
                            + (long) remote[pair] * Math.max(0, buffers.changeover() - left);
                });
    }

    /** {@code session-order}: one session ends before another starts, with a lag. */
    private static CouplingRule sessionOrder(EventIndex index, RuleConfig config) {
        PairIndex pairs = new PairIndex(index.sessionCount());
        List<Relation.Before> orders = new ArrayList<>();
        WaiverLookup waived = index.waivers(RuleIds.SESSION_ORDER);
        for (Relation relation : index.relations(config)) {
            if (relation instanceof Relation.Before order) {
                int first = index.session(order.firstId());
                int then = index.session(order.secondId());
                if (!waived.covers(first, then)) {
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
                index, config, pairs, DecidedBy.TIME, (order, room, start, end, thenRoom, thenStart, thenEnd) -> {
                    long lag = (long) thenStart - end;
                    return Math.max(0, least[order] - lag) + Math.max(0, lag - most[order]);
                });
    }

    /** {@code not-parallel}: the sessions of a group never overlap. */
    private static CouplingRule notParallel(EventIndex index, RuleConfig config) {
        return new PairCoupling(
                index,
                config,
                pairsOf(index, config),
                DecidedBy.TIME,
                (value, room, start, end, otherRoom, otherStart, otherEnd) ->
                        Overlap.minutes(start, end, otherStart, otherEnd));
    }

    /** Returns the pairs of sessions in each relation that counts so, in its order, that are not waived. */
    private static PairIndex pairsOf(EventIndex index, RuleConfig config) {
        PairIndex pairs = new PairIndex(index.sessionCount());
        WaiverLookup waived = index.waivers(config.definition().id());
        for (Relation relation : index.relations(config)) {
            int[] sessions = index.sessions(relation.sessionIds());
            for (int i = 0; i < sessions.length; i++) {
                for (int j = i + 1; j < sessions.length; j++) {
                    if (!waived.covers(sessions[i], sessions[j])) {
                        pairs.add(sessions[i], sessions[j], 1);
                    }
                }
            }
        }
        return pairs;
    }

    /** {@code shared-audience}: sessions that one delegation wants do not run at once. */
    private static CouplingRule sharedAudience(EventIndex index) {
        WaiverLookup waived = index.waivers(RuleIds.SHARED_AUDIENCE);
        Map<Long, Integer> delegations = new LinkedHashMap<>();
        for (Delegation delegation : index.event().delegations()) {
            SubjectId id = SubjectId.delegation(delegation.id());
            int[] wanted = index.sessions(delegation.wantedSessionIds());
            for (int i = 0; i < wanted.length; i++) {
                for (int j = i + 1; j < wanted.length; j++) {
                    int one = Math.min(wanted[i], wanted[j]);
                    int other = Math.max(wanted[i], wanted[j]);
                    if (!waived.covers(one, other, id)) {
                        delegations.merge((long) one << 32 | other, delegation.weight(), Math::addExact);
                    }
                }
            }
        }
        PairIndex pairs = new PairIndex(index.sessionCount());
        delegations.forEach((pair, count) -> pairs.add((int) (pair >> 32), (int) (long) pair, count));
        return new PairCoupling(
                index,
                index.effectiveRules().config(RuleIds.SHARED_AUDIENCE),
                pairs,
                DecidedBy.TIME,
                (count, room, start, end, otherRoom, otherStart, otherEnd) ->
                        (long) count * Math.ceilDiv(Overlap.minutes(start, end, otherStart, otherEnd), HALF_HOUR));
    }
}
