package org.lectern.solve.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.IncrementalScorer;

/** One event as the search sees it: tables and couplings, all by index. */
public final class Instance {

    /** So many minutes around the half-days are looked at beside the starts that sessions may have. */
    private final Event event;

    private final EffectiveRules effectiveRules;
    private final CostTables tables;
    private final CouplingRules couplingRules;
    /** Start and end of each option, by session: the search asks for them all the time. */
    private final int[][] starts;

    private final int[][] ends;
    /** The least that each session costs at medium level at any time. */
    private final long[] minMedium;

    private final int horizonStart;
    private final int horizonEnd;

    public Instance(Event event, EffectiveRules effectiveRules, CostTables tables) {
        this.event = event;
        this.effectiveRules = effectiveRules;
        this.tables = tables;
        int sessions = tables.sessionTables().size();
        this.starts = new int[sessions][];
        this.ends = new int[sessions][];
        this.minMedium = new long[sessions];
        int from = tables.halfDays().start(0) - Timeline.MARGIN;
        int until = IntStream.range(0, tables.halfDays().count())
                        .map(tables.halfDays()::end)
                        .max()
                        .orElseThrow()
                + Timeline.MARGIN;
        for (int s = 0; s < sessions; s++) {
            List<TimeOption> options = tables.sessionTables().get(s).options();
            starts[s] = new int[options.size()];
            ends[s] = new int[options.size()];
            long least = options.isEmpty() ? 0 : Long.MAX_VALUE;
            for (int i = 0; i < options.size(); i++) {
                TimeOption option = options.get(i);
                starts[s][i] = option.start();
                ends[s][i] = option.end();
                least = Math.min(least, option.score().medium());
                from = Math.min(from, option.start());
                until = Math.max(until, option.end());
            }
            minMedium[s] = least;
        }
        this.horizonStart = from;
        this.horizonEnd = until;
        this.couplingRules = new CouplingRules(event, effectiveRules, tables, from, until);
    }

    public Event event() {
        return event;
    }

    public EffectiveRules effectiveRules() {
        return effectiveRules;
    }

    public CostTables tables() {
        return tables;
    }

    public CouplingRules couplingRules() {
        return couplingRules;
    }

    public int sessionCount() {
        return event.sessions().size();
    }

    public int roomCount() {
        return event.rooms().size();
    }

    public SessionCostTable table(int session) {
        return tables.sessionTables().get(session);
    }

    public TimeOption option(int session, int option) {
        return tables.sessionTables().get(session).options().get(option);
    }

    /** Returns whether a rule is in force at hard level. */
    public boolean isHard(String ruleId) {
        RuleConfig config = effectiveRules.config(ruleId);
        return config.isActive() && config.level() == Level.HARD;
    }

    /** Returns whether a session leaves more out at a time than it must at the best of times. */
    boolean dropsSlots(int session, int option) {
        return option(session, option).score().medium() > minMedium[session];
    }

    /** Returns the first minute of an option of a session. */
    public int start(int session, int option) {
        return starts[session][option];
    }

    /** Returns the first minute after an option of a session. */
    public int end(int session, int option) {
        return ends[session][option];
    }

    /** Returns the option of a session that starts and ends then, or -1. */
    public int optionAt(int session, int start, int end) {
        for (int option = 0; option < starts[session].length; option++) {
            if (starts[session][option] == start && ends[session][option] == end) {
                return option;
            }
        }
        return -1;
    }

    /** Returns the first minute in which a session can run. */
    public int horizonStart() {
        return horizonStart;
    }

    /** Returns the first minute in which none can any more. */
    public int horizonEnd() {
        return horizonEnd;
    }

    /** Returns what it costs to leave every session out, which is always possible. */
    public Score emptyTimetableScore() {
        return tables.sessionTables().stream()
                .map(SessionCostTable::unscheduledCost)
                .reduce(IncrementalScorer.of(couplingRules).score(), Score::plus);
    }

    /** Returns what each rule costs in an assignment, as tables and tallies have it; rules that cost nothing may lack. */
    public Map<String, Score> costsByRule(int[] rooms, int[] options) {
        Map<String, Score> costs = new LinkedHashMap<>();
        IncrementalScorer tallies = IncrementalScorer.of(couplingRules);
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] < 0 || options[s] < 0) {
                costs.merge(RuleIds.UNSCHEDULED_SESSION, table(s).unscheduledCost(), Score::plus);
            } else {
                TimeOption time = option(s, options[s]);
                Placement placement =
                        table(s).placement(event.rooms().get(rooms[s]).id(), time);
                table(s).costsByRule(placement, rooms[s])
                        .forEach((rule, score) -> costs.merge(rule, score, Score::plus));
                tallies.add(s, rooms[s], time.start(), time.end(), time.halfDay());
            }
        }
        tallies.units().forEach((rule, units) -> {
            RuleConfig config = effectiveRules.config(rule);
            costs.merge(rule, Score.of(config.level(), Math.multiplyExact(units, config.weight())), Score::plus);
        });
        return costs;
    }

    /** Returns the timetable of an assignment: a room and an option for each session, -1 where it is left out. */
    public Timetable timetable(int[] rooms, int[] options) {
        List<Placement> placements = new ArrayList<>();
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] >= 0 && options[s] >= 0) {
                placements.add(table(s).placement(event.rooms().get(rooms[s]).id(), option(s, options[s])));
            }
        }
        return Timetable.of(event, placements);
    }
}
