package org.lectern.solve.scoring;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.event.Level;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.scoring.standard.BackToBackCoupling;
import org.lectern.solve.scoring.standard.DailyLoadCoupling;
import org.lectern.solve.scoring.standard.DayBalanceCoupling;
import org.lectern.solve.scoring.standard.DayGroupCoupling;
import org.lectern.solve.scoring.standard.GapLimitCoupling;
import org.lectern.solve.scoring.standard.GapSpreadCoupling;
import org.lectern.solve.scoring.standard.IdleGapCoupling;
import org.lectern.solve.scoring.standard.InterpreterLoadCoupling;
import org.lectern.solve.scoring.standard.LongStayCoupling;
import org.lectern.solve.scoring.standard.MaxParallelCoupling;
import org.lectern.solve.scoring.standard.NoSlackCoupling;
import org.lectern.solve.scoring.standard.PairCouplings;
import org.lectern.solve.scoring.standard.PersonRoomChangeCoupling;
import org.lectern.solve.scoring.standard.RoomChangeCoupling;
import org.lectern.solve.scoring.standard.RoomConflictCoupling;
import org.lectern.solve.scoring.standard.SplitRegionCoupling;
import org.lectern.solve.scoring.standard.TopicCountCoupling;
import org.lectern.solve.scoring.tally.BufferMinutes;
import org.lectern.solve.scoring.tally.CountedSessions;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.EventIndex;
import org.lectern.solve.scoring.tally.LongStayPerson;
import org.lectern.solve.scoring.tally.MinuteLoad;
import org.lectern.solve.scoring.tally.RegionIndex;
import org.lectern.solve.scoring.tally.SharedPeople;

/** The rules that couple the sessions of an event, on indices and minutes. */
public final class CouplingRules {

    private final EventIndex index;
    private final SharedPeople sharedPeople;
    private final RoomConflictCoupling roomConflicts;
    private final MaxParallelCoupling maxParallels;
    private final List<TopicCountCoupling> topicCounts;
    private final RegionIndex regions;
    private final DayBalanceCoupling dayBalances;
    private final List<LongStayPerson> longStayPeople;
    private final List<CouplingRule> inForce;

    public CouplingRules(EventIndex index) {
        this.index = index;
        this.sharedPeople = new SharedPeople(index);
        this.roomConflicts = new RoomConflictCoupling(index);
        this.maxParallels = new MaxParallelCoupling(index);
        this.topicCounts = TopicCountCoupling.all(index);
        this.regions = new RegionIndex(
                index,
                config(RuleIds.SPLIT_REGION).isActive(),
                maxParallels.findLimit().orElse(index.event().rooms().size()));
        this.dayBalances = new DayBalanceCoupling(index);
        this.longStayPeople = LongStayCoupling.people(index);
        Stream<CouplingRule> ofRelations = Stream.of(
                        DayGroupCoupling.sameDay(index),
                        DayGroupCoupling.differentDay(index),
                        BackToBackCoupling.all(index),
                        topicCounts)
                .flatMap(List::stream);
        Stream<CouplingRule> standard = Stream.of(
                maxParallels,
                new DailyLoadCoupling(index),
                new GapLimitCoupling(index),
                new InterpreterLoadCoupling(index),
                new SplitRegionCoupling(index, regions),
                new RoomChangeCoupling(index, regions),
                new PersonRoomChangeCoupling(index),
                LongStayCoupling.of(index, longStayPeople),
                new IdleGapCoupling(index),
                new GapSpreadCoupling(index),
                new NoSlackCoupling(index),
                dayBalances);
        this.inForce = Stream.of(
                        Stream.<CouplingRule>of(roomConflicts),
                        ofRelations,
                        standard,
                        PairCouplings.all(index, sharedPeople).stream(),
                        CustomCoupling.of(index).stream())
                .<CouplingRule>flatMap(rules -> rules)
                .filter(rule -> rule.config().isActive()
                        && IntStream.range(0, index.sessionCount()).anyMatch(rule::concerns))
                .toList();
    }

    /** Returns the days, as bits, over which {@code day-balance} evens sessions out. */
    public long balancedDays() {
        return dayBalances.days();
    }

    /** Returns those whose nights {@code long-stay} counts, if it does. */
    public List<LongStayPerson> longStayPeople() {
        return config(RuleIds.LONG_STAY).isActive() ? longStayPeople : List.of();
    }

    /** Returns the rules that can cost anything in this event. */
    public List<CouplingRule> inForce() {
        return inForce;
    }

    /** Returns the ids of the rules that never cost less when a session is added. */
    Set<String> monotoneIds() {
        return StandardRules.monotoneIds(index.effectiveRules());
    }

    /** Returns whether a custom rule about several sessions is in force. */
    public boolean hasCustomRules() {
        return inForce.stream().anyMatch(CustomCoupling.class::isInstance);
    }

    int sessionCount() {
        return index.sessionCount();
    }

    /** Returns whether a rule, or a relation that it judges, counts above soft level. */
    public boolean isStrict(String ruleId) {
        return index.effectiveRules().configs(ruleId, index.event()).stream()
                .anyMatch(config -> config.isActive() && config.level() != Level.SOFT);
    }

    /** Returns the terms of a rule in this event. */
    public RuleConfig config(String ruleId) {
        return index.effectiveRules().config(ruleId);
    }

    public BufferMinutes buffers() {
        return index.buffers();
    }

    /** Returns whether {@code room-conflict} is waived for two sessions in two rooms that share space, perhaps the same. */
    public boolean isRoomConflictWaived(int one, int other, int room, int otherRoom) {
        return roomConflicts.isWaived(one, other, room, otherRoom);
    }

    /** Returns whether any waiver of {@code room-conflict} names the session, or names no session at all. */
    public boolean isRoomConflictEverWaived(int session) {
        return roomConflicts.isEverWaived(session);
    }

    /** Returns the pairs of sessions that share people. */
    public List<SharedPeople.Pair> sharedPeople() {
        return sharedPeople.pairs();
    }

    /** Returns the least minutes between two sessions that share people, in these rooms. */
    public int minBetween(int one, int other, int room, int otherRoom) {
        return sharedPeople.minBetween(one, other, room, otherRoom);
    }

    /** Returns, for each session, those with which it shares people. */
    public int[][] partners() {
        return sharedPeople.partners();
    }

    /** Returns how many sessions may run at once, or empty if that is not asked. */
    public OptionalLong findParallelLimit() {
        return maxParallels.findLimit();
    }

    /** Returns, for each waiver of {@code max-parallel} that can cover a finding, the sessions that must all run. */
    public List<int[]> parallelWaivers() {
        return maxParallels.waivers();
    }

    /** Returns the sessions of topics of which exactly so many run at once. */
    public List<CountedSessions> countedSessions() {
        return topicCounts.stream().flatMap(rule -> rule.counted().stream()).toList();
    }

    /** Returns the load of sessions at once of a timetable without sessions. */
    public MinuteLoad newMinuteLoad() {
        return maxParallels.newMinuteLoad();
    }

    public RegionIndex regions() {
        return regions;
    }

    public HalfDays halfDays() {
        return index.halfDays();
    }
}
