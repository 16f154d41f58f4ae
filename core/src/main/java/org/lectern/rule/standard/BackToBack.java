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

/**
 * {@code back-to-back}: each session of a group starts when the one listed before it ends; an unscheduled one is skipped.
 * Findings are about the two, in the order listed.
 */
final class BackToBack implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.BACK_TO_BACK,
                        RuleScope.COUPLING,
                        "minutes of pause or overlap",
                        "The sessions of a block follow one another in the listed order. Each starts when the"
                                + " previous scheduled one ends.")
                .withFindingsAbout("both sessions");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (Relation.BackToBack relation : view.relations(Relation.BackToBack.class, config)) {
            List<ScheduledSession> held = view.scheduledSessions(relation);
            for (int i = 1; i < held.size(); i++) {
                check(held.get(i - 1), held.get(i), view, findings);
            }
        }
    }

    private static void check(ScheduledSession last, ScheduledSession next, TimetableView view, FindingSink findings) {
        long between = SessionPairs.minutesBetween(last.time(), next.time());
        findings.report(
                Math.abs(between),
                List.of(Subject.of(last), Subject.of(next)),
                () -> TranslatableSentence.of(
                        RuleIds.BACK_TO_BACK,
                        "%s starts on %s, %s %s the end of %s; it must start right when that session ends.",
                        next.session().name(),
                        FindingText.of(next.time().startInclusive(), view),
                        FindingText.minutes(Math.abs(between)),
                        FindingText.word(between < 0 ? "before" : "after"),
                        last.session().name()));
    }
}
