package org.lectern.benchmarks.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.IncrementalScorer;

/**
 * What the tables of an event offer to a yardstick: for each session the times that are worth a look, and what each place
 * costs.
 *
 * <p>A time that drops a slot is offered only to a session that has no other. A timetable of 0 medium needs none of them,
 * so a bound on the rest holds for all timetables as soon as one of 0 hard and 0 medium is found.
 */
public final class Offer {

    private final Event event;
    private final EffectiveRules effectiveRules;
    private final CostTables tables;
    private final List<List<TimeOption>> times;
    private final CouplingRules couplingRules;

    private final Map<String, Integer> indices = new LinkedHashMap<>();

    private Offer(
            Event event,
            EffectiveRules effectiveRules,
            CostTables tables,
            CouplingRules couplingRules,
            Function<SessionCostTable, List<TimeOption>> times) {
        this.event = event;
        this.couplingRules = couplingRules;
        this.effectiveRules = effectiveRules;
        this.tables = tables;
        this.times = tables.sessionTables().stream().map(times).toList();
        event.sessions().forEach(session -> indices.put(session.id(), indices.size()));
    }

    /** Fills the tables of an event, and returns what they offer. */
    public static Offer of(Event event) {
        EffectiveRules effectiveRules = EffectiveRules.of(event, StandardRules.catalogue());
        CostTables tables = CostTables.of(event, effectiveRules);
        Instance instance = new Instance(event, effectiveRules, tables);
        return new Offer(event, effectiveRules, tables, instance.couplingRules(), Offer::worthALook);
    }

    /** Returns the same with every time of the tables, those that drop a slot where others do not included. */
    public Offer withEveryTime() {
        return new Offer(event, effectiveRules, tables, couplingRules, SessionCostTable::options);
    }

    /** Returns the sum of the least medium costs of all sessions, each taken alone. */
    public long leastMedium() {
        return tables.sessionTables().stream()
                .mapToLong(table -> table.options().stream()
                        .filter(time -> time.score().hard() == 0)
                        .mapToLong(time -> time.score().medium())
                        .reduce(leastUnscheduled(table), Math::min))
                .sum();
    }

    private static long leastUnscheduled(SessionCostTable table) {
        return table.unscheduledCost().hard() == 0 ? table.unscheduledCost().medium() : Long.MAX_VALUE / 1_000_000;
    }

    /** Returns the ids of the rules about several sessions that can cost anything, in the order of the search. */
    public Set<String> couplingRuleIds() {
        return IncrementalScorer.of(couplingRules).ruleIds();
    }

    /** Returns the positions of sessions in the event. */
    public List<Integer> indices(List<String> sessionIds) {
        return sessionIds.stream()
                .map(id -> Objects.requireNonNull(indices.get(id), id))
                .toList();
    }

    /** Returns the sessions of each region, by its name; sessions without a region are not listed. */
    public Map<String, List<Integer>> sessionsByRegion() {
        Map<String, List<Integer>> regions = new LinkedHashMap<>();
        event.sessions().stream()
                .filter(session -> !session.region().isEmpty())
                .forEach(session -> regions.computeIfAbsent(session.region(), ignored -> new ArrayList<>())
                        .add(indices(List.of(session.id())).get(0)));
        return regions;
    }

    private static List<TimeOption> worthALook(SessionCostTable table) {
        Comparator<Score> byLevel = Comparator.comparingLong(Score::hard).thenComparingLong(Score::medium);
        Score least =
                table.options().stream().map(TimeOption::score).min(byLevel).orElse(Score.ZERO);
        return least.hard() > table.unscheduledCost().hard()
                ? List.of()
                : table.options().stream()
                        .filter(time -> byLevel.compare(time.score(), least) == 0)
                        .toList();
    }

    public Event event() {
        return event;
    }

    public EffectiveRules rulebook() {
        return effectiveRules;
    }

    public CostTables tables() {
        return tables;
    }

    public int sessionCount() {
        return times.size();
    }

    public int roomCount() {
        return event.rooms().size();
    }

    /** Returns the times of a session that are worth a look. */
    public List<TimeOption> times(int session) {
        return times.get(session);
    }

    public SessionCostTable table(int session) {
        return tables.sessionTables().get(session);
    }

    /** Returns what it costs to leave a session out. */
    public Score leftOut(int session) {
        return table(session).unscheduledCost();
    }

    /** Returns what a place costs, or null if it is worse at hard level than leaving the session out. */
    public @Nullable Score place(int session, int room, TimeOption time) {
        Score score = table(session).cost(room, time);
        return score.hard() > leftOut(session).hard() ? null : score;
    }

    /**
     * Returns a timetable.
     *
     * @param rooms the room of each session, or -1 where it is left out
     * @param times the position of each session's time among {@link #times}, or -1
     */
    public Timetable timetable(int[] rooms, int[] times) {
        List<Placement> placements = new ArrayList<>();
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] >= 0 && times[s] >= 0) {
                placements.add(table(s).placement(event.rooms().get(rooms[s]).id(), times(s).get(times[s])));
            }
        }
        return Timetable.of(event, placements);
    }

    /** Returns what the timetable of {@link #timetable} costs, without asking the checker. */
    public Score score(int[] rooms, int[] times) {
        IncrementalScorer together = IncrementalScorer.of(couplingRules);
        Score alone = Score.ZERO;
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] >= 0 && times[s] >= 0) {
                TimeOption time = times(s).get(times[s]);
                alone = alone.plus(table(s).cost(rooms[s], time));
                together.add(s, rooms[s], time);
            } else {
                alone = alone.plus(leftOut(s));
            }
        }
        return alone.plus(together.score());
    }

    /** Returns the floor: the sum of each session's cheapest place, taken alone, or what it costs to leave it out. */
    public Score floor() {
        return tables.sessionTables().stream().map(this::cheapest).reduce(Score.ZERO, Score::plus);
    }

    /** In each room the times, the cheapest first, until none can be cheaper. */
    private Score cheapest(SessionCostTable table) {
        Score best = table.unscheduledCost();
        List<TimeOption> byScore = table.options().stream()
                .sorted(Comparator.comparing(TimeOption::score))
                .toList();
        for (int room = 0; room < roomCount(); room++) {
            Score always = table.fixedRoomCost(room);
            for (TimeOption time : byScore) {
                Score least = time.score().plus(always);
                if (least.compareTo(best) >= 0) {
                    break;
                }
                Score cost = table.isTimeDependent(room) ? least.plus(table.timeDependentRoomCost(room, time)) : least;
                best = cost.compareTo(best) < 0 ? cost : best;
            }
        }
        return best;
    }
}
