package org.lectern.rule.standard;

import java.time.Duration;
import java.util.List;
import org.lectern.event.Relation;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code back-to-back}: each session of a group starts when the one listed before it ends; one left out is skipped.
 * Findings are about the two, in the order listed.
 */
final class BackToBack implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "back-to-back",
                Scope.COUPLING,
                "minutes between, absolute",
                "The sessions of a block follow one another in the order listed, each starting when the last one held"
                        + " ends.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (Relation relation : view.event().relations()) {
            if (relation instanceof Relation.BackToBack) {
                List<HeldSession> held = view.held(relation);
                for (int i = 1; i < held.size(); i++) {
                    check(held.get(i - 1), held.get(i), view, findings);
                }
            }
        }
    }

    private static void check(HeldSession last, HeldSession next, View view, FindingSink findings) {
        long between = Duration.between(last.time().endExclusive(), next.time().startInclusive())
                .toMinutes();
        findings.tell(
                Math.abs(between),
                List.of(Subjects.of(last), Subjects.of(next)),
                () -> Sentence.of(
                        "back-to-back",
                        "%s starts on %s, %s %s the end of %s, and must start just then.",
                        next.session().name(),
                        Wording.of(next.time().startInclusive(), view),
                        Wording.minutes(Math.abs(between)),
                        Wording.word(between < 0 ? "before" : "after"),
                        last.session().name()));
    }
}
