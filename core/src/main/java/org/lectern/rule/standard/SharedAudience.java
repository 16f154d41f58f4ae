package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Delegation;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code shared-audience}: what a delegation wants to attend is not held at once. Findings are about both sessions and
 * the delegation.
 */
final class SharedAudience implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "shared-audience",
                Scope.COUPLING,
                1,
                "started half-hours of overlap, per pair and delegation",
                "No two sessions that one delegation wants to attend overlap.",
                "A delegation may part to attend both, and each half hour in which it must is worth half a minute of the"
                        + " Q&A in which it would have asked.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (Delegation delegation : view.event().delegations()) {
            List<HeldSession> wanted = view.held().stream()
                    .filter(session -> delegation
                            .wantedSessionIds()
                            .contains(session.session().id()))
                    .toList();
            Pairs.forEachOverlap(
                    wanted, HeldSession::time, (one, other) -> report(delegation, one, other, view, findings));
        }
    }

    private static void report(
            Delegation delegation, HeldSession one, HeldSession other, View view, FindingSink findings) {
        long overlap = one.time().minutesShared(other.time());
        findings.tell(
                Math.ceilDiv(overlap, 30),
                List.of(Subjects.of(one), Subjects.of(other), Subjects.of(delegation)),
                () -> Sentence.of(
                        "shared-audience",
                        "%s wants %s (%s) and %s (%s), which overlap by %s.",
                        delegation.name(),
                        one.session().name(),
                        Wording.of(one.time(), view),
                        other.session().name(),
                        Wording.of(other.time(), view),
                        Wording.minutes(overlap)));
    }
}
