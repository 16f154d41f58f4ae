package org.lectern.solve;

import java.time.ZoneOffset;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;

class CustomPlaceRuleTest implements CustomRuleContract {

    private static final Window WORKS = Window.parse("2020-04-01T09:00/10:50", ZoneOffset.UTC);

    /** While there are building works nothing is held beside them. */
    private static final class BuildingWorks implements PlaceRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("building-works", RuleScope.PLACE, "tens of minutes", "It is quiet.");
        }

        @Override
        public long amount(Event event, Session session, Room room, Window time, RuleConfig config) {
            return room.id().equals("r20") ? time.overlapMinutes(WORKS) / 10 : 0;
        }

        @Override
        public String sentence(Event event, Session session, Room room, Window time, long units) {
            return "%s hears the works beside %s for %s tens of minutes.".formatted(session.name(), room.name(), units);
        }
    }

    @Override
    public Decided decided() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/11:00")
                .room(Room.builder("r27").name("XXVII").seats(130).build())
                .room(Room.builder("r20").name("XX").seats(30).build())
                .session(Session.builder("MW").name("Malawi").audience(30).build());
        return new Decided(
                new BuildingWorks(),
                event,
                List.of("MW r20 10:00 60"),
                List.of("MW r27 10:00 60"),
                // 130 seats, less 30 and a margin of 26, leave 74 unused.
                8,
                5,
                "Malawi hears the works beside XX for 5 tens of minutes.",
                List.of(SubjectId.session("MW"), SubjectId.room("r20")));
    }
}
