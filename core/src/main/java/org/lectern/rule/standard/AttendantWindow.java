package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Person;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code attendant-window}: attendants are there throughout. Findings are about the session and the person. */
final class AttendantWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "attendant-window",
                Scope.PANEL,
                "minutes outside the window that covers most",
                "The whole session lies in one window of each of its attendants.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            for (Person attendant : session.attendants()) {
                long outside = Coverage.minutesOutside(session.time(), attendant.windows());
                findings.tell(
                        outside,
                        List.of(Subjects.of(session), Subjects.of(attendant)),
                        () -> Sentence.of(
                                "attendant-window",
                                "%s attends %s (%s), %s of it outside the attendant's windows.",
                                attendant.name(),
                                session.session().name(),
                                Wording.of(session.time(), view),
                                Wording.minutes(outside)));
            }
        }
    }
}
