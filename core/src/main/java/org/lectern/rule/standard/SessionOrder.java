package org.lectern.rule.standard;

import java.util.List;
import org.lectern.event.Relation.Before;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code session-order}: one session ends before another starts. Findings are about the first and the other. */
final class SessionOrder implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.SESSION_ORDER,
                        RuleScope.COUPLING,
                        "minutes outside the range",
                        "If the event says so, a session ends before another starts, with the minimum and the"
                                + " maximum lag between them.")
                .withFindingsAbout("both sessions");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        for (Before order : view.relations(Before.class, config)) {
            List<ScheduledSession> held = view.scheduledSessions(order);
            if (held.size() == 2) {
                check(order, held.get(0), held.get(1), view, findings);
            }
        }
    }

    private static void check(
            Before order, ScheduledSession first, ScheduledSession then, TimetableView view, FindingSink findings) {
        long lag = SessionPairs.minutesBetween(first.time(), then.time());
        long tooFew = Math.max(0, order.minLagMinutes() - lag);
        long tooMany = order.maxLagMinutes() == null ? 0 : Math.max(0, lag - order.maxLagMinutes());
        findings.report(
                tooFew + tooMany,
                FindingSubjects.of(order, view),
                () -> TranslatableSentence.of(
                        RuleIds.SESSION_ORDER,
                        "%s starts on %s, %s %s the end of %s; it must start %s minutes after that end.",
                        then.session().name(),
                        FindingText.of(then.time().startInclusive(), view),
                        FindingText.minutes(Math.abs(lag)),
                        FindingText.word(lag < 0 ? "before" : "after"),
                        first.session().name(),
                        tooFew > 0
                                ? TranslatableSentence.of("word.min", "at least %s", order.minLagMinutes())
                                : TranslatableSentence.of(
                                        "word.max", "at most %s", String.valueOf(order.maxLagMinutes()))));
    }
}
