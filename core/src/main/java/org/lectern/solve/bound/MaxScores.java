package org.lectern.solve.bound;

import java.util.Collections;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.term.PersonTimeTerm;
import org.lectern.solve.term.TermKind;

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
        Score sum = lesser(couplingRules.config(RuleIds.LONG_STAY), maxNights(couplingRules))
                .plus(PersonTimeTerm.maxScore(instance))
                .plus(lesser(
                        couplingRules.config(RuleIds.NO_SLACK),
                        Math.multiplyExact(
                                instance.sessionCount(),
                                couplingRules
                                        .config(RuleIds.NO_SLACK)
                                        .findParameter(ParameterNames.MINUTES)
                                        .orElse(0))))
                .plus(maxExcessScore(instance));
        for (TermKind kind : TermKind.values()) {
            sum = sum.plus(kind.maxScore(instance));
        }
        return sum;
    }

    /** Rules about capacities, where they are not hard: each session is too much for as long as it lasts. */
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
        Score ofGroups = Score.ZERO;
        for (Relation relation : instance.event().relations()) {
            if (relation instanceof Relation.NotParallel) {
                long minutes = Math.multiplyExact(relation.sessionIds().size(), (long) longest);
                ofGroups = ofGroups.plus(lesser(instance.effectiveRules().config(relation), minutes));
            }
        }
        return lesser(
                        couplingRules.config(RuleIds.ROOM_CONFLICT),
                        Math.multiplyExact(sessions, (long) longest + turnaround))
                .plus(lesser(couplingRules.config(RuleIds.MAX_PARALLEL), Math.multiplyExact(sessions, longest)))
                .plus(ofGroups)
                .plus(lesser(
                        couplingRules.config(RuleIds.PERSON_CONFLICT),
                        Math.multiplyExact(
                                live, (long) longest + instance.event().changeoverMinutes())));
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
