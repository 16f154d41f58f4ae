package org.lectern.rule.standard;

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

/** {@code not-parallel}: a group has one audience. Findings are about both sessions, in the order listed. */
final class NotParallel implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "not-parallel",
                Scope.COUPLING,
                "minutes of overlap, per pair",
                "No two sessions of a group that has one audience overlap.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (Relation relation : view.event().relations()) {
            if (relation instanceof Relation.NotParallel) {
                List<String> listed = relation.sessionIds();
                Pairs.forEachOverlap(view.held(relation), HeldSession::time, (one, other) -> {
                    boolean inOrder = listed.indexOf(one.session().id())
                            < listed.indexOf(other.session().id());
                    report(inOrder ? one : other, inOrder ? other : one, view, findings);
                });
            }
        }
    }

    private static void report(HeldSession one, HeldSession other, View view, FindingSink findings) {
        long shared = one.time().minutesShared(other.time());
        findings.tell(
                shared,
                List.of(Subjects.of(one), Subjects.of(other)),
                () -> Sentence.of(
                        "not-parallel",
                        "%s (%s) and %s (%s) have one audience and overlap by %s.",
                        one.session().name(),
                        Wording.of(one.time(), view),
                        other.session().name(),
                        Wording.of(other.time(), view),
                        Wording.minutes(shared)));
    }
}
