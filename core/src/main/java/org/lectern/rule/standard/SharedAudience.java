package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Delegation;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code shared-audience}: what a delegation wants to attend is not held at once. Findings are about both sessions and
 * the delegation.
 */
final class SharedAudience implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.SHARED_AUDIENCE,
                        RuleScope.COUPLING,
                        1,
                        "half-hours of overlap, rounded up, per pair and delegation",
                        "No two sessions that one delegation wants to attend overlap.",
                        "A delegation can split up to attend both. Each half-hour of that is worth half a"
                                + " minute of the Q&A in which it would have asked.")
                .withFindingsAbout("both sessions and the delegation");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (Delegation delegation : view.event().delegations()) {
            List<ScheduledSession> wanted = view.scheduledSessions().stream()
                    .filter(session -> delegation
                            .wantedSessionIds()
                            .contains(session.session().id()))
                    .toList();
            SessionPairs.forEachOverlap(
                    wanted, ScheduledSession::time, (one, other) -> report(delegation, one, other, view, findings));
        }
    }

    private static void report(
            Delegation delegation,
            ScheduledSession one,
            ScheduledSession other,
            TimetableView view,
            FindingSink findings) {
        long overlap = one.time().overlapMinutes(other.time());
        findings.report(
                Math.multiplyExact(delegation.weight(), Math.ceilDiv(overlap, 30)),
                List.of(Subject.of(one), Subject.of(other), Subject.of(delegation)),
                () -> TranslatableSentence.of(
                        RuleIds.SHARED_AUDIENCE,
                        "%s wants to attend %s (%s) and %s (%s), which overlap by %s.",
                        delegation.name(),
                        one.session().name(),
                        FindingText.of(one.time(), view),
                        other.session().name(),
                        FindingText.of(other.time(), view),
                        FindingText.minutes(overlap)));
    }
}
