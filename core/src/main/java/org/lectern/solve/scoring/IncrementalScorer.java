package org.lectern.solve.scoring;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/** What the sessions of a timetable cost each other under coupling rules, kept up to date as they come and go. */
public final class IncrementalScorer {

    private final SchedulePositions positions;
    private final List<CouplingRule> rules;
    private final UnitTally[] tallies;
    private final Level[] levels;
    private final long[] weights;

    private IncrementalScorer(CouplingRules couplingRules, List<CouplingRule> rules) {
        this.positions = new SchedulePositions(couplingRules.sessionCount());
        this.rules = rules;
        this.tallies = rules.stream().map(rule -> rule.tally(positions)).toArray(UnitTally[]::new);
        this.levels = new Level[tallies.length];
        this.weights = new long[tallies.length];
        for (int i = 0; i < tallies.length; i++) {
            RuleConfig config = rules.get(i).config();
            levels[i] = config.level();
            weights[i] = config.weight();
        }
    }

    /** Returns tallies of all rules in force, of a timetable without sessions. */
    public static IncrementalScorer of(CouplingRules couplingRules) {
        return new IncrementalScorer(couplingRules, couplingRules.inForce());
    }

    /** Returns tallies of the rules that never cost less when a session is added, of a timetable without sessions. */
    public static IncrementalScorer ofMonotone(CouplingRules couplingRules) {
        Set<String> monotone = couplingRules.monotoneIds();
        return new IncrementalScorer(
                couplingRules,
                couplingRules.inForce().stream()
                        .filter(rule -> monotone.contains(rule.id()))
                        .toList());
    }

    /** Returns tallies of the hard rules alone, of a timetable without sessions. */
    public static IncrementalScorer ofHard(CouplingRules couplingRules) {
        return new IncrementalScorer(
                couplingRules,
                couplingRules.inForce().stream()
                        .filter(rule -> rule.config().level() == Level.HARD)
                        .toList());
    }

    /** Counts a session that was nowhere. */
    public void add(int session, int room, int start, int end, int halfDay) {
        positions.place(session, room, start, end, halfDay);
        for (UnitTally tally : tallies) {
            tally.add(session);
        }
    }

    /** Counts a session that was nowhere, at a time option. */
    public void add(int session, int room, TimeOption time) {
        add(session, room, time.start(), time.end(), time.halfDay());
    }

    /** Takes a session back. */
    public void remove(int session) {
        for (UnitTally tally : tallies) {
            tally.remove(session);
        }
        positions.clear(session);
    }

    /**
     * Returns what all sessions cost each other.
     *
     * @throws ArithmeticException if that does not fit a long
     */
    public Score score() {
        long hard = 0;
        long medium = 0;
        long soft = 0;
        for (int i = 0; i < tallies.length; i++) {
            long units = tallies[i].amount();
            if (units != 0) {
                long cost = Math.multiplyExact(units, weights[i]);
                switch (levels[i]) {
                    case HARD -> hard = Math.addExact(hard, cost);
                    case MEDIUM -> medium = Math.addExact(medium, cost);
                    case SOFT -> soft = Math.addExact(soft, cost);
                }
            }
        }
        return new Score(hard, medium, soft);
    }

    /** Returns the cost of each rule by id, at the levels at which it counts. */
    public Map<String, Score> costs() {
        Map<String, Score> costs = new LinkedHashMap<>();
        for (int i = 0; i < tallies.length; i++) {
            costs.merge(rules.get(i).id(), cost(i, tallies[i].amount()), Score::plus);
        }
        return costs;
    }

    /**
     * Returns by how much {@link #costs} would rise with a session at a time option, by the id of each rule that changes. The session
     * is nowhere, and stays so. Each is a difference of amounts: {@link org.lectern.solve.scoring.tally.DeltaTally} estimates some.
     */
    public Map<String, Score> increases(int session, int room, TimeOption time) {
        Map<String, Score> increases = Map.of();
        positions.place(session, room, time.start(), time.end(), time.halfDay());
        for (int i = 0; i < tallies.length; i++) {
            long before = tallies[i].amount();
            tallies[i].add(session);
            long units = tallies[i].amount() - before;
            tallies[i].remove(session);
            if (units != 0) {
                increases = increases.isEmpty() ? new LinkedHashMap<>() : increases;
                increases.merge(rules.get(i).id(), cost(i, units), Score::plus);
            }
        }
        positions.clear(session);
        return increases;
    }

    private Score cost(int rule, long units) {
        return Score.of(levels[rule], Math.multiplyExact(units, weights[rule]));
    }

    /** Returns the ids of its rules. */
    public Set<String> ruleIds() {
        return rules.stream().map(CouplingRule::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
