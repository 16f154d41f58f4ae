package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

class MixedPresenceTest {

    @Test
    void wholeTurn_droppedSoThatOwnTurnFits_costsItsPriority() {
        // Ana is there for the first half only: her own turn fits there, sitting through does not.
        Event event = Event.builder("mixed", ZoneOffset.UTC)
                .startStepMinutes(60)
                .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00")))
                .rooms(List.of(Room.of("r1", 0)))
                .people(List.of(Person.builder("ana")
                        .available(Window.of(Instant.parse("2020-04-01T10:00:00Z"), 30))
                        .build()))
                .sessions(List.of(Session.builder("mw")
                        .slot(Slot.builder("whole", "ana").priority(3).build())
                        .slot(Slot.builder("own", "ana")
                                .presence(Presence.OWN_SLOT)
                                .build())
                        .build()))
                .build();

        TimeOption option = CostTables.of(event, EffectiveRules.of(event, StandardRules.catalogue()))
                .sessionTables()
                .get(0)
                .options()
                .get(0);

        assertEquals(new Score(0, 3, 0), option.score());
    }
}
