package org.lectern.solve.timefold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.panel.SessionTable;
import org.lectern.panel.Tables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Rule;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.solve.search.Instance;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/**
 * What each rule costs on random timetables, most of them broken: to the checker, and to what searches. That is the
 * tables for rules that see one session, and Timefold for rules that couple sessions.
 *
 * <p>More of them: {@code mvn -q test -pl core -Dtest=RuleAgreementTest -Dlectern.timetables=1000000}.
 */
class RuleAgreementTest {

    private static final int TIMETABLES = Integer.getInteger("lectern.timetables", 10_000);
    private static final int TIMETABLES_OF_AN_EVENT = 5;
    private static final Set<String> COUPLING =
            Set.of("room-conflict", "person-conflict", "max-parallel", "split-region");
    private static final SolutionManager<Plan> TIMEFOLD = SolutionManager.create(
            SolverFactory.<Plan>create(TimefoldEngine.config(EnvironmentMode.NO_ASSERT)));

    private final Map<String, Integer> broken = new TreeMap<>();

    @Test
    void rule_onRandomTimetables_costsTheSameForCheckerAndSearch() {
        for (int seed = 0; seed < TIMETABLES / TIMETABLES_OF_AN_EVENT; seed++) {
            Random random = new Random(seed);
            // Starts are those of the timetables, so the tables need list none of their own.
            Event event = RandomEvents.smallOfModerateWeights(random).toBuilder()
                    .startStepMinutes((int) Duration.ofDays(1).toMinutes())
                    .build();
            Rulebook rulebook = Rulebook.of(event, Catalogue.standard());
            Tables tables = Tables.of(event, rulebook);
            for (int i = 0; i < TIMETABLES_OF_AN_EVENT; i++) {
                Timetable timetable = RandomTimetables.of(event, random);
                Report report = Checker.standard().check(event, timetable);
                Map<String, Score> costs = new LinkedHashMap<>(tableCosts(event, tables, timetable));
                costs.putAll(couplingCosts(event, rulebook, timetable));
                assertSame(rulebook, report, costs, "seed %s, timetable %s".formatted(seed, i));
                assertEquals(
                        report.score(),
                        costs.values().stream().reduce(Score.ZERO, Score::plus),
                        "seed %s, timetable %s".formatted(seed, i));
            }
        }
        for (Rule rule : Catalogue.standard().rules()) {
            String id = rule.definition().id();
            assertEquals(true, broken.getOrDefault(id, 0) >= TIMETABLES / 200, () -> id + " is hardly ever broken");
        }
    }

    private void assertSame(Rulebook rulebook, Report report, Map<String, Score> costs, String says) {
        report.costs().forEach((rule, cost) -> {
            broken.merge(rule, cost > 0 ? 1 : 0, Integer::sum);
            assertEquals(
                    Score.of(rulebook.terms(rule).level(), cost),
                    costs.getOrDefault(rule, Score.ZERO),
                    () -> says + ", rule " + rule);
        });
        assertEquals(true, report.costs().keySet().containsAll(costs.keySet()), says);
    }

    private static Map<String, Score> tableCosts(Event event, Tables tables, Timetable timetable) {
        List<String> rooms = event.rooms().stream().map(Room::id).toList();
        Map<String, Score> costs = new LinkedHashMap<>();
        for (SessionTable table : tables.sessions()) {
            Optional<Placement> placement = timetable.placement(table.session().id());
            if (placement.isPresent()) {
                int room = rooms.indexOf(placement.get().roomId());
                table.costs(placement.get(), room).forEach((rule, score) -> costs.merge(rule, score, Score::plus));
            } else {
                costs.merge("unscheduled-session", table.leftOut(), Score::plus);
            }
        }
        return costs;
    }

    private static Map<String, Score> couplingCosts(Event event, Rulebook rulebook, Timetable timetable) {
        Event onlyCoupling = onlyCoupling(event, timetable);
        Rulebook coupling = Rulebook.of(onlyCoupling, Catalogue.standard());
        Plan plan = plan(new Instance(onlyCoupling, coupling, Tables.of(onlyCoupling, coupling)), timetable);
        ConstraintWeightOverrides<HardMediumSoftScore> weights = plan.getWeights();
        Map<String, Score> costs = new LinkedHashMap<>();
        for (String rule : COUPLING) {
            Map<String, HardMediumSoftScore> one = new LinkedHashMap<>();
            COUPLING.forEach(other -> one.put(other, HardMediumSoftScore.ZERO));
            one.put(rule, weights.getConstraintWeight(rule));
            plan.setWeights(ConstraintWeightOverrides.of(one));
            costs.put(rule, score(plan));
        }
        plan.setWeights(weights);
        assertEquals(costs.values().stream().reduce(Score.ZERO, Score::plus), score(plan));
        return costs;
    }

    private static Score score(Plan plan) {
        return TimefoldJudge.costs(java.util.Objects.requireNonNull(TIMEFOLD.update(plan)));
    }

    /** Returns the event with each session pinned to its start, so that the tables list it, and all other rules off. */
    private static Event onlyCoupling(Event event, Timetable timetable) {
        List<RuleSetting> settings = new ArrayList<>(event.ruleSettings());
        for (Rule rule : Catalogue.standard().rules()) {
            String id = rule.definition().id();
            if (!COUPLING.contains(id)) {
                settings.removeIf(setting -> setting.ruleId().equals(id));
                settings.add(RuleSetting.of(id).withOn(false));
            }
        }
        List<Session> sessions = event.sessions().stream()
                .map(session -> session.toBuilder()
                        .pin(timetable
                                .placement(session.id())
                                .map(placement -> Pin.NONE.withStart(placement.start()))
                                .orElse(Pin.NONE))
                        .build())
                .toList();
        return event.toBuilder().ruleSettings(settings).sessions(sessions).build();
    }

    private static Plan plan(Instance instance, Timetable timetable) {
        Plan plan = new Plan(instance);
        List<String> rooms = instance.event().rooms().stream().map(Room::id).toList();
        for (SessionPlan session : plan.getSessions()) {
            timetable.placement(session.table().session().id()).ifPresent(placement -> {
                session.setRoom(plan.getRooms().get(rooms.indexOf(placement.roomId())));
                session.setOption(option(instance, session, placement));
            });
        }
        return plan;
    }

    private static TimeOption option(Instance instance, SessionPlan session, Placement placement) {
        int start = instance.tables().timeLine().minute(placement.start());
        return session.options().stream()
                .filter(option -> option.start() == start && option.minutes() == placement.minutes())
                .findFirst()
                .orElseThrow();
    }
}
