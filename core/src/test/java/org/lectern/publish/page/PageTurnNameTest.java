package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.publish.page.RoundPage.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.TurnName;

/** Turns with a name, without one, and with that of their speaker, as the page shows them. */
final class PageTurnNameTest {

    private static final Instant TEN = Instant.parse("2020-03-31T08:00:00Z");

    private static Slot slot(String id, String name) {
        return Slot.builder(id, "ana").name(name).build();
    }

    @Test
    void turn_withoutNameOrWithThatOfItsSpeaker_namesThePersonOnce() {
        assertEquals(new TurnName("Free Press", "Ana Sousa"), TurnName.of(slot("s1", "Free Press"), "Ana Sousa"));
        assertEquals(new TurnName("Ana Sousa", ""), TurnName.of(Slot.of("s1", "ana"), "Ana Sousa"));
        assertEquals(new TurnName("Ana Sousa", ""), TurnName.of(slot("s1", "Ana Sousa"), "Ana Sousa"));
    }

    @Test
    void page_ofTurnsWithoutNames_showsNoIds() {
        Event event = Event.builder("e", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/13:00")
                .room("XXI", 40)
                .person(Person.builder("ana").name("Ana Sousa").build())
                .session(Session.builder("malawi")
                        .slot(Slot.of("malawi-1", "ana"))
                        .slot(slot("malawi-2", "Free Press"))
                        .build())
                .session(Session.builder("chad").slot(Slot.of("chad-1", "ana")).build())
                .build();
        Placement malawi = new Placement(
                "malawi",
                "XXI",
                TEN,
                60,
                List.of(new Turn("malawi-1", TEN, 7), new Turn("malawi-2", TEN.plusSeconds(420), 7)));

        Document page = page(RoundPage.forOrganisers(event, Timetable.of(event, List.of(malawi))));

        assertEquals(
                List.of("Ana Sousa", "Free Press Ana Sousa"),
                page.select(".turn.slot").stream()
                        .map(turn -> turn.select(".name, .who").text())
                        .toList());
        assertEquals("Ana Sousa", page.select("#unscheduled li li").text());
    }
}
