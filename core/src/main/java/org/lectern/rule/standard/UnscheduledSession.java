package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code unscheduled-session}: sessions are held. Findings are about the session. */
final class UnscheduledSession implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.medium(
                "unscheduled-session",
                Scope.PRESENCE,
                "the priority of the session and those of all its slots",
                "Every session is held.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (Session session : view.leftOut()) {
            long units = session.priority()
                    + session.slots().stream().mapToLong(Slot::priority).sum();
            findings.tell(
                    units,
                    List.of(Subjects.of(session)),
                    () -> session.slots().isEmpty()
                            ? Sentence.of(
                                    "unscheduled-session.alone",
                                    "%s is left out; its priority is %s.",
                                    session.name(),
                                    units)
                            : Sentence.of(
                                    "unscheduled-session",
                                    "%s is left out with its %s; their priorities sum to %s.",
                                    session.name(),
                                    Wording.count(session.slots().size(), "slot"),
                                    units));
        }
    }
}
