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
 * {@code undesired-window}: sessions and people are not needed when they would rather not. Findings are about the
 * session, and for a person's wish also about the person and the slots for which the person is needed.
 */
final class UndesiredWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "undesired-window",
                Scope.PANEL,
                2,
                "minutes inside undesired windows",
                "A session, and what each person is needed for, lies outside the windows that it or the person would"
                        + " rather avoid.",
                "To avoid a time is a wish like any other, so a minute against it is worth the same as under"
                        + " preferred-window.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            long inside =
                    Coverage.minutesInside(session.time(), session.session().undesiredWindows());
            findings.tell(
                    inside,
                    List.of(Subjects.of(session)),
                    () -> Sentence.of(
                            "undesired-window.session",
                            "%s is held on %s, %s of it inside windows that it would rather avoid.",
                            session.session().name(),
                            Wording.of(session.time(), view),
                            Wording.minutes(inside)));
            session.needs().forEach(need -> report(session, need, view, findings));
        }
    }

    private static void report(HeldSession session, HeldSession.Need need, View view, FindingSink findings) {
        long inside = Coverage.minutesInside(need.time(), need.person().undesiredWindows());
        findings.tell(
                inside,
                Subjects.of(session, need),
                () -> Sentence.of(
                        "undesired-window.person",
                        "%s is needed in %s (%s), %s of it inside windows that the person would rather avoid.",
                        need.person().name(),
                        session.session().name(),
                        Wording.of(need.time(), view),
                        Wording.minutes(inside)));
    }
}
