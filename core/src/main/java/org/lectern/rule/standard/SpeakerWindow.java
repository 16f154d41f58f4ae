package org.lectern.rule.standard;

import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/**
 * {@code speaker-window}: speakers are there when they are needed. Findings are about the session, the person and the
 * slots for which the person is needed.
 */
final class SpeakerWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                "speaker-window",
                Scope.PANEL,
                "minutes outside the window that covers most",
                "A speaker's own slot, or the whole session if the speaker sits through it, lies in one window of the speaker.");
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        for (HeldSession session : view.held()) {
            session.needs().stream().filter(need -> !need.attendant()).forEach(need -> {
                long outside =
                        Coverage.minutesOutside(need.time(), need.person().windows());
                findings.tell(
                        outside,
                        Subjects.of(session, need),
                        () -> Sentence.of(
                                "speaker-window",
                                "%s %s %s (%s), %s of it outside the speaker's windows.",
                                need.person().name(),
                                Wording.word(need.wholeSession() ? "sits through" : "speaks in"),
                                session.session().name(),
                                Wording.of(need.time(), view),
                                Wording.minutes(outside)));
            });
        }
    }
}
