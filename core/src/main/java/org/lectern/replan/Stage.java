package org.lectern.replan;

import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Report;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;

/**
 * What a timetable comes to at the end of a stage of a replan, in the order in which less is better; costs are those of the
 * event's own weights.
 *
 * @param hard hard cost of all rules but {@code moved}
 * @param medium medium cost of all rules but {@code moved}
 * @param peopleMoved how many people are told otherwise
 * @param moved cost of {@code moved}, 0 where that is off
 * @param rest soft cost of all other rules
 */
public record Stage(long hard, long medium, int peopleMoved, long moved, long rest) {

    private static final String MOVED = "moved";

    static Stage of(Event event, Catalogue catalogue, Report report, int peopleMoved) {
        Score score = report.score();
        long moved = report.costs().getOrDefault(MOVED, 0L);
        Level level = Rulebook.of(event, catalogue).terms(MOVED).level();
        return new Stage(
                score.hard() - (level == Level.HARD ? moved : 0),
                score.medium() - (level == Level.MEDIUM ? moved : 0),
                peopleMoved,
                moved,
                score.soft() - (level == Level.SOFT ? moved : 0));
    }
}
