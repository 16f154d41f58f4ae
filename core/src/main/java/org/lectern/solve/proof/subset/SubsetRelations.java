package org.lectern.solve.proof.subset;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.EffectiveRules;

/** Which times of two sessions relations rule out that are hard and that no waiver loosens. */
public final class SubsetRelations {

    private final HalfDays halfDays;
    private final Map<String, Integer> longest;
    /** The relations that say something of two sessions, by the ids of both in this order. */
    private final Map<List<String>, List<Relation>> ofPairs = new HashMap<>();

    private final List<Relation> relations;

    public SubsetRelations(Event event, EffectiveRules rules, HalfDays halfDays) {
        this.halfDays = halfDays;
        this.longest = event.sessions().stream()
                .collect(Collectors.toMap(Session::id, session -> Collections.max(session.allowedMinutes())));
        this.relations = event.relations().stream()
                .filter(relation -> SubsetLimits.isStrict(rules.config(relation), rules))
                .toList();
    }

    /** Returns whether any times of two sessions may be ruled out. */
    public boolean areRelated(String one, String other) {
        return !of(one, other).isEmpty();
    }

    /** Returns whether a session at the first time, and another at the second, break a relation, whatever happens to all others. */
    public boolean areBroken(String one, String other, TimeOption first, TimeOption second) {
        return of(one, other).stream().anyMatch(relation -> isBroken(relation, one, other, first, second));
    }

    private List<Relation> of(String one, String other) {
        return ofPairs.computeIfAbsent(
                List.of(one, other),
                pair -> relations.stream()
                        .filter(relation -> relation.sessionIds().containsAll(pair))
                        .toList());
    }

    private boolean isBroken(Relation relation, String one, String other, TimeOption first, TimeOption second) {
        boolean isOneDay = date(first).equals(date(second));
        return switch (relation) {
            case Relation.Before order -> {
                long lag = order.firstId().equals(one) ? second.start() - first.end() : first.start() - second.end();
                yield lag < order.minLagMinutes()
                        || lag > order.findMaxLagMinutes().orElse(Integer.MAX_VALUE);
            }
            case Relation.NotParallel ignored -> first.start() < second.end() && second.start() < first.end();
            case Relation.SameDay ignored -> !isOneDay;
            case Relation.DifferentDay ignored -> isOneDay;
            case Relation.BackToBack block -> {
                int from = block.sessionIds().indexOf(one);
                int to = block.sessionIds().indexOf(other);
                long pause = from < to ? second.start() - first.end() : first.start() - second.end();
                yield pause < 0 || pause > minutesBetween(block, Math.min(from, to), Math.max(from, to));
            }
        };
    }

    /** Returns how long the sessions between two of a block may take: those that are held follow one another. */
    private long minutesBetween(Relation.BackToBack block, int from, int to) {
        return block.sessionIds().subList(from + 1, to).stream()
                .mapToLong(id -> longest.getOrDefault(id, 0))
                .sum();
    }

    private LocalDate date(TimeOption time) {
        return halfDays.date(time.halfDay());
    }
}
