package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Relation;
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

/** {@code not-parallel}: a group has one audience. Findings are about both sessions, in the order listed. */
final class NotParallel implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.NOT_PARALLEL,
                        RuleScope.COUPLING,
                        "minutes of overlap, per pair",
                        "No two sessions with one audience overlap.")
                .withFindingsAbout("both sessions");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (Relation.NotParallel relation : view.relations(Relation.NotParallel.class, config)) {
            List<String> listed = relation.sessionIds();
            SessionPairs.forEachOverlap(view.scheduledSessions(relation), ScheduledSession::time, (one, other) -> {
                boolean inOrder = listed.indexOf(one.session().id())
                        < listed.indexOf(other.session().id());
                report(inOrder ? one : other, inOrder ? other : one, view, findings);
            });
        }
    }

    private static void report(ScheduledSession one, ScheduledSession other, TimetableView view, FindingSink findings) {
        long shared = one.time().overlapMinutes(other.time());
        findings.report(
                shared,
                List.of(Subject.of(one), Subject.of(other)),
                () -> TranslatableSentence.of(
                        RuleIds.NOT_PARALLEL,
                        "%s (%s) and %s (%s) share an audience and overlap by %s.",
                        one.session().name(),
                        FindingText.of(one.time(), view),
                        other.session().name(),
                        FindingText.of(other.time(), view),
                        FindingText.minutes(shared)));
    }
}
