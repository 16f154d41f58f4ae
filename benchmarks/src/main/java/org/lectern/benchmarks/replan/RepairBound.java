package org.lectern.benchmarks.replan;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.SharedPeople;

/**
 * How many people must be told otherwise at least, if after a change nothing is to break and nothing to be left out: what
 * CP-SAT proves of an easier question. Each session that has lost its place gets another, and whoever sits there gives
 * way, but need not find a place; of rules between sessions only rooms and shared people count.
 *
 * <p>Where sessions can be alone is asked of Lectern's tables; who meets whom there and who is told is worked out here.
 */
public final class RepairBound {

    private static final int STEP_MINUTES = 5;
    private static final double ROUNDING = 1e-6;

    private final Event event;
    private final CostTables tables;
    private final CouplingRules couplingRules;
    private final CpModel model = new CpModel();
    private final List<Set<Integer>> partners = new ArrayList<>();
    private final Map<Integer, Kept> kept = new LinkedHashMap<>();
    private final Set<Integer> displaced = new LinkedHashSet<>();
    /** What can take a room at a time, of which one thing does at most. */
    private final Map<List<Integer>, List<Literal>> taken = new LinkedHashMap<>();

    private record Site(int room, int start, int end) {}

    /** A session that can keep its place, and whether it gives way. */
    private record Kept(Site site, BoolVar givesWay) {}

    private RepairBound(Event event) {
        this.event = event;
        EffectiveRules effectiveRules = EffectiveRules.of(event, StandardRules.catalogue());
        this.tables = CostTables.lazy(event, effectiveRules);
        this.couplingRules = new CouplingRules(new EventIndex(
                event,
                effectiveRules,
                tables,
                event.findPublished().orElseThrow().timetable().placements()));
        event.sessions().forEach(session -> partners.add(new HashSet<>()));
        for (SharedPeople.Pair pair : couplingRules.sharedPeople()) {
            partners.get(pair.one()).add(pair.other());
            partners.get(pair.other()).add(pair.one());
        }
        readPublished();
        displaced.forEach(this::seat);
        taken.values().forEach(all -> model.addAtMostOne(all.toArray(Literal[]::new)));
    }

    /**
     * Returns the most that is proven in a time: no timetable without hard and medium cost moves fewer people. Empty if
     * there is no such timetable.
     *
     * @param event after the change, with the published timetable
     */
    public static Optional<Long> of(Event event, Duration time) {
        Loader.loadNativeLibraries();
        return new RepairBound(event).solve(time);
    }

    private void readPublished() {
        Timetable told = event.findPublished().orElseThrow().timetable();
        Map<String, Integer> rooms = new HashMap<>();
        event.rooms().forEach(room -> rooms.put(room.id(), rooms.size()));
        for (int s = 0; s < event.sessions().size(); s++) {
            int session = s;
            told.findPlacement(event.sessions().get(s).id())
                    .ifPresentOrElse(
                            placement -> {
                                int room = Objects.requireNonNull(rooms.get(placement.roomId()));
                                int start = tables.timeline().toMinute(placement.start());
                                if (isFree(
                                        tables
                                                .tableWithoutOptions(session)
                                                .costsByRule(placement, room)
                                                .values()
                                                .stream()
                                                .reduce(Score.ZERO, Score::plus))) {
                                    Site site = new Site(room, start, start + placement.minutes());
                                    BoolVar givesWay = model.newBoolVar("gives way " + session);
                                    kept.put(session, new Kept(site, givesWay));
                                    take(site, givesWay.not());
                                } else {
                                    displaced.add(session);
                                }
                            },
                            () -> displaced.add(session));
        }
    }

    private static boolean isFree(Score score) {
        return score.hard() == 0 && score.medium() == 0;
    }

    private void take(Site site, Literal here) {
        for (int minute = Math.floorDiv(site.start(), STEP_MINUTES); minute * STEP_MINUTES < site.end(); minute++) {
            taken.computeIfAbsent(List.of(site.room(), minute), any -> new ArrayList<>())
                    .add(here);
        }
    }

    /** A session that has lost its place gets one, and nobody whom it shares a person with meets it there. */
    private void seat(int s) {
        SessionCostTable table = tables.sessionTables().get(s);
        List<Literal> all = new ArrayList<>();
        for (int room = 0; room < event.rooms().size(); room++) {
            for (TimeOption option : table.options()) {
                if (isFree(table.cost(room, option))) {
                    Site site = new Site(room, option.start(), option.end());
                    BoolVar here = model.newBoolVar(s + " at " + site);
                    all.add(here);
                    take(site, here);
                    for (int other : partners.get(s)) {
                        Kept there = kept.get(other);
                        if (there != null && meet(site, there.site())) {
                            model.addImplication(here, there.givesWay());
                        }
                    }
                }
            }
        }
        model.addExactlyOne(all.toArray(Literal[]::new));
    }

    private boolean meet(Site one, Site other) {
        int gap = couplingRules.buffers().minBetween(one.room(), other.room());
        return one.start() < other.end() + gap && other.start() < one.end() + gap;
    }

    private Optional<Long> solve(Duration time) {
        Set<String> toldAnyway = new HashSet<>();
        Timetable published = event.findPublished().orElseThrow().timetable();
        displaced.stream()
                .map(event.sessions()::get)
                .filter(session -> published.findPlacement(session.id()).isPresent())
                .forEach(session -> toldAnyway.addAll(session.livePersonIds()));
        Map<String, BoolVar> told = new LinkedHashMap<>();
        kept.forEach((s, there) -> {
            for (String person : event.sessions().get(s).livePersonIds()) {
                if (!toldAnyway.contains(person)) {
                    BoolVar isTold = told.computeIfAbsent(person, model::newBoolVar);
                    model.addImplication(there.givesWay(), isTold);
                }
            }
        });
        LinearExprBuilder people = LinearExpr.newBuilder();
        told.values().forEach(people::add);
        model.minimize(people.build());
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(2)
                .setMaxTimeInSeconds(time.toMillis() / 1000.0)
                .setLinearizationLevel(2)
                .setRandomSeed(7);
        if (solver.solve(model) == CpSolverStatus.INFEASIBLE) {
            return Optional.empty();
        }
        long more = Math.max(0, Math.round(Math.ceil(solver.bestObjectiveBound() - ROUNDING)));
        return Optional.of(toldAnyway.size() + more);
    }
}
