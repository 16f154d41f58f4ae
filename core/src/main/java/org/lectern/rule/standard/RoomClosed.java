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

/** {@code room-closed}: a room is open while it is taken. Findings are about the session and the room. */
final class RoomClosed implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.ROOM_CLOSED,
                        RuleScope.PLACE,
                        "minutes outside the window that covers most",
                        "A session, including set-up and tear-down, lies within one opening window of its" + " room.")
                .withFindingsAbout("the session and the room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            long outside = Coverage.minutesOutside(
                    session.occupiedTime(), session.room().availability());
            findings.report(
                    outside,
                    List.of(Subject.of(session), Subject.of(session.room())),
                    () -> session.room().availability().isNever()
                            ? TranslatableSentence.of(
                                    "room-closed.never",
                                    "%s occupies room %s on %s, but the room is never open.",
                                    session.session().name(),
                                    session.room().name(),
                                    FindingText.of(session.occupiedTime(), view))
                            : TranslatableSentence.of(
                                    RuleIds.ROOM_CLOSED,
                                    "%s occupies room %s on %s, including set-up and tear-down; the room is closed for"
                                            + " %s of that.",
                                    session.session().name(),
                                    session.room().name(),
                                    FindingText.of(session.occupiedTime(), view),
                                    FindingText.minutes(outside)));
        }
    }
}
