package org.lectern.rule.standard;

import java.util.List;
import java.util.LongSummaryStatistics;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code equal-minutes}: all who speak in a session speak equally long. Findings are about the session, one each. */
final class EqualMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        "equal-minutes",
                        Scope.PANEL,
                        "most minutes − least minutes",
                        "All seated slots of a session get the same minutes.")
                .off();
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            if (!session.seated().isEmpty()) {
                LongSummaryStatistics minutes = session.seated().stream()
                        .mapToLong(seat -> seat.time().minutes())
                        .summaryStatistics();
                findings.tell(
                        minutes.getMax() - minutes.getMin(),
                        List.of(Subjects.of(session)),
                        () -> Sentence.of(
                                "equal-minutes",
                                "The slots of %s get from %s to %s and must all get the same.",
                                session.session().name(),
                                minutes.getMin(),
                                Wording.minutes(minutes.getMax())));
            }
        }
    }
}
