package org.lectern.rule.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.event.Relation;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code same-day}: a group is on one day. Findings are about all sessions of the group, held or not. */
final class SameDay implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "same-day",
                Scope.COUPLING,
                "sessions outside the most used day",
                "The sessions of a group that is kept together are on one day.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (Relation relation : view.event().relations()) {
            if (relation instanceof Relation.SameDay) {
                List<HeldSession> held = view.held(relation);
                Map<LocalDate, Long> sessionsByDay = held.stream()
                        .collect(Collectors.groupingBy(
                                session -> session.halfDay().date(), Collectors.counting()));
                long most = sessionsByDay.values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
                findings.tell(
                        held.size() - most,
                        Subjects.of(relation, view),
                        () -> Sentence.of(
                                "same-day",
                                "%s must be on one day; no day holds more than %s of the %s.",
                                Wording.withDays(held),
                                most,
                                held.size()));
            }
        }
    }
}
