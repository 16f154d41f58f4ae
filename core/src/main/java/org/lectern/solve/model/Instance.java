package org.lectern.solve.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.IncrementalScorer;
import org.lectern.solve.scoring.tally.EventIndex;

/** One event as the search sees it: tables and couplings, all by index. */
public final class Instance {

    private final EventIndex index;
    private final Event event;
    private final CouplingRules couplingRules;
    /** The options by session, with start and end of each: the search asks for them all the time. */
    private final TimeOption[][] options;

    private final int[][] starts;

    private final int[][] ends;
    /** The least that each session costs at medium level at any time. */
    private final long[] minMedium;

    private final Set<ProofTechnique> techniques;

    public Instance(Event event, EffectiveRules rules, CostTables tables) {
        this(event, rules, tables, EnumSet.allOf(ProofTechnique.class));
    }

    /** @param techniques those that the search uses */
    public Instance(Event event, EffectiveRules rules, CostTables tables, Set<ProofTechnique> techniques) {
        this.techniques = Set.copyOf(techniques);
        this.index = new EventIndex(event, rules, tables, List.of());
        this.event = event;
        this.couplingRules = new CouplingRules(index);
        int sessions = event.sessions().size();
        this.options = new TimeOption[sessions][];
        this.starts = new int[sessions][];
        this.ends = new int[sessions][];
        this.minMedium = new long[sessions];
        for (int s = 0; s < sessions; s++) {
            options[s] = table(s).options().toArray(TimeOption[]::new);
            starts[s] = Arrays.stream(options[s]).mapToInt(TimeOption::start).toArray();
            ends[s] = Arrays.stream(options[s]).mapToInt(TimeOption::end).toArray();
            minMedium[s] = Arrays.stream(options[s])
                    .mapToLong(option -> option.score().medium())
                    .min()
                    .orElse(0);
        }
    }

    /** Returns the same event with other rules, for a search that uses the same techniques. */
    public Instance withRules(Event other, EffectiveRules rules, CostTables tables) {
        return new Instance(other, rules, tables, techniques);
    }

    /** Returns the event by index. */
    public EventIndex index() {
        return index;
    }

    public Event event() {
        return event;
    }

    public boolean uses(ProofTechnique technique) {
        return techniques.contains(technique);
    }

    public EffectiveRules effectiveRules() {
        return index.effectiveRules();
    }

    public CostTables tables() {
        return index.tables();
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
        return tables().sessionTables().get(session);
    }

    public TimeOption option(int session, int option) {
        return options[session][option];
    }

    /** Returns what a session costs alone in a room at an option, or unscheduled if they are -1. */
    public Score placeCost(int session, int room, int option) {
        SessionCostTable table = table(session);
        return room < 0 ? table.unscheduledCost() : table.cost(room, option(session, option));
    }

    /** Returns what all sessions of a timetable cost alone; the rest of its score is what they cost each other. */
    public Score aloneScore(AssignmentSnapshot snapshot) {
        Score sum = Score.ZERO;
        for (int s = 0; s < snapshot.sessionCount(); s++) {
            sum = sum.plus(placeCost(s, snapshot.room(s), snapshot.option(s)));
        }
        return sum;
    }

    /** Returns whether a rule is in force at hard level. */
    public boolean isHard(String ruleId) {
        RuleConfig config = effectiveRules().config(ruleId);
        return config.isActive() && config.level() == Level.HARD;
    }

    /** Returns whether a relation counts at hard level. */
    public boolean isHard(Relation relation) {
        RuleConfig config = effectiveRules().config(relation);
        return config.isActive() && config.level() == Level.HARD;
    }

    /** Returns whether a session drops more slots at a time than it must at its best time. */
    public boolean dropsSlots(int session, int option) {
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
        int[] own = starts[session];
        int option = Arrays.binarySearch(own, start);
        while (option > 0 && own[option - 1] == start) {
            option--;
        }
        while (option >= 0 && option < own.length && own[option] == start && ends[session][option] != end) {
            option++;
        }
        return option >= 0 && option < own.length && own[option] == start ? option : -1;
    }

    /** Returns what it costs to schedule no session, which is always possible. */
    public Score emptyTimetableScore() {
        return tables().sessionTables().stream()
                .map(SessionCostTable::unscheduledCost)
                .reduce(IncrementalScorer.of(couplingRules).score(), Score::plus);
    }

    /** Returns the score of an assignment, as tables and tallies have it. */
    public Score score(AssignmentSnapshot snapshot) {
        Score score = Score.ZERO;
        IncrementalScorer tallies = IncrementalScorer.of(couplingRules);
        for (int s = 0; s < snapshot.sessionCount(); s++) {
            if (snapshot.isScheduled(s)) {
                TimeOption time = option(s, snapshot.option(s));
                score = score.plus(table(s).cost(snapshot.room(s), time));
                tallies.add(s, snapshot.room(s), time);
            } else {
                score = score.plus(table(s).unscheduledCost());
            }
        }
        return score.plus(tallies.score());
    }

    /** Returns what each rule costs in an assignment, as tables and tallies have it; rules that cost nothing may lack. */
    public Map<String, Score> costsByRule(AssignmentSnapshot snapshot) {
        Map<String, Score> costs = new LinkedHashMap<>();
        IncrementalScorer tallies = IncrementalScorer.of(couplingRules);
        for (int s = 0; s < snapshot.sessionCount(); s++) {
            if (snapshot.isScheduled(s)) {
                int room = snapshot.room(s);
                TimeOption time = option(s, snapshot.option(s));
                table(s).costsByRule(placement(s, snapshot), room)
                        .forEach((rule, score) -> costs.merge(rule, score, Score::plus));
                tallies.add(s, room, time.start(), time.end(), time.halfDay());
            } else {
                costs.merge(RuleIds.UNSCHEDULED_SESSION, table(s).unscheduledCost(), Score::plus);
            }
        }
        tallies.costs().forEach((rule, cost) -> costs.merge(rule, cost, Score::plus));
        return costs;
    }

    /** Returns the timetable of an assignment. */
    public Timetable timetable(AssignmentSnapshot snapshot) {
        return Timetable.of(
                event,
                IntStream.range(0, snapshot.sessionCount())
                        .filter(snapshot::isScheduled)
                        .mapToObj(s -> placement(s, snapshot))
                        .toList());
    }

    /** Returns the places of a timetable that are those of an assignment, without the others. */
    public AssignmentSnapshot snapshot(Timetable timetable) {
        int[] rooms = new int[sessionCount()];
        int[] chosen = new int[sessionCount()];
        Arrays.fill(rooms, -1);
        Arrays.fill(chosen, -1);
        for (Placement placement : timetable.placements()) {
            Optional<Integer> session = index.findSession(placement.sessionId());
            Optional<Integer> room = index.findRoom(placement.roomId());
            if (session.isPresent() && room.isPresent()) {
                int start = index.startMinute(placement);
                int option = optionAt(session.get(), start, start + placement.minutes());
                rooms[session.get()] = option < 0 ? -1 : room.get();
                chosen[session.get()] = option;
            }
        }
        return AssignmentSnapshot.of(rooms, chosen);
    }

    private Placement placement(int s, AssignmentSnapshot snapshot) {
        return table(s).placement(event.rooms().get(snapshot.room(s)).id(), option(s, snapshot.option(s)));
    }
}
