package org.lectern.solve.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Relation;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleIds;
import org.lectern.solve.model.Instance;

/** Which times of two sessions a hard relation without waivers rules out, whatever their rooms. */
final class RelationClashes {

    private final int sessionCount;
    private final HalfDays halfDays;
    private final BitSet[] partners;
    /** The relations of each pair of sessions, the lower number first. */
    private final Map<Long, List<Related>> related = new HashMap<>();

    /**
     * A relation of two sessions.
     *
     * @param isTurned whether it lists the session with the higher number first
     */
    private record Related(Relation relation, boolean isTurned) {}

    RelationClashes(Instance instance) {
        this.sessionCount = instance.sessionCount();
        this.halfDays = instance.index().halfDays();
        this.partners = new BitSet[sessionCount];
        Arrays.setAll(partners, s -> new BitSet());
        for (Relation relation : instance.event().relations()) {
            boolean isPairwise = !(relation instanceof Relation.BackToBack);
            if (isPairwise
                    && instance.isHard(relation)
                    && instance.effectiveRules().waivers(RuleIds.of(relation)).isEmpty()) {
                int[] sessions = relation.sessionIds().stream()
                        .mapToInt(instance.index()::session)
                        .toArray();
                addPairs(relation, sessions);
            }
        }
    }

    private void addPairs(Relation relation, int[] sessions) {
        for (int i = 0; i < sessions.length; i++) {
            for (int j = i + 1; j < sessions.length; j++) {
                partners[sessions[i]].set(sessions[j]);
                partners[sessions[j]].set(sessions[i]);
                related.computeIfAbsent(key(sessions[i], sessions[j]), ignored -> new ArrayList<>())
                        .add(new Related(relation, sessions[i] > sessions[j]));
            }
        }
    }

    private long key(int one, int other) {
        return (long) Math.min(one, other) * sessionCount + Math.max(one, other);
    }

    /** Returns the sessions that such a relation ties to a session. */
    BitSet partners(int session) {
        return partners[session];
    }

    boolean areRelated(int one, int other) {
        return partners[one].get(other);
    }

    /** Returns whether a relation rules two times of two sessions out. */
    boolean clash(int one, TimeOption first, int other, TimeOption second) {
        if (!areRelated(one, other)) {
            return false;
        }
        TimeOption low = one < other ? first : second;
        TimeOption high = one < other ? second : first;
        for (Related pair : related.getOrDefault(key(one, other), List.of())) {
            if (clash(pair.relation(), pair.isTurned() ? high : low, pair.isTurned() ? low : high)) {
                return true;
            }
        }
        return false;
    }

    private boolean clash(Relation relation, TimeOption first, TimeOption second) {
        boolean isSameDay = halfDays.dayIndex(first.halfDay()) == halfDays.dayIndex(second.halfDay());
        return switch (relation) {
            case Relation.Before order -> {
                int lag = second.start() - first.end();
                yield lag < order.minLagMinutes()
                        || lag > order.findMaxLagMinutes().orElse(Integer.MAX_VALUE);
            }
            case Relation.NotParallel group -> first.start() < second.end() && second.start() < first.end();
            case Relation.SameDay group -> !isSameDay;
            case Relation.DifferentDay group -> isSameDay;
            case Relation.BackToBack block -> false;
        };
    }
}
