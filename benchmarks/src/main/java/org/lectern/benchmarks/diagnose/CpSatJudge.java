package org.lectern.benchmarks.diagnose;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;

/**
 * Whether an event is possible, by CP-SAT: the whole event as constraints, from the event alone. It shares no code with
 * {@code org.lectern.diagnose}, not even the tables, and so tells whether a diagnosis is right.
 *
 * <p>It reads hard rules at their default level or switched off, and waivers of one subject; it refuses anything else.
 */
public final class CpSatJudge {

    /** The three answers. */
    public enum Answer {
        POSSIBLE,
        IMPOSSIBLE,
        UNKNOWN
    }

    private final Event event;
    private final RulesInForce rules;
    private final CpModel model = new CpModel();
    private final List<CpSession> sessions = new ArrayList<>();

    private CpSatJudge(Event event) {
        this.event = event;
        this.rules = new RulesInForce(event);
    }

    /**
     * Returns whether an event is possible, if CP-SAT can tell within some seconds on one thread. First without the
     * sessions that may be left out, then, if that is not possible, with those of them that may help.
     */
    public static Answer judge(Event event, double seconds) {
        Loader.loadNativeLibraries();
        Answer alone = new CpSatJudge(event).solve(false, seconds);
        boolean isFinal = alone == Answer.POSSIBLE || !new CpSatJudge(event).hasHelpers();
        return isFinal ? alone : new CpSatJudge(event).solve(true, seconds);
    }

    private Answer solve(boolean withHelpers, double seconds) {
        event.sessions().stream()
                .filter(session -> isNeeded(session) || (withHelpers && mayHelp(session)))
                .forEach(session -> sessions.add(new CpSession(event, rules, model, session)));
        sessions.forEach(CpSession::build);
        rooms();
        people();
        event.relations().forEach(this::relation);
        parallel();
        new CpLoads(event, rules, model, sessions).build();
        new CpGaps(event, rules, model, sessions).build();
        new CpTopics(event, rules, model, sessions).build();
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        solver.getParameters().setMaxDeterministicTime(seconds);
        CpSolverStatus status = solver.solve(model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> Answer.POSSIBLE;
            case INFEASIBLE -> Answer.IMPOSSIBLE;
            default -> Answer.UNKNOWN;
        };
    }

    private boolean isNeeded(Session session) {
        return rules.forbids("unscheduled-session", session.id());
    }

    private boolean hasHelpers() {
        return event.sessions().stream().anyMatch(session -> !isNeeded(session) && mayHelp(session));
    }

    /** Returns whether others may gain when a session is held: in a block, for interpreters, between two others, or at once. */
    private boolean mayHelp(Session session) {
        return event.relations().stream()
                        .anyMatch(relation -> relation instanceof Relation.BackToBack
                                && relation.sessionIds().contains(session.id()))
                || event.people().stream()
                        .filter(person -> person.findShiftLimits().isPresent() || hasGapLimit(person))
                        .anyMatch(team -> CpSession.live(session).contains(team.id()))
                || CpTopics.mayHelp(session, event);
    }

    private boolean hasGapLimit(Person person) {
        return person.findMaxGapsPerDay().isPresent()
                || rules.parameter("gap-limit", "limit").isPresent();
    }

    private void rooms() {
        for (int r = 0; r < event.rooms().size(); r++) {
            if (rules.forbids("room-conflict", event.rooms().get(r).id())) {
                List<IntervalVar> taken = new ArrayList<>();
                int extra = event.rooms().get(r).setUpMinutes()
                        + event.rooms().get(r).tearDownMinutes();
                for (CpSession session : sessions) {
                    BoolVar here = session.inRoom(r);
                    taken.add(model.newOptionalIntervalVar(
                            session.start,
                            LinearExpr.affine(session.minutes, 1, extra),
                            LinearExpr.affine(session.end, 1, extra),
                            here,
                            "room"));
                }
                model.addNoOverlap(taken.toArray(IntervalVar[]::new));
            }
        }
        halls();
    }

    /** Rooms that share a part exclude each other, each with its own set-up and tear-down. */
    private void halls() {
        for (int r = 0; r < event.rooms().size(); r++) {
            for (int q = 0; q < r; q++) {
                Room one = event.rooms().get(r);
                Room other = event.rooms().get(q);
                if (one.sharesSpaceWith(other) && rules.forbids("room-conflict", one.id(), other.id())) {
                    List<IntervalVar> taken = new ArrayList<>();
                    for (CpSession session : sessions) {
                        taken.add(taken(session, r));
                        taken.add(taken(session, q));
                    }
                    model.addNoOverlap(taken.toArray(IntervalVar[]::new));
                }
            }
        }
    }

    private IntervalVar taken(CpSession session, int r) {
        Room room = event.rooms().get(r);
        return model.newOptionalIntervalVar(
                LinearExpr.affine(session.start, 1, -room.setUpMinutes()),
                LinearExpr.affine(session.minutes, 1, room.setUpMinutes() + (long) room.tearDownMinutes()),
                LinearExpr.affine(session.end, 1, room.tearDownMinutes()),
                session.inRoom(r),
                "taken");
    }

    private void people() {
        Set<String> travellers = event.people().stream()
                .filter(person -> person.findZone().isEmpty())
                .map(Person::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = i + 1; j < sessions.size(); j++) {
                CpSession a = sessions.get(i);
                CpSession b = sessions.get(j);
                List<String> shared = a.live().stream()
                        .filter(person -> b.live().contains(person) && rules.forbids("person-conflict", person))
                        .toList();
                if (!shared.isEmpty()) {
                    apart(a, b, shared.stream().anyMatch(travellers::contains));
                }
            }
        }
    }

    private void apart(CpSession a, CpSession b, boolean travels) {
        BoolVar before = model.newBoolVar("before");
        after(a, b, event.changeoverMinutes(), List.of(before));
        after(b, a, event.changeoverMinutes(), List.of(before.not()));
        for (int r = 0; r < event.rooms().size(); r++) {
            for (int q = 0; q < event.rooms().size(); q++) {
                int way = event.travelMinutes(
                        event.rooms().get(r).building(), event.rooms().get(q).building());
                if (travels && way > event.changeoverMinutes()) {
                    after(a, b, way, List.of(before, a.inRoom(r), b.inRoom(q)));
                    after(b, a, way, List.of(before.not(), a.inRoom(r), b.inRoom(q)));
                }
            }
        }
    }

    /** If both are held and all literals are true, {@code b} starts at least so long after the end of {@code a}. */
    private void after(CpSession a, CpSession b, long minutes, List<Literal> when) {
        List<Literal> all = new ArrayList<>(when);
        all.add(a.held);
        all.add(b.held);
        model.addGreaterOrEqual(b.start, LinearExpr.affine(a.end, 1, minutes))
                .onlyEnforceIf(all.toArray(Literal[]::new));
    }

    private void relation(Relation relation) {
        if (!rules.forbids(ruleOf(relation), relation.importance())) {
            return;
        }
        List<CpSession> group = relation.sessionIds().stream()
                .flatMap(id -> sessions.stream().filter(session -> session.id().equals(id)))
                .toList();
        switch (relation) {
            case Relation.Before order when group.size() < 2 -> {
                // One of the two is left out.
            }
            case Relation.Before order -> {
                after(group.get(0), group.get(1), order.minLagMinutes(), List.of());
                Integer most = order.maxLagMinutes();
                if (most != null) {
                    model.addLessOrEqual(group.get(1).start, LinearExpr.affine(group.get(0).end, 1, most))
                            .onlyEnforceIf(new Literal[] {group.get(0).held, group.get(1).held});
                }
            }
            case Relation.SameDay sameDay ->
                pairs(group, (a, b) -> model.addEquality(a.day, b.day).onlyEnforceIf(new Literal[] {a.held, b.held}));
            case Relation.DifferentDay differentDay ->
                pairs(group, (a, b) -> model.addDifferent(a.day, b.day).onlyEnforceIf(new Literal[] {a.held, b.held}));
            case Relation.NotParallel notParallel ->
                pairs(group, (a, b) -> {
                    BoolVar before = model.newBoolVar("before");
                    after(a, b, 0, List.of(before));
                    after(b, a, 0, List.of(before.not()));
                });
            case Relation.BackToBack backToBack -> {
                for (int i = 0; i < group.size(); i++) {
                    for (int j = i + 1; j < group.size(); j++) {
                        List<Literal> when = new ArrayList<>(List.of(group.get(i).held, group.get(j).held));
                        group.subList(i + 1, j).forEach(between -> when.add(between.held.not()));
                        model.addEquality(group.get(i).end, group.get(j).start)
                                .onlyEnforceIf(when.toArray(Literal[]::new));
                    }
                }
            }
        }
    }

    private static String ruleOf(Relation relation) {
        return switch (relation) {
            case Relation.Before order -> "session-order";
            case Relation.SameDay sameDay -> "same-day";
            case Relation.DifferentDay differentDay -> "different-day";
            case Relation.NotParallel notParallel -> "not-parallel";
            case Relation.BackToBack backToBack -> "back-to-back";
        };
    }

    private interface Pair {
        void of(CpSession a, CpSession b);
    }

    private static void pairs(List<CpSession> group, Pair action) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                action.of(group.get(i), group.get(j));
            }
        }
    }

    private void parallel() {
        rules.parameter("max-parallel", "limit").ifPresent(limit -> {
            if (rules.forbids("max-parallel")) {
                var all = model.addCumulative(limit);
                sessions.forEach(session -> all.addDemand(session.interval, 1L));
            }
        });
    }
}
