package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HalfDay;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code day-closed}: sessions are held in the windows of the days. Findings are about the session. */
final class DayClosed implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "day-closed",
                Scope.PANEL,
                "minutes outside the window that covers most",
                "A session lies in one window of a day.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        List<Window> windows = view.halfDays().stream().map(HalfDay::window).toList();
        for (HeldSession session : view.held()) {
            long outside = Coverage.minutesOutside(session.time(), windows);
            findings.tell(
                    outside,
                    List.of(Subjects.of(session)),
                    () -> Sentence.of(
                            "day-closed",
                            "%s is held on %s, %s of it outside the windows of the days.",
                            session.session().name(),
                            Wording.of(session.time(), view),
                            Wording.minutes(outside)));
        }
    }
}
