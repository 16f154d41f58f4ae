package org.lectern.solve.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleIds;
import org.lectern.solve.model.Instance;

/**
 * Which times of two sessions a hard relation without waivers rules out, whatever their rooms. Of a block it tells the order, and how far
 * apart two of its sessions are at most: as long as those listed between them.
 */
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
            if (instance.isHard(relation)
                    && instance.effectiveRules().waivers(RuleIds.of(relation)).isEmpty()) {
                int[] sessions = relation.sessionIds().stream()
                        .mapToInt(instance.index()::session)
                        .toArray();
                addPairs(instance, relation, sessions);
            }
        }
    }

    private void addPairs(Instance instance, Relation relation, int[] sessions) {
        for (int i = 0; i < sessions.length; i++) {
            for (int j = i + 1; j < sessions.length; j++) {
                partners[sessions[i]].set(sessions[j]);
                partners[sessions[j]].set(sessions[i]);
                Relation pair = relation instanceof Relation.BackToBack block
                        ? order(instance, block, Arrays.copyOfRange(sessions, i, j + 1))
                        : relation;
                related.computeIfAbsent(key(sessions[i], sessions[j]), ignored -> new ArrayList<>())
                        .add(new Related(pair, sessions[i] > sessions[j]));
            }
        }
    }

    /** Returns what a block asks of the first and the last of a stretch of it, where those between may be left out. */
    private static Relation order(Instance instance, Relation.BackToBack block, int[] stretch) {
        List<Session> sessions = instance.event().sessions();
        int longest = 0;
        for (int i = 1; i < stretch.length - 1; i++) {
            longest += Collections.max(sessions.get(stretch[i]).allowedMinutes());
        }
        String first = sessions.get(stretch[0]).id();
        String last = sessions.get(stretch[stretch.length - 1]).id();
        return new Relation.Before(first, last, 0, longest, block.importance());
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
            case Relation.BackToBack block -> throw new IllegalArgumentException("Not of two sessions: " + block);
        };
    }
}
