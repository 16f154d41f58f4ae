package org.lectern.rule.standard;

import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code speaker-window}: speakers are there when they are needed. Findings are about the session, the person and the
 * slots for which the person is needed.
 */
final class SpeakerWindow implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.SPEAKER_WINDOW,
                        RuleScope.PANEL,
                        "minutes outside the window that covers most",
                        "A speaker's own slot, or the whole session if the speaker sits through it, lies"
                                + " within one window of the speaker.")
                .withFindingsAbout("the session, the person, and the slots that need the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            session.requiredPresences().stream()
                    .filter(need -> !need.attendant())
                    .forEach(need -> {
                        long outside = Coverage.minutesOutside(
                                need.time(), need.person().availability());
                        if (outside == 0) {
                            return;
                        }
                        findings.report(
                                outside,
                                FindingSubjects.of(session, need),
                                () -> need.person().availability().isNever()
                                        ? TranslatableSentence.of(
                                                "speaker-window.never",
                                                "%s %s %s (%s) but is never there.",
                                                need.person().name(),
                                                presence(need),
                                                session.session().name(),
                                                FindingText.of(need.time(), view))
                                        : TranslatableSentence.of(
                                                RuleIds.SPEAKER_WINDOW,
                                                "%s %s %s (%s) but is unavailable for %s of it.",
                                                need.person().name(),
                                                presence(need),
                                                session.session().name(),
                                                FindingText.of(need.time(), view),
                                                FindingText.minutes(outside)));
                    });
        }
    }

    private static TranslatableSentence presence(ScheduledSession.RequiredPresence need) {
        return FindingText.word(need.wholeSession() ? "sits through" : "speaks in");
    }
}
