package org.lectern.rule.standard;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.lectern.rule.FindingSink;
import org.lectern.rule.HeldSession;
import org.lectern.rule.Parameter;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Sentence;
import org.lectern.rule.Terms;
import org.lectern.rule.View;

/** {@code no-slack}: a room has a little time between its sessions. Findings are about both sessions and the room. */
final class NoSlack implements Rule {

    private static final Parameter MINUTES = new Parameter(
            "minutes",
            OptionalLong.of(5),
            0,
            1_440,
            "The minutes that a room had better be free between sessions, beside set-up and tear-down.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        "no-slack",
                        Scope.COUPLING,
                        1,
                        "minutes missing between consecutive sessions of a room",
                        "Between consecutive sessions of a room, set-up and tear-down included, it is free for some"
                                + " minutes.",
                        "Slack only matters when a session runs late: five minutes of it are worth one in which the room"
                                + " waits for certain.")
                .with(MINUTES);
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        long wished = terms.parameter(MINUTES.name()).orElseThrow();
        Grouping.byRoom(view).values().forEach(sessions -> {
            Pairs.forEachOverlap(
                    sessions, HeldSession::roomTime, (one, next) -> report(one, next, 0, wished, view, findings));
            Pairs.forEachFollowing(
                    sessions,
                    HeldSession::roomTime,
                    (one, next) -> report(one, next, minutesBetween(one, next), wished, view, findings));
        });
    }

    private static long minutesBetween(HeldSession one, HeldSession next) {
        return Duration.between(one.roomTime().endExclusive(), next.roomTime().startInclusive())
                .toMinutes();
    }

    private static void report(
            HeldSession one, HeldSession next, long free, long wished, View view, FindingSink findings) {
        long missing = Math.max(0, wished - free);
        findings.tell(
                missing,
                List.of(Subjects.of(one), Subjects.of(next), Subjects.of(one.room())),
                () -> Sentence.of(
                        "no-slack",
                        "Room %s is free for %s between %s (%s) and %s (%s), set-up and tear-down included, %s fewer than the %s"
                                + " wished for.",
                        one.room().name(),
                        Wording.minutes(free),
                        one.session().name(),
                        Wording.of(one.roomTime(), view),
                        next.session().name(),
                        Wording.of(next.roomTime(), view),
                        missing,
                        wished));
    }
}
