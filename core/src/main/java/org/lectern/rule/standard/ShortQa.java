package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code short-qa}: time is left for questions and answers. Findings are about the session, one each. */
final class ShortQa implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "short-qa",
                Scope.PANEL,
                2,
                "minutes of Q&A under the preferred",
                "At least the preferred minutes of Q&A are left.",
                "Questions are what gives way first when an hour is full, but not for free: five minutes of them are worth"
                        + " one of a speaker.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            long left = Math.max(
                    0,
                    new Window(Segments.of(session).latestEnd(), session.time().endExclusive()).minutes());
            long under = Math.max(0, session.session().preferredQaMinutes() - left);
            findings.tell(
                    under,
                    List.of(Subjects.of(session)),
                    () -> Sentence.of(
                            "short-qa",
                            "%s leaves %s of Q&A, %s under the preferred %s.",
                            session.session().name(),
                            Wording.minutes(left),
                            under,
                            session.session().preferredQaMinutes()));
        }
    }
}
