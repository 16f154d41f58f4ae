package org.lectern.rule.standard;

import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code slot-minutes}: a turn is neither too short nor too long. Findings are about session, slot and person. */
final class SlotMinutes implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.SLOT_MINUTES,
                        RuleScope.PANEL,
                        "minutes outside the range",
                        "The minutes of each turn lie between the minimum and the maximum of its slot.")
                .withFindingsAbout("the session, the slot and the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (ScheduledSession session : view.scheduledSessions()) {
            for (ScheduledTurn seat : session.turns()) {
                long minutes = seat.time().minutes();
                long under = Math.max(0, seat.slot().minMinutes() - minutes);
                long over = Math.max(0, minutes - seat.slot().maxMinutes());
                findings.report(
                        under + over,
                        FindingSubjects.of(session, seat),
                        () -> TranslatableSentence.of(
                                RuleIds.SLOT_MINUTES,
                                "%s in %s gets %s and must get %s.",
                                FindingText.of(seat),
                                session.session().name(),
                                FindingText.minutes(minutes),
                                under > 0
                                        ? TranslatableSentence.of(
                                                "word.min",
                                                "at least %s",
                                                seat.slot().minMinutes())
                                        : TranslatableSentence.of(
                                                "word.max",
                                                "at most %s",
                                                seat.slot().maxMinutes())));
            }
        }
    }
}
