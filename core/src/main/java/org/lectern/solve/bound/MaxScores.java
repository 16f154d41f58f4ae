package org.lectern.solve.bound;

import java.util.Collections;
import java.util.stream.IntStream;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.PairRule;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.term.BackToBackTerm;
import org.lectern.solve.term.DailyLoadTerm;
import org.lectern.solve.term.PairRuleTerm;
import org.lectern.solve.term.PersonTimeTerm;
import org.lectern.solve.term.SessionOrderTerm;
import org.lectern.solve.term.SharedAudienceTerm;
import org.lectern.solve.term.ShiftTerm;

/** How much a timetable of interest can cost, as far as the relaxation knows: packed scores compare like scores up to that. */
final class MaxScores {

    private MaxScores() {}

    /** Returns a score that what the relaxation knows of a timetable of interest exceeds on no level. */
    static Score of(Instance instance, RoomGroups groups, long mostHard) {
        long hard = mostHard;
        long medium = 0;
        long soft = 0;
        for (int s = 0; s < instance.sessionCount(); s++) {
            SessionCostTable table = instance.table(s);
            Score place = table.unscheduledCost();
            for (int g = 0; g < groups.count(); g++) {
                place = place.max(table.maxCost().plus(table.maxRoomCost(groups.first(g))));
            }
            medium = Math.addExact(medium, place.medium());
            soft = Math.addExact(soft, place.soft());
            hard = Math.addExact(hard, Math.min(place.hard(), mostHard));
        }
        return new Score(hard, medium, soft).plus(maxCouplingScore(instance));
    }

    /** Of the coupling rules, these have a part in the relaxation. */
    private static Score maxCouplingScore(Instance instance) {
        CouplingRules couplingRules = instance.couplingRules();
        long spread =
                3L * couplingRules.halfDays().count() * couplingRules.regions().count();
        return lesser(couplingRules.config(RuleIds.SPLIT_REGION), spread)
                .plus(lesser(couplingRules.config(RuleIds.LONG_STAY), maxNights(couplingRules)))
                .plus(PersonTimeTerm.maxScore(instance))
                .plus(lesser(
                        couplingRules.config(RuleIds.NO_SLACK),
                        Math.multiplyExact(
                                instance.sessionCount(),
                                couplingRules
                                        .config(RuleIds.NO_SLACK)
                                        .findParameter(ParameterNames.MINUTES)
                                        .orElse(0))))
                .plus(lesser(
                        couplingRules.config(RuleIds.SEAT_INVERSION),
                        instance.sessionCount() * (instance.sessionCount() - 1L) / 2))
                .plus(lesser(
                        couplingRules.config(RuleIds.ROOM_CHANGE),
                        IntStream.range(0, instance.sessionCount())
                                .filter(s -> couplingRules.regions().of(s) >= 0)
                                .count()))
                .plus(lesser(couplingRules.config(RuleIds.SHARED_AUDIENCE), SharedAudienceTerm.maxUnits(instance)))
                .plus(lesser(
                        couplingRules.config(RuleIds.DIFFERENT_DAY), grouped(instance, Relation.DifferentDay.class)))
                .plus(lesser(couplingRules.config(RuleIds.SAME_DAY), grouped(instance, Relation.SameDay.class)))
                .plus(lesser(couplingRules.config(RuleIds.BACK_TO_BACK), BackToBackTerm.maxMinutes(instance)))
                .plus(lesser(couplingRules.config(RuleIds.INTERPRETER_LOAD), ShiftTerm.maxUnits(instance)))
                .plus(lesser(couplingRules.config(RuleIds.DAILY_LOAD), DailyLoadTerm.maxUnits(instance)))
                .plus(maxPairScore(instance))
                .plus(maxExcessScore(instance))
                .plus(lesser(couplingRules.config(RuleIds.DAY_BALANCE), instance.sessionCount()));
    }

    /** Rules about capacities and order, where they are not hard: each session is too much for as long as it lasts. */
    private static Score maxExcessScore(Instance instance) {
        CouplingRules couplingRules = instance.couplingRules();
        int longest = 0;
        for (int s = 0; s < instance.sessionCount(); s++) {
            longest = Math.max(
                    longest, Collections.max(instance.table(s).session().allowedMinutes()));
        }
        int turnaround = instance.event().rooms().stream()
                .mapToInt(room -> room.setUpMinutes() + room.tearDownMinutes())
                .max()
                .orElse(0);
        long live = instance.index().sessionsByPerson().values().stream()
                .mapToLong(sessions -> sessions.length)
                .sum();
        long sessions = instance.sessionCount();
        long inGroups = grouped(instance, Relation.NotParallel.class);
        return lesser(
                        couplingRules.config(RuleIds.ROOM_CONFLICT),
                        Math.multiplyExact(sessions, (long) longest + turnaround))
                .plus(lesser(couplingRules.config(RuleIds.SESSION_ORDER), SessionOrderTerm.maxMinutes(instance)))
                .plus(lesser(couplingRules.config(RuleIds.MAX_PARALLEL), Math.multiplyExact(sessions, longest)))
                .plus(lesser(couplingRules.config(RuleIds.NOT_PARALLEL), Math.multiplyExact(inGroups, longest)))
                .plus(lesser(
                        couplingRules.config(RuleIds.PERSON_CONFLICT),
                        Math.multiplyExact(
                                live, (long) longest + instance.event().changeoverMinutes())));
    }

    private static Score maxPairScore(Instance instance) {
        Score sum = Score.ZERO;
        for (Rule rule : instance.effectiveRules().rules()) {
            RuleConfig config =
                    instance.effectiveRules().config(rule.definition().id());
            if (rule instanceof PairRule own && config.isActive()) {
                sum = sum.plus(lesser(config, PairRuleTerm.maxUnits(instance, own, config)));
            }
        }
        return sum;
    }

    /** Returns how many sessions the relations of a kind have. */
    private static long grouped(Instance instance, Class<? extends Relation> kind) {
        return instance.event().relations().stream()
                .filter(kind::isInstance)
                .mapToLong(relation -> relation.sessionIds().size())
                .sum();
    }

    private static long maxNights(CouplingRules couplingRules) {
        HalfDays halfDays = couplingRules.halfDays();
        return couplingRules.longStayPeople().isEmpty()
                ? 0
                : Math.multiplyExact(
                        couplingRules.longStayPeople().size(),
                        halfDays.dateOfDay(halfDays.dayCount() - 1).toEpochDay()
                                - halfDays.dateOfDay(0).toEpochDay());
    }

    private static Score lesser(RuleConfig config, long units) {
        return config.isActive() && config.level() != Level.HARD
                ? Score.of(config.level(), Math.multiplyExact(units, config.weight()))
                : Score.ZERO;
    }
}
