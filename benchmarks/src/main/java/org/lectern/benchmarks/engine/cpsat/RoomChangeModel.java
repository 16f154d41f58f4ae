package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/** {@code room-change} and {@code person-room-change}: pairs of a region or person and day with none between them and different rooms. */
final class RoomChangeModel {

    /** For each pair, each other session may be the one between. */
    private static final int MAX_TRIPLES = 1_000_000;

    private record Pair(int one, int other) {}

    private final Model model;
    private final CpModel cp;
    private final RuleConfig config;
    private final Map<Pair, Literal> sameRoom = new HashMap<>();

    RoomChangeModel(Model model, RuleConfig config) {
        this.model = model;
        this.cp = model.cp();
        this.config = config;
    }

    void add() {
        Map<SubjectId, List<Integer>> groups = groups();
        long triples = groups.values().stream()
                .mapToLong(members -> (long) members.size() * members.size() * members.size())
                .sum();
        if (triples > MAX_TRIPLES) {
            model.leaveOut(config);
            return;
        }
        groups.forEach((subject, members) -> {
            for (int one : members) {
                for (int other : members) {
                    if (one != other && !model.isWaived(config, model.subject(one), model.subject(other), subject)) {
                        addPair(one, other, members);
                    }
                }
            }
        });
    }

    /** Returns the sessions of each region, or those in which each person is live. */
    private Map<SubjectId, List<Integer>> groups() {
        Map<SubjectId, List<Integer>> groups = new LinkedHashMap<>();
        if (config.definition().id().equals(RuleIds.ROOM_CHANGE)) {
            model.offer().sessionsByRegion().forEach((region, own) -> groups.put(SubjectId.region(region), own));
        } else {
            LivePeople.sessionsByPerson(model.offer().event())
                    .forEach((person, own) -> groups.put(SubjectId.person(person), own));
        }
        return groups;
    }

    private void addPair(int first, int then, List<Integer> members) {
        BoolVar isDivided = cp.newBoolVar("");
        List<Literal> between = new ArrayList<>(List.of(isDivided.not()));
        for (int s : members) {
            if (s != first && s != then) {
                between.add(isBetween(first, s, then));
            }
        }
        cp.addBoolOr(between);
        model.atLeast(
                model.costs().units(config, 1),
                LinearExpr.constant(1),
                model.pairs().endsBefore(first, then),
                onSameDay(first, then),
                isInSameRoom(first, then).not(),
                isDivided.not());
    }

    private Literal isBetween(int first, int session, int then) {
        BoolVar is = cp.newBoolVar("");
        cp.addImplication(is, model.pairs().endsBefore(first, session));
        cp.addImplication(is, model.pairs().endsBefore(session, then));
        cp.addImplication(is, onSameDay(first, session));
        return is;
    }

    private Literal onSameDay(int one, int other) {
        return model.pairs().onSameDay(one, other, model.dayCount());
    }

    private Literal isInSameRoom(int one, int other) {
        return sameRoom.computeIfAbsent(new Pair(Math.min(one, other), Math.max(one, other)), ignored -> {
            BoolVar is = cp.newBoolVar("");
            for (int r = 0; r < model.offer().roomCount(); r++) {
                Literal in = model.rooms().in(one, r);
                Literal too = model.rooms().in(other, r);
                cp.addBoolOr(new Literal[] {is.not(), in.not(), too});
                cp.addBoolOr(new Literal[] {is.not(), too.not(), in});
            }
            return is;
        });
    }
}
