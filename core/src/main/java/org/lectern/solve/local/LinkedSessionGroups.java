package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;

/**
 * The groups of sessions whose times depend on one another, such as countries and the joint questions to all of them.
 */
final class LinkedSessionGroups {

    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<int[]> groups;
    private final int[] rank;

    LinkedSessionGroups(Event event) {
        event.sessions().forEach(session -> index.put(session.id(), index.size()));
        this.groups = groups(event);
        this.rank = ranks(event);
    }

    /** Returns the groups as session indices; the connected components of all links. */
    List<int[]> groups() {
        return groups;
    }

    /**
     * Returns the length of the longest chain of sessions that must come before this one, less than the number of
     * sessions.
     */
    int rank(int session) {
        return rank[session];
    }

    private int[] ranks(Event event) {
        List<List<Integer>> orders = event.relations().stream()
                .filter(relation -> relation instanceof Relation.Before || relation instanceof Relation.BackToBack)
                .filter(LinkedSessionGroups::isKept)
                .map(this::members)
                .toList();
        int[] ranks = new int[index.size()];
        boolean mayRise = true;
        // A cycle of orders would never end.
        for (int round = 1; round < ranks.length && mayRise; round++) {
            mayRise = false;
            for (List<Integer> order : orders) {
                for (int i = 1; i < order.size(); i++) {
                    int after = ranks[order.get(i - 1)] + 1;
                    if (after > ranks[order.get(i)]) {
                        mayRise = true;
                        ranks[order.get(i)] = after <= round ? after : ranks[order.get(i)];
                    }
                }
            }
        }
        return ranks;
    }

    private List<Integer> members(Relation relation) {
        return relation.sessionIds().stream()
                .map(id -> Objects.requireNonNull(index.get(id)))
                .toList();
    }

    private List<int[]> groups(Event event) {
        int[] group = new int[index.size()];
        for (int s = 0; s < group.length; s++) {
            group[s] = s;
        }
        for (Relation relation : event.relations()) {
            if (isLinking(relation) && isKept(relation)) {
                List<Integer> members = members(relation);
                members.forEach(member -> join(group, members.get(0), member));
            }
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int s = 0; s < group.length; s++) {
            members.computeIfAbsent(group[s], ignored -> new ArrayList<>()).add(s);
        }
        return members.values().stream()
                .filter(sessions -> sessions.size() > 1)
                .map(sessions -> sessions.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** Returns whether moves keep a relation: one that is soft while others of its kind need not be may stand in the way. */
    private static boolean isKept(Relation relation) {
        return relation.importance().level() != Level.SOFT;
    }

    private static boolean isLinking(Relation relation) {
        return switch (relation) {
            case Relation.Before order -> true;
            case Relation.BackToBack block -> true;
            case Relation.SameDay sameDay -> true;
            case Relation.DifferentDay spread -> false;
            case Relation.NotParallel audience -> false;
        };
    }

    private static void join(int[] group, int one, int other) {
        int from = group[other];
        for (int s = 0; s < group.length; s++) {
            if (group[s] == from) {
                group[s] = group[one];
            }
        }
    }
}
