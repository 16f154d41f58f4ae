package org.lectern.rule.standard;

import java.time.Duration;
import org.lectern.event.Relation;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code session-order}: one session ends before another starts. Findings are about the first and the other. */
final class SessionOrder implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "session-order",
                Scope.COUPLING,
                "minutes off",
                "A session ends before another starts where the event says so, with the least and the most lag between.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (Relation relation : view.event().relations()) {
            if (relation instanceof Relation.Order order && view.held(order).size() == 2) {
                check(order, view.held(order).get(0), view.held(order).get(1), view, findings);
            }
        }
    }

    private static void check(
            Relation.Order order, HeldSession first, HeldSession then, View view, FindingSink findings) {
        long lag = Duration.between(first.time().endExclusive(), then.time().startInclusive())
                .toMinutes();
        long tooFew = Math.max(0, order.leastLagMinutes() - lag);
        long tooMany = order.mostLagMinutes() == null ? 0 : Math.max(0, lag - order.mostLagMinutes());
        findings.tell(
                tooFew + tooMany,
                Subjects.of(order, view),
                () -> Sentence.of(
                        "session-order",
                        "%s starts on %s, %s %s the end of %s, and must start at %s after it.",
                        then.session().name(),
                        Wording.of(then.time().startInclusive(), view),
                        Wording.minutes(Math.abs(lag)),
                        Wording.word(lag < 0 ? "before" : "after"),
                        first.session().name(),
                        tooFew > 0
                                ? Sentence.of("word.least", "least %s", order.leastLagMinutes())
                                : Sentence.of("word.most", "most %s", String.valueOf(order.mostLagMinutes()))));
    }
}
