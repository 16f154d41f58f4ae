package org.lectern.rule.standard;

import java.time.ZoneId;
import java.util.Locale;
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

/**
 * {@code far-zone}: who takes part from afar is needed by day, as the person's own clocks show it. Findings are about
 * the session, the person and the slots for which the person is needed.
 */
final class FarZone implements Rule {

    private static final Parameter FROM = new Parameter(
            "fromHour",
            OptionalLong.of(8),
            0,
            24,
            "The hour from which remote people may be needed at no cost, in their zone.");
    private static final Parameter UNTIL = new Parameter(
            "untilHour",
            OptionalLong.of(20),
            0,
            24,
            "The hour until which they may be needed at no cost; unless it is later, no hour is free.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        "far-zone",
                        Scope.PANEL,
                        2,
                        "minutes outside the hours, in the person's zone",
                        "What a remote person is needed for lies within the hours of the day in the person's zone.",
                        "A minute at night, for somebody who takes part from home, weighs like one against a wish under"
                                + " preferred-window.")
                .with(FROM, UNTIL);
    }

    @Override
    public void evaluate(View view, Terms terms, FindingSink findings) {
        long from = terms.parameter(FROM.name()).orElseThrow();
        long until = terms.parameter(UNTIL.name()).orElseThrow();
        for (HeldSession session : view.held()) {
            for (HeldSession.Need need : session.needs()) {
                need.person().givenZone().ifPresent(zone -> report(session, need, zone, from, until, view, findings));
            }
        }
    }

    private static void report(
            HeldSession session,
            HeldSession.Need need,
            ZoneId zone,
            long from,
            long until,
            View view,
            FindingSink findings) {
        long far = Coverage.minutesThat(need.time(), minute -> {
            int hour = minute.atZone(zone).getHour();
            return hour < from || hour >= until;
        });
        findings.tell(
                far,
                Subjects.of(session, need),
                () -> Sentence.of(
                        "far-zone",
                        "%s is needed in %s (%s), %s of it outside %s–%s in %s.",
                        need.person().name(),
                        session.session().name(),
                        Wording.of(need.time(), view),
                        Wording.minutes(far),
                        clock(from),
                        clock(until),
                        zone));
    }

    private static String clock(long hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }
}
