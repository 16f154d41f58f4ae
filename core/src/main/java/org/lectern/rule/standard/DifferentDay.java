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
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code different-day}: a group is on days all different. Findings are about all its sessions, held or not. */
final class DifferentDay implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.DIFFERENT_DAY,
                        RuleScope.COUPLING,
                        "sessions − days used",
                        "No two sessions of the group are on the same day.")
                .withFindingsAbout("all sessions of the group, scheduled or not");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (Relation.DifferentDay relation : view.relations(Relation.DifferentDay.class, config)) {
            List<ScheduledSession> held = view.scheduledSessions(relation);
            long days = held.stream()
                    .map(session -> session.halfDay().date())
                    .distinct()
                    .count();
            findings.report(
                    held.size() - days,
                    FindingSubjects.of(relation, view),
                    () -> TranslatableSentence.of(
                            RuleIds.DIFFERENT_DAY,
                            "%s must be on different days, but these %s sessions are on %s.",
                            FindingText.withDays(held),
                            held.size(),
                            FindingText.count(days, "day")));
        }
    }
}
