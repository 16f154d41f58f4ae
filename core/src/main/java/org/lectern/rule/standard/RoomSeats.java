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

/** {@code room-seats}: a room seats those expected. Findings are about the session and the room. */
final class RoomSeats implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "room-seats", Scope.PLACE, "seats short", "A room seats the expected audience of its session.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            int audience = session.session().audience();
            int seats = session.room().seats();
            findings.tell(
                    Math.max(0, audience - seats),
                    List.of(Subjects.of(session), Subjects.of(session.room())),
                    () -> Sentence.of(
                            "room-seats",
                            "Room %s has %s, %s fewer than the %s expected at %s.",
                            session.room().name(),
                            Wording.count(seats, "seat"),
                            audience - seats,
                            audience,
                            session.session().name()));
        }
    }
}
