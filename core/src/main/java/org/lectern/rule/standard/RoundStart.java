package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.FindingSink;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.SessionRule;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code round-start}: sessions start at round times of the day. A session that starts where it is pinned costs nothing.
 * Findings are about the session.
 */
final class RoundStart implements SessionRule {

    private static final RuleParameter MINUTES = new RuleParameter(
            ParameterNames.MINUTES,
            OptionalLong.of(15),
            1,
            60,
            "A start is round if its minute of the local day is a multiple of this: 5, 10, 15, 30 or 60, for example.");

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                        RuleIds.ROUND_START,
                        RuleScope.PANEL,
                        5,
                        "sessions with a start that is not round",
                        "A session starts at a round time, such as a quarter of an hour, or where it is pinned.",
                        "People remember a quarter past. They look up ten past, and some come late. That is worth a minute"
                                + " of pause.")
                .disabled()
                .withParameters(MINUTES)
                .withFindingsAbout("the session");
    }

    /** Counts seconds of the day, where {@link #evaluate} reads the clock. */
    @Override
    public long amount(Event event, Session session, Window time, RuleConfig config) {
        Instant start = time.startInclusive();
        long offset = event.zone().getRules().getOffset(start).getTotalSeconds();
        long second = Math.floorMod(
                start.getEpochSecond() + offset, Duration.ofDays(1).toSeconds());
        boolean isRound = second / 60 % config.parameter(MINUTES.name()) == 0;
        return isRound || start.equals(session.pin().start()) ? 0 : 1;
    }

    @Override
    public String sentence(Event event, Session session, Window time, long units) {
        return sentence(session, time.startInclusive(), event.zone()).toString();
    }

    private static TranslatableSentence sentence(Session session, Instant start, ZoneId zone) {
        return TranslatableSentence.of(
                RuleIds.ROUND_START,
                "%s starts on %s, which is not a round time.",
                session.name(),
                new TranslatableSentence.DateAndTime(start, zone));
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        ZoneId zone = view.event().zone();
        for (ScheduledSession held : view.scheduledSessions()) {
            Instant start = held.time().startInclusive();
            LocalTime clock = start.atZone(zone).toLocalTime();
            long past = (clock.getHour() * 60L + clock.getMinute()) % config.parameter(MINUTES.name());
            boolean isPinned =
                    held.session().pin().findStart().filter(start::equals).isPresent();
            findings.report(
                    past > 0 && !isPinned ? 1 : 0,
                    List.of(Subject.of(held)),
                    () -> sentence(held.session(), start, zone));
        }
    }
}
