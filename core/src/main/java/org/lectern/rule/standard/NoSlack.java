package org.lectern.rule.standard;

import java.util.List;
import java.util.OptionalLong;
import org.lectern.rule.FindingSink;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** {@code no-slack}: a room has a little time between its sessions. Findings are about both sessions and the room. */
final class NoSlack implements Rule {

    private static final RuleParameter MINUTES = new RuleParameter(
            ParameterNames.MINUTES,
            OptionalLong.of(5),
            0,
            1_440,
            "The minutes for which a room should be free between sessions, in addition to set-up" + " and tear-down.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.NO_SLACK,
                        RuleScope.COUPLING,
                        1,
                        "minutes missing between consecutive sessions of a room",
                        "Between consecutive sessions, including set-up and tear-down, a room is free for"
                                + " some minutes.",
                        "Slack only matters when a session runs late. Five minutes of it are worth one minute"
                                + " of certain pause.")
                .withParameters(MINUTES)
                .withFindingsAbout("both sessions and the room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        long wished = config.parameter(MINUTES.name());
        Grouping.byRoom(view).values().forEach(sessions -> {
            SessionPairs.forEachOverlap(
                    sessions,
                    ScheduledSession::occupiedTime,
                    (one, next) -> report(one, next, 0, wished, view, findings));
            SessionPairs.forEachFollowing(sessions, ScheduledSession::occupiedTime, (one, next) -> {
                long free = SessionPairs.minutesBetween(one.occupiedTime(), next.occupiedTime());
                report(one, next, free, wished, view, findings);
            });
        });
    }

    private static void report(
            ScheduledSession one,
            ScheduledSession next,
            long free,
            long wished,
            TimetableView view,
            FindingSink findings) {
        long missing = Math.max(0, wished - free);
        findings.report(
                missing,
                List.of(Subject.of(one), Subject.of(next), Subject.of(one.room())),
                () -> TranslatableSentence.of(
                        RuleIds.NO_SLACK,
                        "Room %s is free for %s between %s (%s) and %s (%s). That is %s below the target of %s;"
                                + " the times include set-up and tear-down.",
                        one.room().name(),
                        FindingText.minutes(free),
                        one.session().name(),
                        FindingText.of(one.occupiedTime(), view),
                        next.session().name(),
                        FindingText.of(next.occupiedTime(), view),
                        missing,
                        wished));
    }
}
