package org.lectern.replan;

import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/**
 * The result of a stage of a replan, in the order in which it is minimised; costs use the weights of the event.
 *
 * @param hard the hard cost of all rules but {@code moved}
 * @param medium the medium cost of all rules but {@code moved}
 * @param movedPeopleCount the number of people moved
 * @param movedCost the cost of {@code moved}, 0 if it is off
 * @param otherSoftCost the soft cost of all other rules
 * @since 0.1.0
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
