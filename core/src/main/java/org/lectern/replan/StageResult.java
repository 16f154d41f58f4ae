package org.lectern.replan;

import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/**
 * What a timetable comes to at the end of a stage of a replan, in the order in which less is better; costs are those of the
 * event's own weights.
 *
 * @param hard hard cost of all rules but {@code moved}
 * @param medium medium cost of all rules but {@code moved}
 * @param movedPeopleCount how many people are told otherwise
 * @param movedCost cost of {@code moved}, 0 where that is off
 * @param otherSoftCost soft cost of all other rules
 */
public record StageResult(long hard, long medium, int movedPeopleCount, long movedCost, long otherSoftCost) {

    static StageResult of(Event event, Catalogue catalogue, Report report, int peopleMoved) {
        Score score = report.score();
        long moved = report.costs().getOrDefault(RuleIds.MOVED, 0L);
        Level level = EffectiveRules.of(event, catalogue).config(RuleIds.MOVED).level();
        return new StageResult(
                score.hard() - (level == Level.HARD ? moved : 0),
                score.medium() - (level == Level.MEDIUM ? moved : 0),
                peopleMoved,
                moved,
                score.soft() - (level == Level.SOFT ? moved : 0));
    }
}
