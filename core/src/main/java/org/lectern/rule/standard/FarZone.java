package org.lectern.rule.standard;

import java.time.ZoneId;
import java.util.Locale;
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
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code far-zone}: who takes part from afar is needed by day, as the person's own clocks show it. Findings are about
 * the session, the person and the slots for which the person is needed.
 */
final class FarZone implements Rule {

    private static final RuleParameter FROM = new RuleParameter(
            ParameterNames.FROM_HOUR,
            OptionalLong.of(8),
            0,
            24,
            "The hour, in their own zone, from which remote people may be needed at no cost.");
    private static final RuleParameter UNTIL = new RuleParameter(
            ParameterNames.UNTIL_HOUR,
            OptionalLong.of(20),
            0,
            24,
            "The hour until which they may be needed at no cost. Unless it is later than the"
                    + " first hour, no hour is free.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.FAR_ZONE,
                        RuleScope.PANEL,
                        2,
                        "minutes outside the hours, in the person's zone",
                        "A remote person is needed only within the given hours of the day in the person's own"
                                + " zone.",
                        "For somebody who takes part from home, a minute at night weighs as much as a minute"
                                + " against a wish under person-preferred-window.")
                .withParameters(FROM, UNTIL)
                .withFindingsAbout("the session, the person, and the slots that need the person");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        long from = config.parameter(FROM.name());
        long until = config.parameter(UNTIL.name());
        for (ScheduledSession session : view.scheduledSessions()) {
            for (ScheduledSession.RequiredPresence need : session.requiredPresences()) {
                need.person().findZone().ifPresent(zone -> report(session, need, zone, from, until, view, findings));
            }
        }
    }

    private static void report(
            ScheduledSession session,
            ScheduledSession.RequiredPresence need,
            ZoneId zone,
            long from,
            long until,
            TimetableView view,
            FindingSink findings) {
        long far = Coverage.minutesThat(need.time(), minute -> {
            int hour = minute.atZone(zone).getHour();
            return hour < from || hour >= until;
        });
        findings.report(
                far,
                FindingSubjects.of(session, need),
                () -> TranslatableSentence.of(
                        RuleIds.FAR_ZONE,
                        "%s is needed in %s (%s), %s of it outside %s–%s local time (%s).",
                        need.person().name(),
                        session.session().name(),
                        FindingText.of(need.time(), view),
                        FindingText.minutes(far),
                        clock(from),
                        clock(until),
                        zone));
    }

    private static String clock(long hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }
}
