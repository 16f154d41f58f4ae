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

/** {@code different-day}: a group is on days all different. Findings are about all its sessions, held or not. */
final class DifferentDay implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "different-day",
                Scope.COUPLING,
                "sessions − days used",
                "No two sessions of a group that is spread are on one day.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (Relation relation : view.event().relations()) {
            if (relation instanceof Relation.DifferentDay) {
                List<HeldSession> held = view.held(relation);
                long days = held.stream()
                        .map(session -> session.halfDay().date())
                        .distinct()
                        .count();
                findings.tell(
                        held.size() - days,
                        Subjects.of(relation, view),
                        () -> Sentence.of(
                                "different-day",
                                "%s must be on different days; the %s are on %s.",
                                Wording.withDays(held),
                                held.size(),
                                Wording.count(days, "day")));
            }
        }
    }
}
