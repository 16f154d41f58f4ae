package org.lectern.testing;

import java.time.Duration;
import java.time.Instant;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.rule.PairRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;

/** Sessions of different regions are some minutes apart, fewer if they are in different rooms. */
final class SameRoomSoon implements PairRule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.soft(
                "same-room-soon", RuleScope.COUPLING, 2, "minutes missing", "Regions do not meet.", "Made up.");
    }

    @Override
    public boolean isAbout(Event event, Session one, Session other, RuleConfig config) {
        return !one.region().equals(other.region());
    }

    @Override
    public long amount(Event event, SessionPlace one, SessionPlace other, RuleConfig config) {
        int apart = one.room().equals(other.room()) ? 15 : 4;
        long gap = Math.max(
                minutes(one.time().endExclusive(), other.time().startInclusive()),
                minutes(other.time().endExclusive(), one.time().startInclusive()));
        return Math.max(0, apart - Math.max(0, gap));
    }

    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes();
    }

    @Override
    public String sentence(Event event, SessionPlace one, SessionPlace other, long amount) {
        return "%s and %s meet.".formatted(one.session().name(), other.session().name());
    }
}
