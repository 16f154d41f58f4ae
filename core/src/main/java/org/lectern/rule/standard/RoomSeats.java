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

/** {@code room-seats}: a room seats those expected. Findings are about the session and the room. */
final class RoomSeats implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.ROOM_SEATS,
                        RuleScope.PLACE,
                        "missing seats",
                        "The room seats the expected audience of its session, if that is known.")
                .withFindingsAbout("the session and the room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            // An unknown audience finds a seat.
            int audience = session.session().audience().orElse(0);
            int seats = session.room().seats();
            findings.report(
                    Math.max(0, audience - seats),
                    List.of(Subject.of(session), Subject.of(session.room())),
                    () -> TranslatableSentence.of(
                            RuleIds.ROOM_SEATS,
                            "Room %s has %s, %s too few for the audience of %s at %s.",
                            session.room().name(),
                            FindingText.count(seats, "seat"),
                            audience - seats,
                            audience,
                            session.session().name()));
        }
    }
}
