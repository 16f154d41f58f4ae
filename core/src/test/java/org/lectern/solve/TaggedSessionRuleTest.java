package org.lectern.solve;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.SessionRule;

/** A rule of an application reads the tags and texts that the application keeps with a session. */
class TaggedSessionRuleTest implements CustomRuleContract {

    /** A session with the tag {@code streamed} starts no earlier than the studio of its own opens. */
    private static final class StudioHours implements SessionRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("studio-hours", RuleScope.PANEL, "sessions", "The studio is open.");
        }

        @Override
        public long amount(Event event, Session session, Window time, RuleConfig config) {
            LocalTime opening =
                    session.findData("studio-opens").map(LocalTime::parse).orElse(LocalTime.MIN);
            LocalTime start = time.startInclusive().atZone(event.zone()).toLocalTime();
            return session.tags().contains("streamed") && start.isBefore(opening) ? 1 : 0;
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "%s is streamed before the studio opens.".formatted(session.name());
        }
    }

    @Override
    public Decided decided() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2020-04-01", "12:00/14:00")
                .room("r27", 0);
        event.session(Session.builder("MW")
                        .name("Malawi")
                        .tags("plenary", "streamed")
                        .data("studio-opens", "13:00")
                        .preferred(event.window("2020-04-01T12:00/13:00"))
                        .build())
                .session(Session.builder("LR")
                        .tags("plenary")
                        .data("studio-opens", "13:00")
                        .preferred(event.window("2020-04-01T13:00/14:00"))
                        .build());
        return new Decided(
                new StudioHours(),
                event,
                List.of("MW r27 12:00 60", "LR r27 13:00 60"),
                List.of("MW r27 13:00 60", "LR r27 12:00 60"),
                2 * 2 * 60,
                1,
                "Malawi is streamed before the studio opens.",
                List.of(SubjectId.session("MW")));
    }
}
