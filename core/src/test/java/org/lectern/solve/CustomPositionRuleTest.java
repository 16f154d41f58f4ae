package org.lectern.solve;

import java.time.ZoneOffset;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.rule.PositionRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TurnPosition;

class CustomPositionRuleTest implements CustomRuleContract {

    /** The first turn of a session takes at most a sixth of it; later ones may take what they like. */
    private static final class ShortOpening implements PositionRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("short-opening", RuleScope.PANEL, "minutes", "The first turn is short.");
        }

        @Override
        public long amount(Event event, Session session, Slot slot, TurnPosition position, RuleConfig config) {
            long limit = position.session().minutes() / 6;
            return position.number() == 1 ? Math.max(0, position.turn().minutes() - limit) : 0;
        }

        @Override
        public String sentence(Event event, Session session, Slot slot, TurnPosition position, long units) {
            return "%s opens %s as number %s, %s minutes after its start, with %s minutes too many."
                    .formatted(slot.name(), session.name(), position.number(), position.minutesIntoSession(), units);
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
                        .openingMinutes(2)
                        .slot(Slot.builder("HRW", "ana").name("Green Earth").build())
                        .slot(Slot.builder("film", "bo")
                                .presence(Presence.RECORDED)
                                .minutes(6, 6)
                                .rightAfter("HRW")
                                .build())
                        .build());
        return new Decided(
                new ShortOpening(),
                event,
                List.of("MW r27 10:00 30: HRW 10:02 7, film 10:09 6"),
                List.of("MW r27 10:00 30: HRW 10:02 5, film 10:07 6"),
                // Two minutes short, and their square.
                2 * 10 + 2 * 2,
                2,
                "Green Earth opens Malawi as number 1, 2 minutes after its start, with 2 minutes too many.",
                List.of(SubjectId.session("MW"), SubjectId.slot("HRW"), SubjectId.person("ana")));
    }
}
