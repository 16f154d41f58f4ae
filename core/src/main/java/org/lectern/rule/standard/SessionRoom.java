package org.lectern.rule.standard;

import java.util.List;
import java.util.Set;
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

/** {@code session-room}: a session takes place in one of its allowed rooms. Findings are about the session and the room. */
final class SessionRoom implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.SESSION_ROOM,
                        RuleScope.PLACE,
                        "sessions in a wrong room",
                        "A session takes place in one of its allowed rooms, if it lists any.")
                .withFindingsAbout("the session and the room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            if (session.session().roomLimits().allowedRooms().isAny()) {
                continue;
            }
            Set<String> allowed = session.session().roomLimits().allowedRooms().roomIds();
            findings.report(
                    allowed.contains(session.room().id()) ? 0 : 1,
                    List.of(Subject.of(session), Subject.of(session.room())),
                    () -> allowed.isEmpty()
                            ? TranslatableSentence.of(
                                    "session-room.none",
                                    "%s is in room %s, but no room is allowed.",
                                    session.session().name(),
                                    session.room().name())
                            : TranslatableSentence.of(
                                    RuleIds.SESSION_ROOM,
                                    "%s is in room %s, which is not one of its allowed rooms: %s.",
                                    session.session().name(),
                                    session.room().name(),
                                    FindingText.rooms(allowed, view)));
        }
    }
}
