package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code room-closed}: a room is open while it is taken. Findings are about the session and the room. */
final class RoomClosed implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "room-closed",
                Scope.PLACE,
                "minutes outside the window that covers most",
                "A session, with set-up and tear-down, lies in one opening window of its room.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            long outside =
                    Coverage.minutesOutside(session.roomTime(), session.room().windows());
            findings.tell(
                    outside,
                    List.of(Subjects.of(session), Subjects.of(session.room())),
                    () -> Sentence.of(
                            "room-closed",
                            "%s takes room %s on %s, set-up and tear-down included, %s of it outside the room's opening.",
                            session.session().name(),
                            session.room().name(),
                            Wording.of(session.roomTime(), view),
                            Wording.minutes(outside)));
        }
    }
}
