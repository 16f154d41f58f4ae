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

/** {@code waiting}: the room does not sit idle within a session. Findings are about the session, one each. */
final class Waiting implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "waiting",
                Scope.PANEL,
                5,
                "minutes that the room waits between segments",
                "Each segment starts when the one before it ends.",
                "A silent room is felt by everybody in it, yet two minutes of silence are better than one taken from a"
                        + " speaker.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            long waited = Segments.of(session).minutesWaited();
            findings.tell(
                    waited,
                    List.of(Subjects.of(session)),
                    () -> Sentence.of(
                            "waiting",
                            "The room waits %s between the segments of %s.",
                            Wording.minutes(waited),
                            session.session().name()));
        }
    }
}
