package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Window;
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

/** {@code room-conflict}: one room holds one session at a time. Findings are about both sessions and the room. */
final class RoomConflict implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.ROOM_CONFLICT,
                        RuleScope.COUPLING,
                        "minutes of overlap, per pair",
                        "No two sessions in one room overlap, including set-up and tear-down.")
                .withFindingsAbout("both sessions and the room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        SessionPairs.forEachOverlap(view.scheduledSessions(), ScheduledSession::occupiedTime, (one, other) -> {
            if (one.room().id().equals(other.room().id())) {
                Window time = one.occupiedTime();
                findings.report(
                        time.overlapMinutes(other.occupiedTime()),
                        List.of(Subject.of(one), Subject.of(other), Subject.of(one.room())),
                        () -> TranslatableSentence.of(
                                RuleIds.ROOM_CONFLICT,
                                "%s and %s overlap by %s in room %s (%s and %s, including set-up and tear-down).",
                                one.session().name(),
                                other.session().name(),
                                FindingText.minutes(time.overlapMinutes(other.occupiedTime())),
                                one.room().name(),
                                FindingText.of(time, view),
                                FindingText.of(other.occupiedTime(), view)));
            }
        });
    }
}
