package org.lectern.rule.standard;

import java.util.List;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code preferred-window}: sessions and people are needed when they prefer. Findings are about the session, and for a
 * person's wish also about the person and the slots for which the person is needed.
 */
final class PreferredWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "preferred-window",
                Scope.PANEL,
                2,
                "minutes outside the preferred window that covers most",
                "A session, and what each person is needed for, lies in one of the windows that it or the person prefers.",
                "A wish is less than a presence: half an hour outside it is worth six minutes of the floor.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            long outside =
                    Coverage.minutesOutside(session.time(), session.session().preferredWindows());
            findings.tell(
                    outside,
                    List.of(Subjects.of(session)),
                    () -> Sentence.of(
                            "preferred-window.session",
                            "%s is held on %s, %s of it outside the windows that it prefers.",
                            session.session().name(),
                            Wording.of(session.time(), view),
                            Wording.minutes(outside)));
            session.needs().forEach(need -> report(session, need, view, findings));
        }
    }

    private static void report(HeldSession session, HeldSession.Need need, View view, FindingSink findings) {
        long outside = Coverage.minutesOutside(need.time(), need.person().preferredWindows());
        findings.tell(
                outside,
                Subjects.of(session, need),
                () -> Sentence.of(
                        "preferred-window.person",
                        "%s is needed in %s (%s), %s of it outside the windows that the person prefers.",
                        need.person().name(),
                        session.session().name(),
                        Wording.of(need.time(), view),
                        Wording.minutes(outside)));
    }
}
