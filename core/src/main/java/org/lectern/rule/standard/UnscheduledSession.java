package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code unscheduled-session}: sessions are held. Findings are about the session. */
final class UnscheduledSession implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.medium(
                        RuleIds.UNSCHEDULED_SESSION,
                        RuleScope.INCLUSION,
                        "the priority of the session plus those of all its slots",
                        "Every session is scheduled.")
                .withFindingsAbout("the session");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (Session session : view.unscheduledSessions()) {
            long units = session.priority()
                    + session.slots().stream().mapToLong(Slot::priority).sum();
            findings.report(
                    units,
                    List.of(Subject.of(session)),
                    () -> session.slots().isEmpty()
                            ? TranslatableSentence.of(
                                    "unscheduled-session.alone",
                                    "%s is unscheduled; its priority is %s.",
                                    session.name(),
                                    units)
                            : TranslatableSentence.of(
                                    RuleIds.UNSCHEDULED_SESSION,
                                    "%s is unscheduled with its %s; their priorities add up to %s.",
                                    session.name(),
                                    FindingText.count(session.slots().size(), "slot"),
                                    units));
        }
    }
}
