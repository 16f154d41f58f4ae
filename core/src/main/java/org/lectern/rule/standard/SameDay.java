package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/** {@code same-day}: a group is on one day. Findings are about all sessions of the group, held or not. */
final class SameDay implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.SAME_DAY,
                        RuleScope.COUPLING,
                        "sessions outside the most used day",
                        "All sessions of the group are on one day.")
                .withFindingsAbout("all sessions of the group, scheduled or not");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (Relation.SameDay relation : view.relations(Relation.SameDay.class, config)) {
            List<ScheduledSession> held = view.scheduledSessions(relation);
            Map<LocalDate, Long> sessionsByDay = held.stream()
                    .collect(Collectors.groupingBy(session -> session.halfDay().date(), Collectors.counting()));
            long most = sessionsByDay.values().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            findings.report(
                    held.size() - most,
                    FindingSubjects.of(relation, view),
                    () -> TranslatableSentence.of(
                            RuleIds.SAME_DAY,
                            "%s must be on one day, but no day has more than %s of these %s sessions.",
                            FindingText.withDays(held),
                            most,
                            held.size()));
        }
    }
}
