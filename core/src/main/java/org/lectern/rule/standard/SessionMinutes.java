package org.lectern.rule.standard;

import java.util.ArrayList;
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

/** {@code session-minutes}: what a session holds fits into it. Findings are about the session, one each. */
final class SessionMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "session-minutes",
                Scope.PANEL,
                "minutes of overlap + minutes past the end",
                "Opening, statement and slots follow one another without overlap and, with the least Q&A, end within"
                        + " the session's length.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            Segments segments = Segments.of(session);
            long overlap = segments.minutesOverlapped();
            long taken = new Window(session.time().startInclusive(), segments.latestEnd()).minutes()
                    + session.session().leastQaMinutes();
            long past = Math.max(0, taken - session.time().minutes());
            List<Object> told = new ArrayList<>();
            if (overlap > 0) {
                told.add(Sentence.of("session-minutes.overlap", "overlap by %s", Wording.minutes(overlap)));
            }
            if (past > 0) {
                told.add(Sentence.of(
                        "session-minutes.past",
                        "take %s with the least Q&A of %s, %s more than its length of %s",
                        Wording.minutes(taken),
                        session.session().leastQaMinutes(),
                        past,
                        session.time().minutes()));
            }
            findings.tell(
                    overlap + past,
                    List.of(Subjects.of(session)),
                    () -> Sentence.of(
                            "session-minutes",
                            "The segments of %s %s.",
                            session.session().name(),
                            Wording.summed(told)));
        }
    }
}
