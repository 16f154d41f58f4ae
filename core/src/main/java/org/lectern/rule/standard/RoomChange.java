package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code room-change}: a region stays in its room through a day. Findings are about the session before the change, the
 * one after it and the region.
 */
final class RoomChange implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.ROOM_CHANGE,
                        RuleScope.COUPLING,
                        5,
                        "pairs of consecutive sessions in different rooms",
                        "Consecutive sessions of a region on a day are in one room.",
                        "Everybody who follows the region packs up, walks and sits down again. That is worth"
                                + " a minute of pause.")
                .withFindingsAbout("both sessions and the region");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        Grouping.byRegion(view)
                .forEach((region, sessions) -> Grouping.byDay(sessions)
                        .values()
                        .forEach(ofDay -> SessionPairs.forEachFollowing(
                                ofDay,
                                ScheduledSession::time,
                                (one, next) -> check(one, next, region, view, findings))));
    }

    private static void check(
            ScheduledSession one, ScheduledSession next, String region, TimetableView view, FindingSink findings) {
        findings.report(
                one.room().id().equals(next.room().id()) ? 0 : 1,
                List.of(Subject.of(one), Subject.of(next), Subject.region(region)),
                () -> TranslatableSentence.of(
                        RuleIds.ROOM_CHANGE,
                        "Region %s moves from room %s (%s, %s) to room %s (%s, %s).",
                        region,
                        one.room().name(),
                        one.session().name(),
                        FindingText.of(one.time(), view),
                        next.room().name(),
                        next.session().name(),
                        FindingText.of(next.time(), view)));
    }
}
