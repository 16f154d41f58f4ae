package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.event.DailyLimit;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.rule.RuleConfig;

/** What sessions ask of one another and of the days at hard level: relations, {@code max-parallel}, {@code daily-load}. */
final class RelationsModel {

    private final CpModel cp;
    private final Offer offer;
    private final SessionVariables sessions;
    private final Map<String, Integer> indices = new LinkedHashMap<>();

    RelationsModel(CpModel cp, Offer offer, SessionVariables sessions) {
        this.cp = cp;
        this.offer = offer;
        this.sessions = sessions;
        offer.event().sessions().forEach(session -> indices.put(session.id(), indices.size()));
    }

    void add() {
        for (Relation relation : offer.event().relations()) {
            List<Integer> members =
                    relation.sessionIds().stream().map(indices::get).toList();
            switch (relation) {
                case Relation.Before order when isHard("session-order") -> addOrder(order, members);
                case Relation.SameDay ignored when isHard("same-day") -> addSameDay(members);
                case Relation.DifferentDay ignored when isHard("different-day") -> addDifferentDay(members);
                case Relation.BackToBack ignored when isHard("back-to-back") -> addBackToBack(members);
                case Relation.NotParallel ignored when isHard("not-parallel") -> cp.addNoOverlap(intervals(members));
                default -> {}
            }
        }
        RuleConfig parallel = offer.rulebook().config("max-parallel");
        if (isHard("max-parallel") && parallel.findParameter("limit").isPresent()) {
            CumulativeConstraint crowd =
                    cp.addCumulative(parallel.findParameter("limit").getAsLong());
            intervals(List.copyOf(indices.values())).forEach(interval -> crowd.addDemand(interval, 1));
        }
        if (isHard("daily-load")) {
            addLimit(offer.event().dailyLimit(), List.copyOf(indices.values()));
            Map<String, List<Integer>> byPerson = LivePeople.sessionsByPerson(offer.event());
            offer.event()
                    .people()
                    .forEach(person -> addLimit(person.dailyLimit(), byPerson.getOrDefault(person.id(), List.of())));
        }
    }

    private boolean isHard(String rule) {
        RuleConfig config = offer.rulebook().config(rule);
        return config.isActive() && config.level() == Level.HARD;
    }

    private List<IntervalVar> intervals(List<Integer> members) {
        return members.stream()
                .map(s -> sessions.interval(s, 0, 0, sessions.held(s)))
                .toList();
    }

    private void addOrder(Relation.Before order, List<Integer> members) {
        int first = members.get(0);
        int then = members.get(1);
        Literal[] both = {sessions.held(first), sessions.held(then)};
        LinearExprBuilder lag =
                LinearExpr.newBuilder().add(sessions.start(then)).addTerm(sessions.end(first), -1);
        Integer most = order.maxLagMinutes();
        cp.addGreaterOrEqual(lag, order.minLagMinutes()).onlyEnforceIf(both);
        if (most != null) {
            cp.addLessOrEqual(lag, most).onlyEnforceIf(both);
        }
    }

    private void addSameDay(List<Integer> members) {
        List<Literal> days = new ArrayList<>();
        for (int d = 0; d < dayCount(); d++) {
            BoolVar day = cp.newBoolVar("");
            days.add(day);
            for (int s : members) {
                cp.addImplication(sessions.onDay(s, d), day);
            }
        }
        cp.addAtMostOne(days);
    }

    private void addDifferentDay(List<Integer> members) {
        for (int d = 0; d < dayCount(); d++) {
            int day = d;
            cp.addAtMostOne(members.stream().map(s -> sessions.onDay(s, day)).toList());
        }
    }

    private int dayCount() {
        return offer.tables().halfDays().dayCount();
    }

    /** One that is left out is skipped. */
    private void addBackToBack(List<Integer> members) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                List<Literal> onlyIf = new ArrayList<>();
                onlyIf.add(sessions.held(members.get(i)));
                onlyIf.add(sessions.held(members.get(j)));
                members.subList(i + 1, j)
                        .forEach(between -> onlyIf.add(sessions.held(between).not()));
                cp.addEquality(sessions.end(members.get(i)), sessions.start(members.get(j)))
                        .onlyEnforceIf(onlyIf.toArray(Literal[]::new));
            }
        }
    }

    private void addLimit(DailyLimit limit, List<Integer> members) {
        for (int d = 0; d < dayCount() && !limit.equals(DailyLimit.NONE); d++) {
            LinearExprBuilder count = LinearExpr.newBuilder();
            LinearExprBuilder minutes = LinearExpr.newBuilder();
            for (int s : members) {
                count.add(sessions.onDay(s, d));
                for (int t = 0; t < offer.times(s).size(); t++) {
                    if (offer.tables().halfDays().dayIndex(offer.times(s).get(t).halfDay()) == d) {
                        minutes.addTerm(sessions.at(s, t), offer.times(s).get(t).minutes());
                    }
                }
            }
            limit.findMaxSessions().ifPresent(most -> cp.addLessOrEqual(count, most));
            limit.findMaxMinutes().ifPresent(most -> cp.addLessOrEqual(minutes, most));
        }
    }
}
