package org.lectern.solve;

import java.time.ZoneOffset;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TurnRule;

class CustomTurnRuleTest implements CustomRuleContract {

    private static final Window LINK = Window.parse("2020-04-01T10:05/10:12", ZoneOffset.UTC);

    /** Whoever is in the room is silent while the link is live. */
    private static final class LiveLink implements TurnRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("live-link", RuleScope.PANEL, "minutes", "The link is heard.");
        }

        @Override
        public long amount(Event event, Session session, Slot slot, Window turn, RuleConfig config) {
            return slot.presence() == Presence.RECORDED ? 0 : turn.overlapMinutes(LINK);
        }

        @Override
        public String sentence(Event event, Session session, Slot slot, Window turn, long units) {
            return "%s speaks at %s for %s minutes of the link.".formatted(slot.name(), session.name(), units);
        }
    }

    @Override
    public Decided decided() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/10:30")
                .room("r27", 0)
                .person(Person.builder("ana").name("Ana Silva").build())
                .people("bo")
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(30)
                        .slot(Slot.builder("HRW", "ana").name("Green Earth").build())
                        .slot(Slot.builder("film", "bo")
                                .presence(Presence.RECORDED)
                                .minutes(6, 6)
                                .rightAfter("HRW")
                                .build())
                        .build());
        return new Decided(
                new LiveLink(),
                event,
                List.of("MW r27 10:00 30: HRW 10:00 7, film 10:07 6"),
                List.of("MW r27 10:00 30: HRW 10:00 5, film 10:05 6"),
                // Two minutes short, and their square.
                2 * 10 + 2 * 2,
                2,
                "Green Earth speaks at Malawi for 2 minutes of the link.",
                List.of(SubjectId.session("MW"), SubjectId.slot("HRW"), SubjectId.person("ana")));
    }
}
