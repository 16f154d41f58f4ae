package org.lectern.solve;

import java.time.ZoneOffset;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.SessionRule;

class CustomSessionRuleTest implements CustomRuleContract {

    private static final Window CALL = Window.parse("2020-04-01T12:05/12:30", ZoneOffset.UTC);

    /** Nothing runs during the call at noon. */
    private static final class NoonCall implements SessionRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("noon-call", RuleScope.PANEL, "minutes", "No session runs during the call.");
        }

        @Override
        public long amount(Event event, Session session, Window time, RuleConfig config) {
            return time.overlapMinutes(CALL);
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "%s runs for %s minutes of the call.".formatted(session.name(), units);
        }
    }

    @Override
    public Decided decided() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2020-04-01", "12:00/14:00")
                .room("r27", 0)
                .room("r20", 0);
        event.session(Session.builder("MW")
                        .name("Malawi")
                        .preferred(event.window("2020-04-01T12:00/13:00"))
                        .pin(Pin.NONE.withRoomId("r27"))
                        .build())
                .session(Session.builder("LR")
                        .allowedMinutes(30)
                        .pin(Pin.NONE
                                .withRoomId("r20")
                                .withStart(
                                        event.window("2020-04-01T13:00/13:30").startInclusive()))
                        .build());
        return new Decided(
                new NoonCall(),
                event,
                List.of("MW r27 12:00 60", "LR r20 13:00 30"),
                List.of("MW r27 13:00 60", "LR r20 13:00 30"),
                2 * 60,
                25,
                "Malawi runs for 25 minutes of the call.",
                List.of(SubjectId.session("MW")));
    }
}
