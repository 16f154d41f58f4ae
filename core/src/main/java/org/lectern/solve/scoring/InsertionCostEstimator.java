package org.lectern.solve.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DecidedBy;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;

/**
 * What a session would add to the coupling rules where it might come: the search's own look ahead, which need not see
 * every rule. What a unit of each rule costs is packed; see {@link #unitCosts}.
 */
public final class InsertionCostEstimator {

    /** Rules whose look ahead costs more time than it saves steps. */
    private static final Set<String> NOT_ESTIMATED =
            Set.of(RuleIds.NO_SLACK, RuleIds.ROOM_CHANGE, RuleIds.PERSON_ROOM_CHANGE, RuleIds.GAP_SPREAD);

    private final SchedulePositions positions;
    private final int halfDays;
    private final List<CouplingRule> rules = new ArrayList<>();
    private final DeltaTally[] tallies;
    /** What is counted, though nobody looks ahead at it. */
    private final List<UnitTally> countedTallies = new ArrayList<>();

    private final List<RuleConfig> countedConfigs = new ArrayList<>();
    /** For each session the tallies that concern it. */
    private final int[][] concerned;

    /** The same, by what decides their increase. */
    private final int[][] byHalfDay;

    private final int[][] byTime;
    private final int[][] byRoom;
    private final int[][] byPlace;

    /** @param except ids of rules that the search looks after otherwise */
    public InsertionCostEstimator(CouplingRules couplingRules, Set<String> except) {
        this(couplingRules, rule -> !except.contains(rule.id()));
    }

    /** @param isSeen whether a rule counts */
    public InsertionCostEstimator(CouplingRules couplingRules, Predicate<CouplingRule> isSeen) {
        this.positions = new SchedulePositions(couplingRules.sessionCount());
        this.halfDays = couplingRules.halfDays().count();
        List<DeltaTally> seen = new ArrayList<>();
        for (CouplingRule rule : couplingRules.inForce()) {
            if (!isSeen.test(rule) || rule instanceof CustomCoupling) {
                continue;
            }
            UnitTally tally = rule.tally(positions);
            if (!NOT_ESTIMATED.contains(rule.id()) && tally instanceof DeltaTally foresight) {
                seen.add(foresight);
                rules.add(rule);
            } else {
                countedTallies.add(tally);
                countedConfigs.add(rule.config());
            }
        }
        this.tallies = seen.toArray(DeltaTally[]::new);
        int sessions = couplingRules.sessionCount();
        this.concerned = concerning(sessions, EnumSet.allOf(DecidedBy.class));
        this.byHalfDay = concerning(sessions, EnumSet.of(DecidedBy.HALF_DAY));
        this.byTime = concerning(sessions, EnumSet.of(DecidedBy.TIME));
        this.byRoom = concerning(sessions, EnumSet.of(DecidedBy.ROOM));
        this.byPlace = concerning(sessions, EnumSet.of(DecidedBy.PLACE));
    }

    /** Returns for each session the tallies that concern it and of which one of some things decides the increase. */
    private int[][] concerning(int sessions, Set<DecidedBy> some) {
        return IntStream.range(0, sessions)
                .mapToObj(session -> IntStream.range(0, tallies.length)
                        .filter(i -> rules.get(i).concerns(session) && some.contains(tallies[i].decidedBy()))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Returns what a unit of each rule that is looked at costs. */
    public long[] unitCosts(ToLongFunction<Score> pack) {
        return rules.stream()
                .map(CouplingRule::config)
                .mapToLong(own -> pack.applyAsLong(Score.of(own.level(), own.weight())))
                .toArray();
    }

    /** Counts a session that was nowhere. */
    public void add(int session, int room, int start, int end, int halfDay) {
        positions.place(session, room, start, end, halfDay);
        for (int i : concerned[session]) {
            tallies[i].add(session);
        }
        for (UnitTally tally : countedTallies) {
            tally.add(session);
        }
    }

    /** Takes a session back. */
    public void remove(int session) {
        for (int i : concerned[session]) {
            tallies[i].remove(session);
        }
        for (UnitTally tally : countedTallies) {
            tally.remove(session);
        }
        positions.clear(session);
    }

    /** Returns what the counted sessions cost each other under the rules that are seen here: no more than under all. */
    public Score minScore() {
        Score sum = Score.ZERO;
        for (int i = 0; i < tallies.length; i++) {
            sum = sum.plus(cost(tallies[i], rules.get(i).config()));
        }
        for (int i = 0; i < countedConfigs.size(); i++) {
            sum = sum.plus(cost(countedTallies.get(i), countedConfigs.get(i)));
        }
        return sum;
    }

    /** Returns what some rules cost now at soft level, those of an application aside. */
    public long softCost(Set<String> ruleIds) {
        long cost = 0;
        for (int i = 0; i < tallies.length; i++) {
            if (ruleIds.contains(rules.get(i).id())) {
                cost += cost(tallies[i], rules.get(i).config()).soft();
            }
        }
        for (int i = 0; i < countedConfigs.size(); i++) {
            if (ruleIds.contains(countedConfigs.get(i).definition().id())) {
                cost += cost(countedTallies.get(i), countedConfigs.get(i)).soft();
            }
        }
        return cost;
    }

    private static Score cost(UnitTally tally, RuleConfig config) {
        return Score.of(config.level(), Math.multiplyExact(tally.amount(), config.weight()));
    }

    /** Returns what a session, nowhere now, adds in each half-day whatever its room and time; nothing where that is 0. */
    public long[] increaseByHalfDay(int session, long[] packedUnitCosts) {
        if (byHalfDay[session].length == 0) {
            return new long[0];
        }
        long[] costs = new long[halfDays];
        for (int i : byHalfDay[session]) {
            for (int h = 0; h < costs.length; h++) {
                costs[h] += packedUnitCosts[i] * tallies[i].increase(session, 0, 0, 0, h);
            }
        }
        return costs;
    }

    /** Returns whether the room and time of a session matter beyond its half-day. */
    public boolean dependsOnPlace(int session) {
        return byTime[session].length > 0 || byRoom[session].length > 0 || byPlace[session].length > 0;
    }

    /** Returns what a session, nowhere now, adds at a place, beyond what its half-day does. */
    public long increaseAtPlace(int session, int room, int start, int end, int halfDay, long[] packedUnitCosts) {
        return increaseAtTime(session, room, start, end, halfDay, packedUnitCosts)
                + increaseInRoom(session, room, start, end, halfDay, packedUnitCosts)
                + increaseByBoth(session, room, start, end, halfDay, packedUnitCosts);
    }

    /** Returns the part of {@link #increaseAtPlace} that is the same in any room. */
    public long increaseAtTime(int session, int room, int start, int end, int halfDay, long[] packedUnitCosts) {
        return increase(byTime[session], session, room, start, end, halfDay, packedUnitCosts);
    }

    /** Returns the part of {@link #increaseAtPlace} that is the same at any time. */
    public long increaseInRoom(int session, int room, int start, int end, int halfDay, long[] packedUnitCosts) {
        return increase(byRoom[session], session, room, start, end, halfDay, packedUnitCosts);
    }

    /** Returns the part of {@link #increaseAtPlace} that hangs on room and time. */
    public long increaseByBoth(int session, int room, int start, int end, int halfDay, long[] packedUnitCosts) {
        return increase(byPlace[session], session, room, start, end, halfDay, packedUnitCosts);
    }

    private long increase(int[] some, int session, int room, int start, int end, int halfDay, long[] packedUnitCosts) {
        long cost = 0;
        for (int i : some) {
            cost += packedUnitCosts[i] * tallies[i].increase(session, room, start, end, halfDay);
        }
        return cost;
    }
}
