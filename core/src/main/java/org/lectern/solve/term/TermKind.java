package org.lectern.solve.term;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;

/**
 * What a bound can count of the rules about several sessions: one name for each resource and each kind of copies. The kinds with
 * copies say how to make their terms, and how many units of their rule these count at most.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its functions are references to static methods, which keep nothing.
public enum TermKind {
    /** Multipliers of rooms. */
    ROOMS(RuleIds.ROOM_CONFLICT),
    /** Multipliers of rooms with their slack. */
    SLACK(RuleIds.NO_SLACK),
    /** Multipliers of the limit. */
    PARALLEL_LIMIT(RuleIds.MAX_PARALLEL),
    /** Multipliers of people. */
    PEOPLE(RuleIds.PERSON_CONFLICT),
    /** Multipliers of relations. */
    NOT_PARALLEL(RuleIds.NOT_PARALLEL),
    /** The ways through the sessions of a person. */
    PERSON_TIME(RuleIds.IDLE_GAP, RuleIds.LONG_STAY, RuleIds.GAP_LIMIT),
    /** The ways through a half-day of a room. */
    ROOM_TIME(RuleIds.ROOM_CONFLICT),
    /** The first and the last day of those whose time is not counted. */
    STAYS(RuleIds.LONG_STAY),
    /** The times of two sessions in their order. */
    ORDERS(
            List.of(RuleIds.SESSION_ORDER),
            SessionOrderTerm::all,
            ofRelations(Relation.Before.class, SessionOrderTerm::maxMinutes)),
    /** The half-days of a region. */
    REGIONS(RuleIds.SPLIT_REGION, RegionSpreadTerm::all, RegionSpreadTerm::maxUnits),
    /** The seats of sessions. */
    SEATS(RuleIds.SEAT_INVERSION, SeatInversionTerm::all, SeatInversionTerm::maxPairs),
    /** The rooms of a region on a day. */
    ROOM_CHANGES(RuleIds.ROOM_CHANGE, RoomChangeTerm::all, RoomChangeTerm::maxChanges),
    /** The rooms of a person on a day. */
    PERSON_ROOMS(RuleIds.PERSON_ROOM_CHANGE, PersonRoomTerm::all, PersonRoomTerm::maxChanges),
    /** The wanted sessions of a delegation at once. */
    AUDIENCES(RuleIds.SHARED_AUDIENCE, SharedAudienceTerm::all, SharedAudienceTerm::maxUnits),
    /** The sessions and minutes of a day. */
    DAILY_LOADS(RuleIds.DAILY_LOAD, DailyLoadTerm::all, DailyLoadTerm::maxUnits),
    /** The sessions of a group on a day. */
    DIFFERENT_DAYS(
            List.of(RuleIds.DIFFERENT_DAY),
            DifferentDayTerm::all,
            ofRelations(Relation.DifferentDay.class, TermKind::sessions)),
    /** The day of a group. */
    SAME_DAYS(List.of(RuleIds.SAME_DAY), SameDayTerm::all, ofRelations(Relation.SameDay.class, TermKind::sessions)),
    /** The ways through a block of sessions. */
    BLOCKS(
            List.of(RuleIds.BACK_TO_BACK),
            BackToBackTerm::all,
            ofRelations(Relation.BackToBack.class, BackToBackTerm::maxMinutes)),
    /** The shifts of a team. */
    SHIFTS(RuleIds.INTERPRETER_LOAD, ShiftTerm::all, ShiftTerm::maxUnits),
    /** The times of two sessions of a rule about pairs, such as those about topics or an application's own. */
    PAIR_RULES(
            List.of(
                    RuleIds.TOPIC_OVERLAP,
                    RuleIds.TOPIC_REPEAT,
                    RuleIds.TOPIC_DAYS,
                    RuleIds.TOPIC_ROOMS,
                    RuleIds.TOPIC_FLOW),
            PairRuleTerm::all,
            PairRuleTerm::maxScore),
    /** The sessions of a topic at once. */
    TOPIC_COUNTS(List.of(RuleIds.TOPIC_COUNT), TopicCountTerm::all, TopicCountTerm::maxScore),
    /** The numbers of sessions on all days. */
    DAYS(RuleIds.DAY_BALANCE, DayBalanceTerm::all, Instance::sessionCount);

    private final List<String> ruleIds;
    private final Function<TermModel, List<DualTerm>> terms;
    private final Function<Instance, Score> maxScore;

    TermKind(String... ruleIds) {
        this(List.of(ruleIds), model -> List.of(), instance -> Score.ZERO);
    }

    TermKind(String ruleId, Function<TermModel, List<DualTerm>> terms, ToLongFunction<Instance> maxUnits) {
        this(List.of(ruleId), terms, instance -> {
            RuleConfig config = instance.couplingRules().config(ruleId);
            return maxScore(config, maxUnits.applyAsLong(instance));
        });
    }

    TermKind(List<String> ruleIds, Function<TermModel, List<DualTerm>> terms, Function<Instance, Score> maxScore) {
        this.ruleIds = ruleIds;
        this.terms = terms;
        this.maxScore = maxScore;
    }

    /** Sums up what the relations of a kind cost at most, each at its level and with its weight. */
    private static <R extends Relation> Function<Instance, Score> ofRelations(
            Class<R> kind, ToLongBiFunction<Instance, R> maxUnits) {
        return instance -> instance.event().relations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(relation ->
                        maxScore(instance.effectiveRules().config(relation), maxUnits.applyAsLong(instance, relation)))
                .reduce(Score.ZERO, Score::plus);
    }

    private static Score maxScore(RuleConfig config, long units) {
        return config.isActive() && config.level() != Level.HARD
                ? Score.of(config.level(), Math.multiplyExact(units, config.weight()))
                : Score.ZERO;
    }

    private static long sessions(Instance instance, Relation group) {
        return group.sessionIds().size();
    }

    /** Returns the ids of the rules that it counts; those of an application are not among them. */
    public List<String> ruleIds() {
        return ruleIds;
    }

    /** Returns the terms of a model; none for resources, and for those that {@link DualTerms} makes for people and rooms. */
    List<DualTerm> terms(TermModel model) {
        return terms.apply(model);
    }

    /** Returns a score that these terms give no timetable more than; zero for resources, people and rooms, which are bounded elsewhere. */
    public Score maxScore(Instance instance) {
        return maxScore.apply(instance);
    }
}
